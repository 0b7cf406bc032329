package org.tabane.engine.effect;

import java.util.Arrays;

/**
 * A sum of cells of one member that the same slots act on, so that they can be computed as one.
 *
 * <pre>
 * now     = amount · Π(1 + now slots)
 * bundled = max(0, now + contracts · Σ contract slots) · Π(1 + bundled slots) · exp(logLot · Σ lot slots)
 * </pre>
 *
 * @param amount outsourced yen or direct hours now
 * @param contracts contracts let; 0 for yen
 * @param logLot natural logarithm of the lot's ratio; 0 where no elasticity acts
 */
record Term(
        int member,
        double amount,
        double contracts,
        double logLot,
        int[] nowSlots,
        int[] contractSlots,
        int[] bundledSlots,
        int[] lotSlots) {

    boolean isTouchedBy(boolean[] slots) {
        return any(slots, nowSlots) || any(slots, contractSlots) || any(slots, bundledSlots) || any(slots, lotSlots);
    }

    /**
     * Fills {@code now} and {@code bundled} for {@code length} draws; {@code values} has a row of draws to each slot, {@code lotFactor} is
     * what {@link #fillLotFactor} gave for the same values.
     */
    void evaluate(double[][] values, int length, double[] lotFactor, double[] now, double[] bundled) {
        Arrays.fill(now, 0, length, amount);
        multiply(values, nowSlots, length, now);
        System.arraycopy(now, 0, bundled, 0, length);
        for (int slot : contractSlots) {
            double[] change = values[slot];
            for (int draw = 0; draw < length; draw++) {
                bundled[draw] += contracts * change[draw];
            }
        }
        if (contractSlots.length > 0) {
            for (int draw = 0; draw < length; draw++) {
                bundled[draw] = Math.max(0, bundled[draw]);
            }
        }
        multiply(values, bundledSlots, length, bundled);
        if (hasLots()) {
            for (int draw = 0; draw < length; draw++) {
                bundled[draw] *= lotFactor[draw];
            }
        }
    }

    boolean hasLots() {
        return lotSlots.length > 0 && logLot != 0;
    }

    boolean hasLotsTouchedBy(boolean[] slots) {
        return hasLots() && any(slots, lotSlots);
    }

    /** exp(logLot · Σ lot slots): apart from the rest, because powers are dear and most drivers leave them as they are. */
    void fillLotFactor(double[][] values, int length, double[] factor) {
        for (int draw = 0; draw < length; draw++) {
            double elasticity = 0;
            for (int slot : lotSlots) {
                elasticity += values[slot][draw];
            }
            factor[draw] = Math.exp(logLot * elasticity);
        }
    }

    private static void multiply(double[][] values, int[] slots, int length, double[] product) {
        for (int slot : slots) {
            double[] change = values[slot];
            for (int draw = 0; draw < length; draw++) {
                product[draw] *= 1 + change[draw];
            }
        }
    }

    private static boolean any(boolean[] slots, int[] mine) {
        for (int slot : mine) {
            if (slots[slot]) {
                return true;
            }
        }
        return false;
    }
}
