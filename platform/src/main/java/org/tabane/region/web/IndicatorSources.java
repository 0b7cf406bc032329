package org.tabane.region.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tabane.region.Derivation;
import org.tabane.region.IndicatorTable;
import org.tabane.region.Release;
import org.tabane.region.Series;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/** Says where an indicator's values come from, of when they are, what is missing and how they were computed. */
@Component
class IndicatorSources {
    /** The source line of an indicator. */
    SourceLine line(Frame frame, IndicatorTable table) {
        boolean people = isPopulation(table) && table.releases().isEmpty();
        return new SourceLine(
                people ? frame.text("region.source.projection") : titles(frame, table.releases()),
                people ? frame.text("region.source.projection.asOf") : dates(frame, table),
                people
                        ? frame.text("region.national.missingProjection", table.municipalities(), table.missing())
                        : frame.text("region.national.missingOf", table.municipalities(), table.missing()),
                table.indicator().formula().in(frame.locale()));
    }

    /** Whether any of the values are invented. */
    boolean isSample(IndicatorTable table) {
        return table.releases().stream().anyMatch(Release::sample) && table.known() > 0;
    }

    private static boolean isPopulation(IndicatorTable table) {
        return table.indicator().derivation().series().equals(List.of(Series.POPULATION));
    }

    private static @Nullable String titles(Frame frame, List<Release> releases) {
        return releases.isEmpty()
                ? null
                : releases.stream()
                        .limit(3)
                        .map(release -> frame.text("region.source.release", release.publisher(), release.title()))
                        .distinct()
                        .collect(Collectors.joining(frame.text("region.list.separator")));
    }

    private static @Nullable String dates(Frame frame, IndicatorTable table) {
        return table.releases().isEmpty()
                ? table.year() == 0 ? null : Integer.toString(table.year())
                : table.releases().stream()
                                .limit(3)
                                .map(Release::referenceDate)
                                .distinct()
                                .collect(Collectors.joining(frame.text("region.list.separator")))
                        + (table.indicator().derivation() instanceof Derivation.PerHead
                                ? frame.text("region.source.peopleOf")
                                : "");
    }
}
