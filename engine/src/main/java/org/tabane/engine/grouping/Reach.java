package org.tabane.engine.grouping;

import java.math.BigDecimal;
import org.tabane.engine.MemberId;

/**
 * How far apart two members of one group may be at most 「最長移動」: the largest distance over all pairs inside a group counts, wherever in the
 * group the two are. One rule with one price, however many pairs it keeps apart. A member by itself keeps to it.
 *
 * @param measure what is measured, for messages, such as {@code minutes} or {@code km}
 * @param distance between any two units
 * @param most in the measure's own unit; zero or more
 */
public record Reach(String measure, Distance distance, BigDecimal most) {

    /** Between two different units, the same both ways; {@link Double#POSITIVE_INFINITY} where one cannot be reached from the other. */
    @FunctionalInterface
    public interface Distance {
        double between(MemberId one, MemberId other);
    }

    public Reach {
        if (most.signum() < 0) {
            throw new IllegalArgumentException("The reach in " + measure + " (" + most + ") must not be negative.");
        }
    }

    /** Throws where the distance is not a number. */
    boolean holds(MemberId one, MemberId other) {
        double between = distance.between(one, other);
        if (Double.isNaN(between)) {
            throw new IllegalArgumentException(
                    "The distance in " + measure + " between " + one + " and " + other + " is not a number.");
        }
        return between <= most.doubleValue();
    }

    @Override
    public String toString() {
        return measure + " ≤ " + most.toPlainString();
    }
}
