package org.tabane.region.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tabane.region.IndicatorTable;

/**
 * How many towns have how much 「度数分布」: bars of equal width, on a logarithmic scale where the indicator spans several powers of ten.
 * Zero, which has no logarithm, gets a bar of its own.
 *
 * @param logarithmic whether positions are logarithms
 */
public record Distribution(List<Bar> bars, boolean logarithmic, double from, double until) {
    private static final int MOST_BARS = 60;
    private static final int PER_DECADE = 8;
    private static final int MANY = 200;

    /**
     * One bar.
     *
     * @param from lower end in the indicator's unit; for the bar of zero 0
     * @param until upper end, not included
     * @param count towns in it
     */
    public record Bar(double from, double until, int count) {}

    public Distribution {
        bars = List.copyOf(bars);
    }

    public static Distribution of(IndicatorTable table) {
        double[] sorted = table.sorted();
        return table.indicator().logarithmic()
                ? logarithmic(sorted)
                : linear(sorted, table.indicator().bin());
    }

    private static Distribution linear(double[] sorted, @org.jspecify.annotations.Nullable BigDecimal bin) {
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        double width = bin == null ? Math.max((high - low) / 30, 1e-9) : bin.doubleValue();
        // A few extreme towns among many must not flatten all others: bars end where 99.5 % of the towns are, the last
        // one
        // takes the rest.
        double end = sorted.length < MANY ? high : sorted[(int) Math.floor((sorted.length - 1) * 0.995)];
        while ((end - low) / width > MOST_BARS) {
            width *= 2;
        }
        double from = Math.floor(low / width) * width;
        int count = (int) Math.max(1, Math.ceil((Math.max(end, from + width) - from) / width + 1e-9));
        int[] counts = new int[count];
        for (double value : sorted) {
            counts[(int) Math.min(count - 1, Math.floor((value - from) / width + 1e-9))]++;
        }
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            bars.add(new Bar(from + i * width, from + (i + 1) * width, counts[i]));
        }
        return new Distribution(bars, false, from, from + count * width);
    }

    private static Distribution logarithmic(double[] sorted) {
        double[] positive = Arrays.stream(sorted).filter(value -> value > 0).toArray();
        List<Bar> bars = new ArrayList<>();
        int zeros = sorted.length - positive.length;
        if (positive.length == 0) {
            return new Distribution(List.of(new Bar(0, 1, zeros)), true, 0.5, 1);
        }
        int first = (int) Math.floor(Math.log10(positive[0]) * PER_DECADE + 1e-9);
        int last = (int) Math.floor(Math.log10(positive[positive.length - 1]) * PER_DECADE + 1e-9);
        int[] counts = new int[last - first + 1];
        for (double value : positive) {
            counts[(int) Math.floor(Math.log10(value) * PER_DECADE + 1e-9) - first]++;
        }
        if (zeros > 0) {
            bars.add(new Bar(0, Math.pow(10, (double) first / PER_DECADE), zeros));
        }
        for (int i = 0; i < counts.length; i++) {
            bars.add(new Bar(
                    Math.pow(10, (double) (first + i) / PER_DECADE),
                    Math.pow(10, (double) (first + i + 1) / PER_DECADE),
                    counts[i]));
        }
        return new Distribution(
                bars, true, bars.getFirst().from(), bars.getLast().until());
    }

    /** Where a value lies along the bars, 0 the left end, 1 the right. */
    public double at(double value) {
        if (!logarithmic) {
            return Math.clamp((value - from) / (until - from), 0, 1);
        }
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            if (value < bar.until() || i == bars.size() - 1) {
                double share = bar.from() == 0
                        ? 0.5
                        : Math.clamp(
                                Math.log(Math.max(value, 1e-12) / bar.from()) / Math.log(bar.until() / bar.from()),
                                0,
                                1);
                return (i + share) / bars.size();
            }
        }
        return 1;
    }
}
