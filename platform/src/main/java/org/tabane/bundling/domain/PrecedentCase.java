package org.tabane.bundling.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Set;
import org.tabane.shared.Sector;

/**
 * A published case of bundling from which figures per head are computed 「先行事例」.
 *
 * <p>Units: {@code contractYen} in yen over {@code months}; {@code people} and {@code engineers} in people. Range: all positive.
 *
 * @param scope what the case does and does not cover, which is why its figures per head do not compare cleanly
 * @param page the page of the source it stands on
 */
public record PrecedentCase(
        String id,
        Wording name,
        int people,
        int engineers,
        long contractYen,
        int months,
        Set<Sector> sectors,
        Wording scope,
        Wording page) {

    public PrecedentCase {
        sectors = Set.copyOf(sectors);
        if (people <= 0 || engineers <= 0 || contractYen <= 0 || months <= 0 || sectors.isEmpty()) {
            throw new IllegalArgumentException("Case (" + id + ") must have people, engineers, an amount and sectors.");
        }
    }

    /** Contract ÷ months × 12, half up to the yen. */
    public long yenPerYear() {
        return BigDecimal.valueOf(contractYen)
                .multiply(BigDecimal.valueOf(12))
                .divide(BigDecimal.valueOf(months), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** Yen per head and year, unrounded: {@code contract ÷ months × 12 ÷ people}. */
    public double yenPerHead() {
        return BigDecimal.valueOf(contractYen)
                .multiply(BigDecimal.valueOf(12))
                .divide(BigDecimal.valueOf((long) months * people), MathContext.DECIMAL64)
                .doubleValue();
    }

    /** Technical staff per 10,000 people, unrounded. */
    public double engineersPer10000() {
        return engineers * 10_000d / people;
    }
}
