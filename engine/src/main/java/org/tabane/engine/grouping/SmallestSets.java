package org.tabane.engine.grouping;

import java.util.function.BooleanSupplier;

/** The connected sets that reach the thresholds, and no longer do when any member whose leaving keeps them connected leaves. */
final class SmallestSets implements SetWalk.Visitor {

    private static final int STEPS_BETWEEN_LOOKS = 1 << 14;

    private final Instance instance;
    private final Instance.Thresholds thresholds;
    private final int mostColumns;
    private final BooleanSupplier stop;
    private final ColumnPool pool = new ColumnPool();
    private final long[] sums;
    private final int[] inside;
    private int stamp;
    private final int[] queue;
    private long steps;
    private boolean cut;

    private SmallestSets(Instance instance, int mostColumns, BooleanSupplier stop) {
        this.instance = instance;
        this.thresholds = instance.thresholds();
        this.mostColumns = mostColumns;
        this.stop = stop;
        this.sums = new long[thresholds.count()];
        this.inside = new int[instance.size];
        this.queue = new int[instance.size];
    }

    /** All of them at cost −1, and each unit by itself as left over at cost 0; {@code complete} unless there are too many. */
    static LargerSets.Found find(Instance instance, int mostColumns, BooleanSupplier stop) {
        SmallestSets sets = new SmallestSets(instance, mostColumns, stop);
        for (int unit = 0; unit < instance.size; unit++) {
            if (!sets.thresholds.reachedBy(unit)) {
                sets.pool.add(new int[] {unit}, 1, 0);
            }
        }
        boolean complete = new SetWalk(instance.graph, sets).walk() && !sets.cut;
        return new LargerSets.Found(sets.pool, complete);
    }

    @Override
    public boolean joined(int[] members, int size) {
        int unit = members[size - 1];
        boolean reached = true;
        for (int j = 0; j < sums.length; j++) {
            sums[j] += thresholds.weight()[unit * sums.length + j];
            reached &= sums[j] >= thresholds.least()[j];
        }
        if (reached && size <= instance.mostUnits && isSmallest(members, size)) {
            pool.add(members, size, -1);
        }
        return !reached && size < instance.mostUnits;
    }

    private boolean isSmallest(int[] members, int size) {
        for (int i = 0; i < size; i++) {
            boolean spare = size > 1;
            for (int j = 0; j < sums.length; j++) {
                spare &= sums[j] - thresholds.weight()[members[i] * sums.length + j]
                        >= thresholds.least()[j];
            }
            if (spare && connectedWithout(members, size, i)) {
                return false;
            }
        }
        return true;
    }

    private boolean connectedWithout(int[] members, int size, int place) {
        stamp += 2;
        for (int i = 0; i < size; i++) {
            inside[members[i]] = stamp;
        }
        inside[members[place]] = 0;
        int root = members[place == 0 ? 1 : 0];
        inside[root] = stamp + 1;
        int tail = 0;
        queue[tail++] = root;
        for (int head = 0; head < tail; head++) {
            for (int at = instance.graph.start[queue[head]]; at < instance.graph.start[queue[head] + 1]; at++) {
                int neighbour = instance.graph.next[at];
                if (inside[neighbour] == stamp) {
                    inside[neighbour] = stamp + 1;
                    queue[tail++] = neighbour;
                }
            }
        }
        return tail == size - 1;
    }

    @Override
    public void left(int[] members, int size) {
        int unit = members[size - 1];
        for (int j = 0; j < sums.length; j++) {
            sums[j] -= thresholds.weight()[unit * sums.length + j];
        }
    }

    @Override
    public boolean enough() {
        steps++;
        cut |= pool.count >= mostColumns || steps % STEPS_BETWEEN_LOOKS == 0 && stop.getAsBoolean();
        return cut;
    }
}
