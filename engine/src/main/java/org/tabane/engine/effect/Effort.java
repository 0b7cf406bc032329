package org.tabane.engine.effect;

import java.math.BigDecimal;

/**
 * What one work item takes in a year: money paid to contractors and hours of the member's own staff 「委託金額・直営対応時間」.
 *
 * <p>Units: {@code outsourcedYen} in whole yen per year, {@code directHours} in hours per year, exact decimals. Range: neither is
 * negative.
 */
public record Effort(long outsourcedYen, BigDecimal directHours) {

    public static final Effort NONE = new Effort(0, BigDecimal.ZERO);

    public Effort {
        if (outsourcedYen < 0) {
            throw new IllegalArgumentException("Outsourced amount (" + outsourcedYen + " yen) must not be negative.");
        }
        if (directHours.signum() < 0) {
            throw new IllegalArgumentException("Direct hours (" + directHours + ") must not be negative.");
        }
    }

    public static Effort of(long outsourcedYen, String directHours) {
        return new Effort(outsourcedYen, new BigDecimal(directHours));
    }
}
