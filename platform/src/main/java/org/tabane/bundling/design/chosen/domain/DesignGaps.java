package org.tabane.bundling.design.chosen.domain;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tabane.bundling.design.domain.DesignBasis;
import org.tabane.bundling.design.domain.DesignTown;
import org.tabane.bundling.domain.ScenarioBody.ScenarioLine;
import org.tabane.shared.Evidence;

/**
 * What is missing of some towns' figures, and where something assumed stands in for it 「欠測と仮定」. Each list in the design's order. Immutable.
 *
 * @param withoutPeople no published population
 * @param withoutEngineers technical staff not known and not assumed
 * @param assumedEngineers technical staff computed from the population
 * @param onDefaults at least one line of what is done today stands on a default value, for want of a record in the ledger
 */
public record DesignGaps(
        List<DesignTown> towns,
        List<DesignTown> withoutPeople,
        List<DesignTown> withoutEngineers,
        List<DesignTown> assumedEngineers,
        List<DesignTown> onDefaults) {

    public static DesignGaps of(DesignBasis basis, List<DesignTown> towns) {
        Set<String> defaulted = basis.start().lines().stream()
                .filter(line -> line.defaulted() || line.yenNow() == null || line.hoursNow() == null)
                .map(ScenarioLine::town)
                .collect(Collectors.toSet());
        return new DesignGaps(
                List.copyOf(towns),
                those(towns, town -> town.people() == null),
                those(towns, town -> town.engineers() == null),
                those(towns, town -> town.engineers() != null && town.engineersEvidence() == Evidence.ASSUMED),
                those(towns, town -> defaulted.contains(town.code())));
    }

    private static List<DesignTown> those(List<DesignTown> towns, Predicate<DesignTown> which) {
        return towns.stream().filter(which).toList();
    }
}
