package org.tabane.engine.effect;

import java.util.Optional;

/**
 * How the simulation is set up.
 *
 * @param draws how many times the future is drawn; from {@value #FEWEST_DRAWS} to {@value #MOST_DRAWS}. Memory: 24 bytes for each draw and
 *     member
 * @param pool the cost sharing to apply, if any
 */
public record SimulationSettings(int draws, Optional<CostPool> pool) {

    public static final int FEWEST_DRAWS = 100;
    public static final int MOST_DRAWS = 1_000_000;
    public static final int USUAL_DRAWS = 10_000;

    public SimulationSettings {
        if (draws < FEWEST_DRAWS || draws > MOST_DRAWS) {
            throw new IllegalArgumentException(
                    "The number of draws (" + draws + ") must be from " + FEWEST_DRAWS + " to " + MOST_DRAWS + ".");
        }
    }

    /** 10,000 draws, every member paying its own. */
    public static SimulationSettings usual() {
        return new SimulationSettings(USUAL_DRAWS, Optional.empty());
    }

    public SimulationSettings withDraws(int count) {
        return new SimulationSettings(count, pool);
    }

    public SimulationSettings withPool(CostPool costPool) {
        return new SimulationSettings(draws, Optional.of(costPool));
    }
}
