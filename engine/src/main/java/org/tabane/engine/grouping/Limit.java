package org.tabane.engine.grouping;

import java.math.BigDecimal;

/**
 * What the figures of a group's members must add up to at least, or may at most.
 *
 * @param attribute the figure's name
 * @param sense at least or at most
 * @param figure in the attribute's own unit
 */
public record Limit(String attribute, Sense sense, BigDecimal figure) {

    /** Which way a limit holds. */
    public enum Sense {
        AT_LEAST,
        AT_MOST
    }

    public Limit {
        if (figure.signum() < 0) {
            throw new IllegalArgumentException(
                    "The limit of '" + attribute + "' (" + figure + ") must not be negative.");
        }
    }

    public static Limit atLeast(String attribute, BigDecimal figure) {
        return new Limit(attribute, Sense.AT_LEAST, figure);
    }

    public static Limit atMost(String attribute, BigDecimal figure) {
        return new Limit(attribute, Sense.AT_MOST, figure);
    }

    @Override
    public String toString() {
        return attribute + (sense == Sense.AT_LEAST ? " ≥ " : " ≤ ") + figure.toPlainString();
    }
}
