package org.tabane.engine.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * How many groups there can be at most: each unit that reaches the thresholds by itself is one, and each component of the others holds at
 * most its sum divided by the threshold.
 */
final class PackingBound {

    private static final int MOST_UNITS_TO_BRANCH = 300;

    private final int[] small;
    private final int mostGroups;

    PackingBound(Graph graph, Thresholds thresholds) {
        this.small = IntStream.range(0, graph.size)
                .filter(unit -> !thresholds.reachedBy(unit))
                .toArray();
        int[] numbers = new int[graph.size];
        Arrays.fill(numbers, -1);
        int[] component = graph.between(small, small.length, numbers).components();
        int components = Arrays.stream(component).max().orElse(-1) + 1;
        int most = graph.size - small.length;
        long[] sums = new long[components * thresholds.count()];
        for (int i = 0; i < small.length; i++) {
            for (int j = 0; j < thresholds.count(); j++) {
                sums[component[i] * thresholds.count() + j] += thresholds.weight()[small[i] * thresholds.count() + j];
            }
        }
        for (int c = 0; c < components; c++) {
            long held = Long.MAX_VALUE;
            for (int j = 0; j < thresholds.count(); j++) {
                held = Math.min(
                        held, sums[c * thresholds.count() + j] / thresholds.least()[j]);
            }
            most += (int) held;
        }
        this.mostGroups = most;
    }

    /** The units that need others. */
    int[] small() {
        return small;
    }

    int mostGroups() {
        return mostGroups;
    }

    /**
     * The most groups by the linear programme over the sets there are to pack with, with cuts, and branching where units are
     * few, as far as time allows.
     *
     * @param known a number of groups known to be possible
     * @param upper a bound known beforehand
     */
    static int mostGroups(
            SmallestSets.Packing sets, int units, long threshold, int known, int upper, BooleanSupplier stop) {
        long wanted = -(known + 1L) * threshold + 1;
        PartitionProof proof =
                new PartitionProof(sets.pool(), units, GroupCount.ANY, wanted, stop, PartitionProof.Watch.NOBODY);
        if (units > MOST_UNITS_TO_BRANCH) {
            proof.relax();
        } else {
            proof.run();
        }
        long lower = proof.lowerBound();
        return lower == Long.MIN_VALUE ? upper : (int) Math.min(upper, -lower / threshold);
    }

    /**
     * The bound by linear programmes, component by component, in so much time; never above {@link #mostGroups()}. The largest comes last, with
     * all the time the others left.
     */
    static int tightened(Instance instance, long nanos, BooleanSupplier stop) {
        Thresholds thresholds = instance.thresholds();
        PackingBound bound = new PackingBound(instance.graph, thresholds);
        int[] numbers = new int[instance.size];
        Arrays.fill(numbers, -1);
        int[] component =
                instance.graph.between(bound.small, bound.small.length, numbers).components();
        int components = Arrays.stream(component).max().orElse(-1) + 1;
        List<int[]> parts = new ArrayList<>();
        for (int c = 0; c < components; c++) {
            int number = c;
            parts.add(IntStream.range(0, bound.small.length)
                    .filter(i -> component[i] == number)
                    .map(i -> bound.small[i])
                    .toArray());
        }
        parts.sort(Comparator.comparingInt(units -> units.length));
        int total = instance.size - bound.small.length;
        long end = System.nanoTime() + nanos;
        int unitsLeft = bound.small.length;
        for (int[] units : parts) {
            long until = System.nanoTime() + (long) ((end - System.nanoTime()) * (double) units.length / unitsLeft);
            total += ofComponent(instance, units, () -> System.nanoTime() > until || stop.getAsBoolean());
            unitsLeft -= units.length;
        }
        return Math.min(total, bound.mostGroups);
    }

    private static int ofComponent(Instance instance, int[] units, BooleanSupplier stop) {
        Instance part = new Instance(instance.problem.among(new java.util.HashSet<>(GroupSearch.ids(instance, units))));
        int floor = new PackingBound(part.graph, part.thresholds()).mostGroups;
        if (floor <= 1) {
            return floor;
        }
        int columns = Math.max(4_000, Math.min(150_000, 100_000_000 / units.length));
        SmallestSets.Packing sets = SmallestSets.find(part, columns, 60L * columns, stop);
        return sets.bounded() ? mostGroups(sets, units.length, part.thresholds().least()[0], 0, floor, stop) : floor;
    }
}
