package org.tabane.region;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many people live in a place and are projected to: the resident register of 2025 and the projection of 2023.
 *
 * <p>Immutable. A figure that was not published is absent, never zero: the 13 coastal municipalities of Fukushima are
 * projected only together ({@link JointProjection}).
 *
 * <p>Sources: {@code register2025}: 総務省「住民基本台帳に基づく人口、人口動態及び世帯数（令和7年1月1日現在）」, Japanese residents (see {@code
 * docs/data-sources.md}). {@code projection}: 国立社会保障・人口問題研究所「日本の地域別将来推計人口（令和5（2023）年推計）」, 1 October of each year, all
 * residents; 2020 is the census.
 *
 * @param register2025 people in the resident register, or null where no figure can be relied on
 * @param projection people by year, either all of {@link #YEARS} or none
 */
public record PopulationOutlook(@Nullable Integer register2025, SortedMap<Integer, Integer> projection) {

    /** The years of the projection: 2020 (census), then 2025 to 2050. */
    public static final List<Integer> YEARS = List.of(2020, 2025, 2030, 2035, 2040, 2045, 2050);

    public PopulationOutlook {
        projection = Collections.unmodifiableSortedMap(new TreeMap<>(projection));
        if (!projection.isEmpty() && !List.copyOf(projection.keySet()).equals(YEARS)) {
            throw new IllegalArgumentException("Projection years (" + projection.keySet() + ") must be " + YEARS + ".");
        }
        for (Map.Entry<Integer, Integer> entry : projection.entrySet()) {
            if (entry.getValue() <= 0) {
                throw new IllegalArgumentException(
                        "Population (" + entry.getValue() + ") in " + entry.getKey() + " must be positive.");
            }
        }
    }

    /** People in the resident register on 1 January 2025; empty where no figure can be relied on. */
    public OptionalInt registered() {
        return register2025 == null ? OptionalInt.empty() : OptionalInt.of(register2025);
    }

    /** The projection for one of {@link #YEARS}; empty where none was published 「公表なし」. */
    public OptionalInt projected(int year) {
        Integer people = projection.get(year);
        return people == null ? OptionalInt.empty() : OptionalInt.of(people);
    }

    /** True if a projection was published for this place alone. */
    public boolean isProjected() {
        return !projection.isEmpty();
    }

    /** The change between two of {@link #YEARS} in percent of the first, rounded half up to one decimal; −30.0 is a loss. */
    public Optional<BigDecimal> changePercent(int fromYear, int untilYear) {
        Integer from = projection.get(fromYear);
        Integer until = projection.get(untilYear);
        if (from == null || until == null) {
            return Optional.empty();
        }
        return Optional.of(
                BigDecimal.valueOf(100L * (until - from)).divide(BigDecimal.valueOf(from), 1, RoundingMode.HALF_UP));
    }

    /** True if the place is projected to lose at least this share of its people of 2020 by 2050, decided without rounding. */
    public boolean losesAtLeast(int percent) {
        return isProjected()
                && 100L * projected(2050).getAsInt()
                        <= (100L - percent) * projected(2020).getAsInt();
    }

    /** The best figure of today's population: the register of 2025, otherwise the projection for 2025. */
    public OptionalInt current() {
        return register2025 == null ? projected(2025) : OptionalInt.of(register2025);
    }
}
