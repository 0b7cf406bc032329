package org.tabane.engine.effect;

import java.math.BigDecimal;

/**
 * A figure nobody knows exactly: the lowest, the most likely and the highest value 「低・最頻・高」, taken as a PERT distribution with
 * λ = 4.
 *
 * <p>PERT is the beta distribution on [low, high] with shape α = 1 + λ (mode − low)/(high − low) and β = 1 + λ (high − mode)/(high − low),
 * so that its mean is (low + 4 mode + high)/6. Low and high are the ends of what is possible, not percentiles. Where low equals high the
 * figure is certain.
 *
 * <p>Units: the figure's own. Range: low ≤ mode ≤ high. Where the figure comes from is kept by whoever holds the estimate.
 *
 * <p>Source: D. G. Malcolm, J. H. Roseboom, C. E. Clark, W. Fazar, "Application of a Technique for Research and Development Program
 * Evaluation", Operations Research 7 (1959), 646–669.
 */
public record Estimate(BigDecimal low, BigDecimal mode, BigDecimal high) {

    public Estimate {
        if (low.compareTo(mode) > 0 || mode.compareTo(high) > 0) {
            throw new IllegalArgumentException(
                    "An estimate needs low ≤ mode ≤ high, but was " + low + ", " + mode + ", " + high + ".");
        }
    }

    /** Decimal texts, such as {@code of("-0.30", "-0.20", "-0.05")}. */
    public static Estimate of(String low, String mode, String high) {
        return new Estimate(new BigDecimal(low), new BigDecimal(mode), new BigDecimal(high));
    }

    public static Estimate certain(BigDecimal value) {
        return new Estimate(value, value, value);
    }

    public boolean isCertain() {
        return low.compareTo(high) == 0;
    }
}
