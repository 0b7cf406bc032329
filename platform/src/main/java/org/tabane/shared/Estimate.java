package org.tabane.shared;

import java.math.BigDecimal;

/**
 * A figure that is not known exactly: the lowest and highest thinkable and the likeliest value, with where they come from.
 *
 * <p>Immutable. Unit: that of the figure estimated, said where the estimate is held. An estimate whose three values agree
 * is exact.
 *
 * @param low lowest thinkable value
 * @param mode likeliest value
 * @param high highest thinkable value
 * @param source where the values come from, in words a reader can follow; never blank
 * @param evidence what they rest on
 */
public record Estimate(BigDecimal low, BigDecimal mode, BigDecimal high, String source, Evidence evidence) {

    /** Refuses values out of order and a blank source. */
    public Estimate {
        if (low.compareTo(mode) > 0 || mode.compareTo(high) > 0) {
            throw new IllegalArgumentException("Estimate (" + low + ", " + mode + ", " + high
                    + ") must have low ≤ mode ≤ high." + "\nMaybe two of the values are swapped.");
        }
        source = source.strip();
        if (source.isEmpty()) {
            throw new IllegalArgumentException(
                    "Estimate (" + low + ", " + mode + ", " + high + ") must name its source.");
        }
    }

    /** A range written as text, such as {@code of("0.2", "0.33", "0.6", …)}, so that the decimals stay exact. */
    public static Estimate of(String low, String mode, String high, String source, Evidence evidence) {
        return new Estimate(new BigDecimal(low), new BigDecimal(mode), new BigDecimal(high), source, evidence);
    }

    /** A figure known exactly. */
    public static Estimate exactly(BigDecimal value, String source, Evidence evidence) {
        return new Estimate(value, value, value, source, evidence);
    }

    /** True if the three values agree. */
    public boolean isExact() {
        return low.compareTo(high) == 0;
    }

    /** True if the value lies within low and high, both included. */
    public boolean covers(BigDecimal value) {
        return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    }

    /** The estimate in another unit: all three values times a factor that is not negative. */
    public Estimate times(BigDecimal factor) {
        if (factor.signum() < 0) {
            throw new IllegalArgumentException("Factor (" + factor + ") of an estimate must not be negative.");
        }
        return new Estimate(low.multiply(factor), mode.multiply(factor), high.multiply(factor), source, evidence);
    }
}
