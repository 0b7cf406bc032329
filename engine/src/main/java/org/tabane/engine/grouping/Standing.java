package org.tabane.engine.grouping;

import java.math.BigDecimal;

/** How a run stands: the best grouping so far and what is proven by now; shown to a listener now and then. */
final class Standing implements PartitionProof.Watch {

    private static final long NANOS_BETWEEN = 100_000_000;
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final Instance instance;
    private final GroupingListener listener;
    private final boolean countGroups;
    private final long started = System.nanoTime();
    private long told = started - NANOS_BETWEEN;

    /** The best groups known, as members; empty when none. */
    int[][] best = new int[0][];

    long measure = Long.MAX_VALUE;
    private int mostGroups;
    private long least = UNKNOWN;
    private int leastFor = -1;
    boolean proven;

    Standing(Instance instance, GroupingListener listener) {
        this.instance = instance;
        this.listener = listener;
        this.countGroups = instance.problem.form() instanceof GroupingForm.MostGroups;
        this.mostGroups = instance.size;
    }

    double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }

    /** An admissible grouping with its scaled spread or its yen; kept when it is better than the best so far. */
    @Override
    public void found(int[][] groups, long value) {
        boolean better = countGroups && groups.length != best.length ? groups.length > best.length : value < measure;
        if (best.length == 0 || better) {
            best = groups;
            measure = value;
        }
    }

    /** In the max-p form: the group of each unit. */
    void found(int[] group) {
        found(ExactGrouping.members(group), instance.spreadOf(group));
    }

    void mostGroups(int most) {
        mostGroups = most;
    }

    int mostGroups() {
        return mostGroups;
    }

    /** No grouping, or in the max-p form none with as many groups as are asked for now, measures less. */
    @Override
    public void atLeast(long value) {
        least = Math.max(least, value);
    }

    /** What {@link #atLeast} was told; {@link Long#MIN_VALUE} when nothing. */
    long least() {
        return least;
    }

    /** For a search among some of the sets only, whose bounds mean nothing. */
    PartitionProof.Watch withoutBounds() {
        return new PartitionProof.Watch() {
            @Override
            public void found(int[][] groups, long value) {
                Standing.this.found(groups, value);
            }

            @Override
            public void atLeast(long value) {}
        };
    }

    /** In the max-p form what follows about the least spread is about so many groups. */
    void askFor(int groups) {
        if (leastFor != groups) {
            leastFor = groups;
            least = UNKNOWN;
        }
    }

    /** Whether somebody listens and has not been told for a while. */
    boolean isDue() {
        return listener != GroupingListener.NOBODY && System.nanoTime() - told >= NANOS_BETWEEN;
    }

    void tell() {
        if (best.length > 0 && isDue()) {
            told = System.nanoTime();
            listener.stands(new GroupingProgress(
                    instance.groups(ExactGrouping.labels(best, instance.size)), value(), bound(), seconds()));
        }
    }

    Grouping grouping(Grouping.Run run) {
        return new Grouping(instance.groups(ExactGrouping.labels(best, instance.size)), value(), bound(), run);
    }

    private Grouping.Value value() {
        return new Grouping.Value(best.length, figure(measure));
    }

    private Grouping.Bound bound() {
        if (countGroups && mostGroups > best.length) {
            double gap = (mostGroups - best.length) / (double) mostGroups;
            return new Grouping.Bound(mostGroups, BigDecimal.ZERO, false, gap);
        }
        boolean known = least != UNKNOWN && (!countGroups || leastFor == best.length);
        long lower = proven ? measure : known ? Math.min(measure, least) : 0;
        boolean settled = proven || countGroups && measure == 0;
        double gap = settled ? 0 : known && measure > 0 ? (measure - lower) / (double) measure : 1;
        return new Grouping.Bound(countGroups ? mostGroups : instance.size, figure(lower), settled, gap);
    }

    private BigDecimal figure(long scaled) {
        return countGroups ? instance.spreadFigure(scaled) : BigDecimal.valueOf(scaled);
    }
}
