package org.tabane.engine.effect;

import java.util.Arrays;

/**
 * How far the answer may lie, for one member or the group. The percentiles of members do not add up to the group's.
 *
 * <p>Units: yen per year and hours per year. {@code gainProbability} is the share of draws, 0 to 1, in which the saving is above zero.
 */
public record Spread(Percentiles savingYen, double meanSavingYen, double gainProbability, Percentiles freedHours) {

    static Spread of(double[] savings, double[] freedHours) {
        long gains = Arrays.stream(savings).filter(saving -> saving > 0).count();
        return new Spread(
                Percentiles.of(savings),
                Arrays.stream(savings).sum() / savings.length,
                (double) gains / savings.length,
                Percentiles.of(freedHours));
    }
}
