package org.tabane.region;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.tabane.shared.LocalGovernmentCode;

/**
 * An indicator worked out for every municipality. Immutable. Missing values are counted and never filled in.
 *
 * @param fromYear year it is compared with; 0 where there is none
 * @param year year it is about; 0 where there are no values at all
 * @param values by town, unrounded; towns without a value are not in it
 * @param marks why a town has no value, in the publisher's marks; not all that are missing have one
 * @param total the indicator of the sums over all towns that have every number it needs; null where it makes no sense
 * @param unknown how many of the whole it leaves out as unknown; null where it leaves out none by its nature
 * @param whole the sum of the whole; null where there is none
 * @param municipalities how many towns there are
 * @param bundled whether facts that ship with Tabane are among the numbers it is made of
 * @param releases the imported files they come from besides, latest first
 */
public record IndicatorTable(
        Indicator indicator,
        int fromYear,
        int year,
        Map<LocalGovernmentCode, BigDecimal> values,
        Map<LocalGovernmentCode, String> marks,
        @Nullable BigDecimal total,
        @Nullable BigDecimal unknown,
        @Nullable BigDecimal whole,
        int municipalities,
        boolean bundled,
        List<Release> releases,
        double[] sorted) {

    public IndicatorTable {
        values = Map.copyOf(values);
        marks = Map.copyOf(marks);
        releases = List.copyOf(releases);
    }

    static double[] sorted(Map<LocalGovernmentCode, BigDecimal> values) {
        double[] sorted = values.entrySet().stream()
                .filter(entry -> !entry.getKey().isInvented())
                .mapToDouble(entry -> entry.getValue().doubleValue())
                .toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /** Whether any real town has a value. */
    public boolean hasValues() {
        return sorted.length > 0;
    }

    /** How many real towns have a value. */
    public int known() {
        return sorted.length;
    }

    /** How many real towns have none. */
    public int missing() {
        return municipalities - sorted.length;
    }

    /** A town's value. */
    public Optional<BigDecimal> value(LocalGovernmentCode town) {
        return Optional.ofNullable(values.get(town));
    }

    /** The middle value of the real towns. */
    public @Nullable BigDecimal median() {
        return median(sorted);
    }

    static @Nullable BigDecimal median(double[] sorted) {
        int n = sorted.length;
        return n == 0 ? null : BigDecimal.valueOf((sorted[(n - 1) / 2] + sorted[n / 2]) / 2);
    }

    /** The place of a real town counted from the dark end of the map, 1 first; towns with equal values share a place. */
    public OptionalInt rank(LocalGovernmentCode town) {
        BigDecimal own = values.get(town);
        if (own == null || town.isInvented()) {
            return OptionalInt.empty();
        }
        double value = own.doubleValue();
        long before = Arrays.stream(sorted)
                .filter(other -> indicator.darkIsHigh() ? other > value : other < value)
                .count();
        return OptionalInt.of((int) before + 1);
    }

    /** Where a value stands among the real towns, 0 the lowest, 1 the highest. */
    public double position(BigDecimal value) {
        double own = value.doubleValue();
        long below = Arrays.stream(sorted).filter(other -> other < own).count();
        long equal = Arrays.stream(sorted).filter(other -> other == own).count();
        return sorted.length == 0 ? 0.5 : (below + equal / 2.0) / sorted.length;
    }

    /** How many real towns pass a headline's test. */
    public long count(Headline headline) {
        double limit = headline.value().doubleValue();
        return Arrays.stream(sorted)
                .filter(value -> headline.test() == Headline.Test.AT_MOST ? value <= limit : value < limit)
                .count();
    }

    /** A count as a share of the towns that have a value, six decimals. */
    public BigDecimal shareOfKnown(long count) {
        return known() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(count).divide(BigDecimal.valueOf(known()), 6, RoundingMode.HALF_UP);
    }

    /** Towns in the order of the map's dark end first; equal values by code. */
    public Comparator<LocalGovernmentCode> darkFirst() {
        Comparator<LocalGovernmentCode> byValue =
                Comparator.comparing(code -> values.getOrDefault(code, BigDecimal.ZERO));
        return Comparator.comparing((LocalGovernmentCode code) -> !values.containsKey(code))
                .thenComparing(indicator.darkIsHigh() ? byValue.reversed() : byValue)
                .thenComparing(Comparator.naturalOrder());
    }
}
