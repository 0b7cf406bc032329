package org.tabane.engine;

import java.time.Duration;

/**
 * How a long computation is to be run: the seed that fixes its answer, how long it may take, on how many threads, who is told about
 * its progress, and who may stop it.
 *
 * <p>The same seed gives the same answer whatever the number of threads. A run that ends early, because time was up or a stop was
 * asked for, says so in its result together with what it had finished. Immutable.
 *
 * @param seed any number; the same seed gives the same answer
 * @param timeBudget how long the run may take on the wall; positive
 * @param threads how many threads may work at once; at least 1
 * @param progress told now and then how far the run is; it must return quickly
 * @param stop asked now and then whether to end early
 */
public record RunControl(long seed, Duration timeBudget, int threads, ProgressListener progress, StopSignal stop) {

    private static final Duration NO_PRACTICAL_LIMIT = Duration.ofDays(1);

    public RunControl {
        if (timeBudget.isNegative() || timeBudget.isZero()) {
            throw new IllegalArgumentException("The time budget (" + timeBudget + ") must be positive.");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("The number of threads (" + threads + ") must be at least 1.");
        }
    }

    /** One thread, a day's time, nobody watching. */
    public static RunControl seeded(long seed) {
        return new RunControl(seed, NO_PRACTICAL_LIMIT, 1, ProgressListener.SILENT, StopSignal.NEVER);
    }

    public RunControl withTimeBudget(Duration budget) {
        return new RunControl(seed, budget, threads, progress, stop);
    }

    public RunControl withThreads(int count) {
        return new RunControl(seed, timeBudget, count, progress, stop);
    }

    public RunControl withProgress(ProgressListener listener) {
        return new RunControl(seed, timeBudget, threads, listener, stop);
    }

    public RunControl withStop(StopSignal signal) {
        return new RunControl(seed, timeBudget, threads, progress, signal);
    }
}
