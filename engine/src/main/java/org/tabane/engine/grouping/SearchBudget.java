package org.tabane.engine.grouping;

import org.tabane.engine.RunControl;

/**
 * How much a search may spend: iterations, and the time, seed, listener and stop signal of the run.
 *
 * <p>A run that ends by its iterations gives the same answer for the same seed, on any machine and any number of threads. One that ends by
 * the clock depends on the machine's speed; its result says how many iterations it had. The clock starts with the call: what a Java
 * program spends on starting is outside, what it spends on warming up inside.
 *
 * @param iterations at most so many; one iteration packs a few neighbouring groups anew, or improves the spread by one repair and 150 moves
 */
public record SearchBudget(long iterations, RunControl control) {

    public static final long NO_LIMIT = Long.MAX_VALUE;

    public SearchBudget {
        if (iterations < 1) {
            throw new IllegalArgumentException("The number of iterations (" + iterations + ") must be at least 1.");
        }
    }

    public static SearchBudget byTheClock(RunControl control) {
        return new SearchBudget(NO_LIMIT, control);
    }
}
