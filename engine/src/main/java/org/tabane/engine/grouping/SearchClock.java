package org.tabane.engine.grouping;

import java.time.Duration;
import org.tabane.engine.RunControl;
import org.tabane.engine.RunEnd;

/** Counts a run's iterations against its budget, and tells the listener in thousandths. */
final class SearchClock {

    private static final int STEPS = 1_000;

    private final SearchBudget budget;
    private final long started = System.nanoTime();
    private final double nanos;
    private long iterations;
    private long told = -1;
    private boolean stopped;

    SearchClock(SearchBudget budget) {
        this.budget = budget;
        this.nanos = budget.control().timeBudget().toNanos();
    }

    /** For one search among several of a run: its seed and stop signal, and nobody watching. */
    static SearchClock part(RunControl run, long iterations, long nanos) {
        return new SearchClock(new SearchBudget(
                iterations,
                RunControl.seeded(run.seed())
                        .withTimeBudget(Duration.ofNanos(Math.max(1, nanos)))
                        .withStop(run.stop())));
    }

    void count(long more) {
        iterations += more;
    }

    long iterations() {
        return iterations;
    }

    /** At most so many, so that a budget of iterations is met exactly. */
    long most(long wanted) {
        return Math.min(wanted, budget.iterations() - iterations);
    }

    double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }

    /** How much of the budget is used, 0 to 1; asks the stop signal and tells the listener on the way. */
    double used() {
        double used =
                Math.min(1, Math.max(iterations / (double) budget.iterations(), (System.nanoTime() - started) / nanos));
        long step = (long) (used * STEPS);
        if (step > told) {
            told = step;
            budget.control().progress().progressed(step, STEPS);
        }
        stopped |= budget.control().stop().stopRequested();
        return stopped ? 1 : used;
    }

    boolean isUsedUp() {
        return used() >= 1;
    }

    RunEnd end() {
        if (stopped) {
            return RunEnd.STOPPED;
        }
        return iterations < budget.iterations() && seconds() * 1e9 >= nanos ? RunEnd.TIME_UP : RunEnd.COMPLETE;
    }
}
