package org.tabane.bundling.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.tabane.precedent.ContractAmount;
import org.tabane.precedent.Precedent;

/**
 * What a precedent gives for figures per head: its printed facts, and what we make of them 「事例からの計算」.
 *
 * <p>The facts and the pages they stand on are the precedent's. Units: yen, months, people.
 *
 * @param districts how many times the printed amount is taken, because it is printed per district; 1 elsewhere. Assumption: the districts
 *     drawn on the case's page
 * @param caution what the case does and does not cover, which is why its figures per head do not compare cleanly
 */
public record CaseFigures(Precedent precedent, int districts, Wording caution) {

    public CaseFigures {
        if (districts < 1) {
            throw new IllegalArgumentException(
                    "Case (" + precedent.id() + ") needs at least one district, not " + districts + ".");
        }
        boolean perDistrict = precedent.amount().value().kind() == ContractAmount.Kind.INSTRUCTION_CEILING_PER_DISTRICT;
        if (districts > 1 != perDistrict) {
            throw new IllegalArgumentException("Case (" + precedent.id() + ") and its amount per district disagree.");
        }
    }

    public int people() {
        return precedent.population().value();
    }

    public int engineers() {
        return precedent.technicalStaff().value();
    }

    public int months() {
        return precedent.contractMonths().value();
    }

    /** The printed amount, or the middle of the printed range, × districts. */
    public long contractYen() {
        ContractAmount amount = precedent.amount().value();
        return BigDecimal.valueOf(amount.low().amount())
                .add(BigDecimal.valueOf(amount.high().amount()))
                .multiply(BigDecimal.valueOf(districts))
                .divide(BigDecimal.TWO, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** Contract ÷ months × 12, half up to the yen. */
    public long yenPerYear() {
        return BigDecimal.valueOf(contractYen())
                .multiply(BigDecimal.valueOf(12))
                .divide(BigDecimal.valueOf(months()), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** Yen per head and year, unrounded: {@code contract ÷ months × 12 ÷ people}. */
    public double yenPerHead() {
        return BigDecimal.valueOf(contractYen())
                .multiply(BigDecimal.valueOf(12))
                .divide(BigDecimal.valueOf((long) months() * people()), MathContext.DECIMAL64)
                .doubleValue();
    }

    /** Technical staff per 10,000 people, unrounded. */
    public double engineersPer10000() {
        return engineers() * 10_000d / people();
    }
}
