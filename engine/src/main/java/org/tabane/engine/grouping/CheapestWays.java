package org.tabane.engine.grouping;

import java.util.Arrays;

/** What it costs at the least to bring a unit into a set that hangs together: those on the way must join too. */
final class CheapestWays {

    private final Graph graph;

    /** By unit: Σ of what the dear ones on the cheapest way from the set add, itself included; infinite where there is no way below the limit. */
    final double[] cost;

    private final int[] queue;
    private final boolean[] queued;

    CheapestWays(Graph graph) {
        this.graph = graph;
        this.cost = new double[graph.size];
        this.queue = new int[graph.size];
        this.queued = new boolean[graph.size];
    }

    /**
     * @param change what each unit adds when it joins, where below zero counted as nothing; infinite for who is not to join
     * @param below only ways that add less are looked for
     */
    void from(int[] members, int size, double[] change, double below) {
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        int head = 0;
        int waiting = size;
        for (int i = 0; i < size; i++) {
            cost[members[i]] = 0;
            queue[i] = members[i];
            queued[members[i]] = true;
        }
        while (waiting > 0) {
            int from = queue[head];
            head = (head + 1) % queue.length;
            queued[from] = false;
            waiting--;
            for (int at = graph.start[from]; at < graph.start[from + 1]; at++) {
                int unit = graph.next[at];
                double through = cost[from] + Math.max(0, change[unit]);
                if (through < below && through < cost[unit]) {
                    cost[unit] = through;
                    if (!queued[unit]) {
                        queued[unit] = true;
                        queue[(head + waiting++) % queue.length] = unit;
                    }
                }
            }
        }
    }
}
