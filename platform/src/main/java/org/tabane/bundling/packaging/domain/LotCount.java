package org.tabane.bundling.packaging.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How many lots local firms can carry 「工区の数」.
 *
 * <p>{@code needed = ⌈yearly yen ÷ most a group carries⌉}, {@code bySize = max(1, ⌊yearly yen ÷ least worth bidding for⌋)}, {@code byFirms =
 * ⌊firms ÷ firms in a group⌋}, since a firm joins one group only (Assumption). Feasible are needed to the smaller of the two; where it is less
 * than needed, nothing fits and {@link #fits} is false.
 *
 * <p>Units: yen a year with tax; firms. Unknown firms leave {@code byFirms} out.
 */
public record LotCount(int needed, int bySize, @Nullable Integer byFirms) {

    /**
     * Counts.
     *
     * @param yenPerYear positive
     * @param firms 0 or more; null when not known
     * @param mostYen what a group carries in a year; positive
     * @param leastYen what a lot must be worth in a year; positive
     */
    public static LotCount of(
            long yenPerYear, @Nullable Integer firms, int firmsPerGroup, long leastYen, long mostYen) {
        if (yenPerYear <= 0 || firmsPerGroup <= 0 || leastYen <= 0 || mostYen <= 0) {
            throw new IllegalArgumentException("Yen a year (" + yenPerYear + "), firms in a group (" + firmsPerGroup
                    + "), least (" + leastYen + ") and most (" + mostYen + ") must be positive.");
        }
        int needed = BigDecimal.valueOf(yenPerYear)
                .divide(BigDecimal.valueOf(mostYen), 0, RoundingMode.CEILING)
                .intValueExact();
        int bySize = Math.max(1, (int) Math.min(Integer.MAX_VALUE, yenPerYear / leastYen));
        return new LotCount(needed, bySize, firms == null ? null : firms / firmsPerGroup);
    }

    /** The most lots that still find a group and are worth bidding for. */
    public int most() {
        return byFirms == null ? bySize : Math.min(bySize, byFirms);
    }

    /** Whether any number of lots satisfies both sides. */
    public boolean fits() {
        return most() >= needed;
    }

    /** The proposal: as few as needed. Each lot costs its own management. */
    public int proposed() {
        return needed;
    }
}
