package org.tabane.bundling.design.domain;

import java.math.BigDecimal;

/** A share of an amount in whole yen: {@code amount × unscaled ÷ divisor}. */
record YenShare(long unscaled, long divisor) {

    static YenShare of(BigDecimal share, int years) {
        BigDecimal whole = share.setScale(Math.max(0, share.scale()));
        return new YenShare(
                whole.unscaledValue().longValueExact(),
                BigDecimal.ONE.scaleByPowerOfTen(whole.scale()).longValueExact() * years);
    }

    long floor(long yen) {
        return Math.multiplyExact(yen, unscaled) / divisor;
    }

    /** Half up. */
    long of(long yen) {
        long doubled = Math.multiplyExact(2, Math.multiplyExact(yen, unscaled));
        return (doubled + divisor) / (2 * divisor);
    }
}
