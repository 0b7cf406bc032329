package org.tabane.region.imports;

import java.util.Optional;
import org.tabane.exchange.ImportCase;
import org.tabane.exchange.ImportKind;
import org.tabane.exchange.ImportTarget;
import org.tabane.exchange.RowSource;
import org.tabane.identity.CurrentUser;
import org.tabane.region.Indicators;
import org.tabane.region.LoadReleases;
import org.tabane.region.Municipalities;

/** The import of one official layout. Published facts are everybody's, so only administrators bring them in. */
final class OfficialImport implements ImportKind<TownValues> {
    private final OfficialLayout layout;
    private final Municipalities municipalities;
    private final Indicators indicators;
    private final LoadReleases loader;

    OfficialImport(OfficialLayout layout, Municipalities municipalities, Indicators indicators, LoadReleases loader) {
        this.layout = layout;
        this.municipalities = municipalities;
        this.indicators = indicators;
        this.loader = loader;
    }

    @Override
    public String name() {
        return "region." + layout.name();
    }

    @Override
    public RowSource<TownValues> source(ImportCase given) {
        return new OfficialTable(layout, municipalities, indicators, limits());
    }

    @Override
    public ImportTarget<TownValues> target(ImportCase given) {
        return new ReferenceTarget(given, layout.name(), layout.publisher(), indicators, loader);
    }

    @Override
    public String returnUrl(ImportCase given) {
        return "/region/releases";
    }

    @Override
    public boolean mayUse(CurrentUser user) {
        return user.role().mayAdminister();
    }

    @Override
    public Optional<String> undoUrl(ImportCase given, String reference) {
        return reference.isEmpty() ? Optional.empty() : Optional.of("/region/releases/" + reference + "/withdraw");
    }
}
