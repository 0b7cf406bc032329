package org.tabane.asset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.asset.jdbc.AssetReader;
import org.tabane.asset.jdbc.Narrowing;
import org.tabane.asset.jdbc.Narrowing.Tally;
import org.tabane.identity.OrganisationId;

/** Counts of whole registers, kept until something is recorded, because counting a million rows takes longer than a page may. */
@Component
@Transactional(readOnly = true)
public class RegisterTallies {
    private static final int KEPT = 200;

    private final AssetReader reader;
    private final Map<OrganisationId, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<OrganisationId, Kept> eldest) {
            return size() > KEPT;
        }
    };

    RegisterTallies(AssetReader reader) {
        this.reader = reader;
    }

    private record Kept(long batches, List<Tally> tallies) {}

    /** The counts of a register the present tenant context may read; {@code null} for all such registers, which is not kept. */
    public List<SectorCount> counts(@Nullable OrganisationId organisation) {
        record Of(AssetKind kind, @Nullable ConditionGrade grade) {}
        Map<Of, SectorCount> counts = new LinkedHashMap<>();
        tallies(organisation)
                .forEach(each -> counts.merge(
                        new Of(each.kind(), each.grade()),
                        new SectorCount(
                                each.kind().sector(),
                                each.kind(),
                                each.grade(),
                                each.assets(),
                                each.yearKnown() ? each.assets() : 0,
                                each.placed()),
                        SectorCount::plus));
        return List.copyOf(counts.values());
    }

    /** How many assets sector, kind, grade and build year leave over, whatever the words; empty where the query asks for more than a kept count tells. */
    OptionalLong count(AssetQuery query) {
        OrganisationId organisation = query.organisation();
        if (organisation == null || query.municipality() != null) {
            return OptionalLong.empty();
        }
        Narrowing narrowing = Narrowing.of(query);
        return OptionalLong.of(tallies(organisation).stream()
                .filter(narrowing::holds)
                .mapToLong(Tally::assets)
                .sum());
    }

    private List<Tally> tallies(@Nullable OrganisationId organisation) {
        if (organisation == null) {
            return reader.listTallies(null);
        }
        long batches = reader.countBatches(organisation);
        if (batches == 0) {
            return List.of();
        }
        synchronized (kept) {
            Kept known = kept.get(organisation);
            if (known != null && known.batches() == batches) {
                return known.tallies();
            }
        }
        List<Tally> tallies = reader.listTallies(organisation);
        synchronized (kept) {
            kept.put(organisation, new Kept(batches, tallies));
        }
        return tallies;
    }
}
