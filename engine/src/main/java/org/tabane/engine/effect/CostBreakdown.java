package org.tabane.engine.effect;

import java.math.BigDecimal;

/**
 * A year's cost of one member, or of the group: outsourced amount, own labour, fees 「委託＋直営＋経費」.
 *
 * <p>Units: whole yen per year; {@code directHours} in hours per year, exact. Each yen figure of a member is rounded once, half up; the
 * group's figures are sums of the members' rounded figures, so that a printed table adds up.
 */
public record CostBreakdown(long outsourcedYen, BigDecimal directHours, long directYen, long feesYen) {

    public static final CostBreakdown ZERO = new CostBreakdown(0, BigDecimal.ZERO, 0, 0);

    /** Total cost 「直営＋委託」 with fees. */
    public long totalYen() {
        return Math.addExact(Math.addExact(outsourcedYen, directYen), feesYen);
    }

    CostBreakdown plus(CostBreakdown other) {
        return new CostBreakdown(
                Math.addExact(outsourcedYen, other.outsourcedYen),
                directHours.add(other.directHours),
                Math.addExact(directYen, other.directYen),
                Math.addExact(feesYen, other.feesYen));
    }
}
