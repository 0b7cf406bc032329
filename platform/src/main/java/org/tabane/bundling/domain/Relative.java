package org.tabane.bundling.domain;

import java.math.BigDecimal;
import java.math.MathContext;

/** Relative changes, as the engine's drivers take them. */
final class Relative {

    private Relative() {}

    /** {@code to ÷ from − 1}, to 34 significant digits; {@code from} must not be zero. */
    static BigDecimal change(BigDecimal from, BigDecimal to) {
        return to.divide(from, MathContext.DECIMAL128).subtract(BigDecimal.ONE);
    }
}
