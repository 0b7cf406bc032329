package org.tabane.engine.effect;

import java.util.Arrays;

/**
 * The usual three percentiles: in one of ten cases the figure is below P10, in half below P50, in one of ten above P90.
 *
 * <p>Linear between order statistics (Hyndman and Fan's definition 7, as in R and Excel's PERCENTILE.INC). Units: the figure's own.
 *
 * <p>Source: R. J. Hyndman, Y. Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996), 361–365.
 */
public record Percentiles(double p10, double p50, double p90) {

    static Percentiles of(double[] draws) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        return new Percentiles(at(sorted, 0.1), at(sorted, 0.5), at(sorted, 0.9));
    }

    private static double at(double[] sorted, double probability) {
        double position = probability * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
