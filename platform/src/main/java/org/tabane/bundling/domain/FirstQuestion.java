package org.tabane.bundling.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tabane.shared.Sector;

/**
 * What is asked in a first estimate, with no data of one's own 「はじめての試算」: which towns, which sectors, for how many years.
 *
 * <p>Immutable. The first town asks; the others would join.
 *
 * @param sectors at least one of {@link #SECTORS}
 * @param years of the contract, 1 to 10
 * @param performanceSpecification whether the contractor chooses method and frequency 「性能規定」
 * @param meanKilometres mean distance by road between the towns, zero for one town alone
 */
public record FirstQuestion(
        List<Town> towns, Set<Sector> sectors, int years, boolean performanceSpecification, double meanKilometres) {

    /** The sectors the guide's four cases cover; for no other is there a figure per head. */
    public static final List<Sector> SECTORS = List.of(Sector.ROAD, Sector.RIVER, Sector.PARK);

    /** How many towns a first estimate's page takes; a group of a design may be larger. */
    public static final int MOST_TOWNS = 10;

    public static final int LONGEST_YEARS = 10;

    public FirstQuestion {
        towns = List.copyOf(towns);
        sectors = EnumSet.copyOf(sectors);
        if (towns.isEmpty()) {
            throw new IllegalArgumentException("An estimate needs at least one town.");
        }
        if (towns.stream().map(Town::code).distinct().count() < towns.size()) {
            throw new IllegalArgumentException("A town stands twice: " + towns);
        }
        if (!SECTORS.containsAll(sectors)) {
            throw new IllegalArgumentException("Only " + SECTORS + " have default values, not " + sectors + ".");
        }
        if (years < 1 || years > LONGEST_YEARS) {
            throw new IllegalArgumentException("Years (" + years + ") must be 1 to 10.");
        }
        if (meanKilometres < 0) {
            throw new IllegalArgumentException("Mean distance (" + meanKilometres + " km) must not be negative.");
        }
    }
}
