package org.tabane.bundling.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The step uncertain amounts are rounded to when shown, so that no more digits stand there than the estimate carries 「概算の丸め」.
 *
 * <p>Units: yen. One step for a whole estimate, by its total cost now: 100,000 yen (百千円) from 50 million yen up, 10,000 yen below.
 * Rounding half up, away from zero for negatives. Exact amounts are not rounded by it.
 */
public record Rounding(long stepYen) {

    private static final long LARGE = 50_000_000;

    public Rounding {
        if (stepYen < 1) {
            throw new IllegalArgumentException("Rounding step (" + stepYen + " yen) must be at least 1.");
        }
    }

    /** The step for an estimate of this size. */
    public static Rounding forTotal(long totalNowYen) {
        return new Rounding(totalNowYen >= LARGE ? 100_000 : 10_000);
    }

    public long round(double yen) {
        return BigDecimal.valueOf(yen)
                        .divide(BigDecimal.valueOf(stepYen), 0, RoundingMode.HALF_UP)
                        .longValueExact()
                * stepYen;
    }
}
