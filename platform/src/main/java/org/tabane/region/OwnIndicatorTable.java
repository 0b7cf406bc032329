package org.tabane.region;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.tabane.shared.LocalGovernmentCode;

/**
 * Lays an organisation's own indicator out as those that ship with Tabane, so that the national view can draw it.
 *
 * <p>Classes of the map: at most five, of about as many towns each, their limits rounded to two digits so that they can be read. The dark
 * end is the low one where more is better, otherwise the high one. Nothing is worked out across towns: no total, no change.
 */
final class OwnIndicatorTable {
    private static final int CLASSES = 5;
    private static final MathContext READABLE = new MathContext(2, RoundingMode.HALF_UP);

    private OwnIndicatorTable() {}

    /**
     * The indicator for every town.
     *
     * @param wanted the year wanted; 0 for the latest for which any town has a value
     * @param municipalities how many towns there are
     */
    static IndicatorTable of(OwnIndicator own, int wanted, int municipalities) {
        NavigableSet<Integer> years = own.years();
        int year = wanted > 0 ? wanted : years.isEmpty() ? 0 : years.last();
        Map<LocalGovernmentCode, BigDecimal> values = new HashMap<>();
        own.values()
                .forEach((town, ofTown) ->
                        ofTown.getOrDefault(year, Optional.empty()).ifPresent(value -> values.put(town, value)));
        double[] sorted = IndicatorTable.sorted(values);
        Release source = new Release(
                own.id(),
                0,
                "values",
                "own",
                own.name(),
                own.publisher(),
                Integer.toString(year),
                false,
                "",
                values.size(),
                0,
                "",
                Instant.EPOCH,
                null);
        return new IndicatorTable(
                indicator(own, sorted),
                0,
                year,
                values,
                Map.of(),
                null,
                null,
                null,
                municipalities,
                false,
                List.of(source),
                sorted);
    }

    private static Indicator indicator(OwnIndicator own, double[] sorted) {
        Wording name = new Wording(own.name(), own.name());
        Wording definition = new Wording(own.definition(), own.definition());
        return new Indicator(
                own.code(),
                0,
                null,
                name,
                name,
                definition,
                new Wording(own.unit(), own.unit()),
                definition,
                new Derivation.Level(own.code(), 0),
                own.direction(),
                own.direction() != Indicator.Direction.HIGHER,
                own.decimals(),
                limits(sorted),
                bin(sorted),
                false,
                own.years().size() > 1
                        ? Stream.concat(
                                        Stream.of(0),
                                        own.years().descendingSet().stream().skip(1))
                                .toList()
                        : List.of(),
                List.of());
    }

    /** Limits between classes of about as many towns each, ascending, no two alike, none below the lowest value. */
    private static List<BigDecimal> limits(double[] sorted) {
        List<BigDecimal> limits = new ArrayList<>();
        for (int i = 1; i < CLASSES && sorted.length > 0; i++) {
            BigDecimal limit =
                    BigDecimal.valueOf(sorted[sorted.length * i / CLASSES]).round(READABLE);
            boolean divides = limit.doubleValue() > sorted[0] && limit.doubleValue() <= sorted[sorted.length - 1];
            if (divides && (limits.isEmpty() || limits.getLast().compareTo(limit) < 0)) {
                limits.add(limit.stripTrailingZeros());
            }
        }
        return limits;
    }

    /** The width of a bar of the distribution: 1, 2 or 5 times a power of ten, about twenty bars. */
    private static BigDecimal bin(double[] sorted) {
        double span = sorted.length == 0 ? 0 : sorted[sorted.length - 1] - sorted[0];
        if (span <= 0) {
            return BigDecimal.ONE;
        }
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(span / 20)));
        for (int times : new int[] {1, 2, 5}) {
            BigDecimal width = power.multiply(BigDecimal.valueOf(times));
            if (span / width.doubleValue() <= 20) {
                return width;
            }
        }
        return power.multiply(BigDecimal.TEN);
    }
}
