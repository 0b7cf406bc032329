package org.tabane.engine.grouping;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How many groups there can be at most: each unit that reaches the thresholds by itself is one, and each component of the others holds at
 * most its sum divided by the threshold.
 */
final class PackingBound {

    private final int[] small;
    private final int mostGroups;

    PackingBound(Graph graph, Instance.Thresholds thresholds) {
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
}
