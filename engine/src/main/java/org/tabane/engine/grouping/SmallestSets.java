package org.tabane.engine.grouping;

import java.util.function.BooleanSupplier;

/**
 * The connected sets that reach the thresholds, and no longer do when any member whose leaving keeps them connected leaves. Every packing
 * can be made of such sets.
 *
 * <p>Where those of many units are too many to list, they are bounded instead: a unit that may be in one counts by its share of the first
 * threshold when it is in none of the sets listed. Any set that reaches the threshold has shares of one or more, so the bound is sound.
 */
final class SmallestSets implements SetWalk.Visitor {

    private static final int STEPS_BETWEEN_LOOKS = 1 << 14;

    private final Instance instance;
    private final Thresholds thresholds;
    private final int largest;
    private final int mostColumns;
    private final long mostSteps;
    private final boolean[] deep;
    private boolean hasDeep;
    private final BooleanSupplier stop;
    private final ColumnPool pool = new ColumnPool();
    private final long[] sums;
    private final int[] inside;
    private int stamp;
    private final int[] queue;
    private long steps;
    private boolean cut;

    private SmallestSets(Instance instance, int largest, int mostColumns, long mostSteps, BooleanSupplier stop) {
        this.instance = instance;
        this.thresholds = instance.thresholds();
        this.largest = largest;
        this.mostColumns = mostColumns;
        this.mostSteps = mostSteps;
        this.deep = new boolean[instance.size];
        this.stop = stop;
        this.sums = new long[thresholds.count()];
        this.inside = new int[instance.size];
        this.queue = new int[instance.size];
    }

    /**
     * What there is to pack with: sets at cost −(first threshold), and each unit by itself at cost 0, or −(its figure) where it may be in a
     * set not listed.
     *
     * @param complete whether all sets are listed
     * @param bounded whether the units in sets not listed have their shares; otherwise the pool bounds nothing
     */
    record Packing(ColumnPool pool, boolean complete, boolean bounded) {}

    /** Lists sets of ever more units until there are none left, or more than so many sets or steps. */
    static Packing find(Instance instance, int mostColumns, long mostSteps, BooleanSupplier stop) {
        Packing packing = new Packing(new ColumnPool(), false, false);
        for (int largest = 2; largest <= instance.size + 1; largest++) {
            SmallestSets sets = new SmallestSets(instance, largest, mostColumns, mostSteps, stop);
            boolean walked = new SetWalk(instance.graph, sets).walk() && !sets.cut;
            if (!walked) {
                return packing;
            }
            sets.addUnits();
            packing = new Packing(sets.pool, !sets.hasDeep, true);
            if (packing.complete() || sets.pool.count > mostColumns / 3 || sets.steps > mostSteps / 3) {
                return packing;
            }
        }
        return packing;
    }

    private void addUnits() {
        for (int unit = 0; unit < instance.size; unit++) {
            if (!thresholds.reachedBy(unit)) {
                pool.add(new int[] {unit}, 1, deep[unit] ? -thresholds.weight()[unit * thresholds.count()] : 0);
            }
        }
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
            pool.add(members, size, -thresholds.least()[0]);
        }
        if (!reached && size == largest && size < instance.mostUnits) {
            hasDeep = true;
            for (int i = 0; i < size; i++) {
                deep[members[i]] = true;
            }
        }
        return !reached && size < Math.min(largest, instance.mostUnits);
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
        cut |= pool.count >= mostColumns
                || steps >= mostSteps
                || steps % STEPS_BETWEEN_LOOKS == 0 && stop.getAsBoolean();
        return cut;
    }
}
