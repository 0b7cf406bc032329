package org.tabane.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of something, in its own unit 「数量」, such as 1,250 ㎡ of mowing; exact to the decimal.
 *
 * <p>Immutable. The unit is the work item's own, as written in its master (㎡, m, km, 本, 回 …); quantities of different
 * units are never added. Two values are equal when number and unit are.
 */
public record Quantity(BigDecimal value, String unit) {

    public Quantity {
        unit = unit.strip();
        if (unit.isEmpty()) {
            throw new IllegalArgumentException("Quantity (" + value + ") must have a unit.");
        }
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (value.scale() < 0) {
            value = value.setScale(0);
        }
    }

    public static Quantity of(long value, String unit) {
        return new Quantity(BigDecimal.valueOf(value), unit);
    }

    /** The number read from text, such as "1,250.5", in the given unit. */
    public static Quantity of(String value, String unit) {
        return new Quantity(SignedNumber.read(value), unit);
    }

    /**
     * The total of two quantities.
     *
     * @throws IllegalArgumentException if their units differ
     */
    public Quantity plus(Quantity other) {
        requireSameUnit(other);
        return new Quantity(value.add(other.value), unit);
    }

    /**
     * What remains.
     *
     * @throws IllegalArgumentException if the units differ
     */
    public Quantity minus(Quantity other) {
        requireSameUnit(other);
        return new Quantity(value.subtract(other.value), unit);
    }

    public Quantity times(BigDecimal factor) {
        return new Quantity(value.multiply(factor), unit);
    }

    /** What this quantity costs at a price per unit, rounded once to whole yen. */
    public Yen costAt(Yen perUnit, RoundingMode rounding) {
        return perUnit.times(value, rounding);
    }

    public boolean isNegative() {
        return value.signum() < 0;
    }

    /** As in 1,250.5 ㎡. */
    public String display() {
        return SignedNumber.write(value) + " " + unit;
    }

    @Override
    public String toString() {
        return display();
    }

    private void requireSameUnit(Quantity other) {
        if (!unit.equals(other.unit)) {
            throw new IllegalArgumentException("Quantities (" + this + ") and (" + other + ") have different units.");
        }
    }
}
