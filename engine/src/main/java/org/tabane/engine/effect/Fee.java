package org.tabane.engine.effect;

import java.math.BigDecimal;
import java.math.MathContext;
import org.tabane.engine.MemberId;

/**
 * What a member pays only because the work is bundled: overall management and the call centre each year, and the one-off set-up spread
 * over the contract's years 「統括マネジメント費・窓口費・初期費用」. Costs on the bundled side only.
 *
 * <p>Units: whole yen; {@code annualYen} per year, {@code setUpYen} once, {@code years} in years. Range: neither amount is negative;
 * {@code years ≥ 1}.
 */
public record Fee(MemberId member, long annualYen, long setUpYen, int years) {

    public Fee {
        if (annualYen < 0 || setUpYen < 0) {
            throw new IllegalArgumentException(
                    "Fees (" + annualYen + " and " + setUpYen + " yen) of " + member + " must not be negative.");
        }
        if (years < 1) {
            throw new IllegalArgumentException(
                    "Years (" + years + ") over which the set-up of " + member + " is spread must be at least 1.");
        }
    }

    public static Fee annual(MemberId member, long annualYen) {
        return new Fee(member, annualYen, 0, 1);
    }

    /** Yen per year before rounding: to 34 significant digits where set-up ÷ years does not end. */
    BigDecimal yenPerYear() {
        return BigDecimal.valueOf(annualYen)
                .add(BigDecimal.valueOf(setUpYen).divide(BigDecimal.valueOf(years), MathContext.DECIMAL128));
    }
}
