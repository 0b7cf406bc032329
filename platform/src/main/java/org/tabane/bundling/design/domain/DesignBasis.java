package org.tabane.bundling.design.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.ScenarioBody.ScenarioTown;
import org.tabane.shared.Sector;

/**
 * What a design rests on and does not change while one works on it: towns, what joins them, and what is known of them 「設計の対象と前提」.
 *
 * <p>Immutable. Other towns, sectors or years make another design.
 *
 * @param own code of the town that asks; null where nobody's
 * @param sectors at least one
 * @param start what each town does now, as the beginning of a scenario: years, specification, lines with their evidence
 * @param sample whether some of the figures are invented, so that every page says SAMPLE
 */
public record DesignBasis(
        @Nullable String own,
        List<DesignTown> towns,
        List<DesignLink> links,
        Set<Sector> sectors,
        ScenarioBody start,
        boolean sample) {

    /** Most towns of one design: a whole prefecture, Hokkaido's 179 included. */
    public static final int MOST_TOWNS = 200;

    public DesignBasis {
        towns = List.copyOf(towns);
        links = List.copyOf(links);
        sectors = Collections.unmodifiableSet(EnumSet.copyOf(sectors));
        List<String> codes = towns.stream().map(DesignTown::code).toList();
        Set<String> known = new HashSet<>(codes);
        if (towns.isEmpty() || towns.size() > MOST_TOWNS || known.size() < towns.size()) {
            throw new IllegalArgumentException("A design takes 1 to " + MOST_TOWNS + " different towns, not " + codes);
        }
        if (!new ArrayList<>(codes)
                .equals(start.towns().stream().map(ScenarioTown::code).toList())) {
            throw new IllegalArgumentException("The figures of a design must be of its towns, in their order.");
        }
        if (own != null && !known.contains(own)
                || links.stream()
                        .anyMatch(link -> !known.contains(link.pair().one())
                                || !known.contains(link.pair().other()))) {
            throw new IllegalArgumentException("The town that asks (" + own + ") or a link is not among the towns.");
        }
    }

    /** The same for another town; nobody's where that is not among the towns. */
    public DesignBasis askedBy(@Nullable String town) {
        return new DesignBasis(town != null && hasTown(town) ? town : null, towns, links, sectors, start, sample);
    }

    /** These towns with the one that asks first, the others in their order, as every list of towns begins with 「自分のまち」. */
    public List<String> ownFirst(List<String> codes) {
        List<String> ordered = new ArrayList<>(codes);
        if (own != null && ordered.remove(own)) {
            ordered.addFirst(own);
        }
        return ordered;
    }

    public int years() {
        return start.years();
    }

    public boolean performanceSpecification() {
        return start.performanceSpecification();
    }

    /** The town with this code. */
    public DesignTown getTown(String code) {
        return towns.stream()
                .filter(town -> town.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Town (" + code + ") is not part of this design."));
    }

    public boolean hasTown(String code) {
        return towns.stream().anyMatch(town -> town.code().equals(code));
    }
}
