package org.tabane.engine.grouping;

import java.util.Arrays;

/**
 * A part of the map packed anew: groups are grown one after the other from units that would soon be cut off, until they reach the thresholds,
 * and give back what they do not need. What cannot reach them is left over. Nothing is allocated once it is made.
 */
final class RegionPacking {

    /** The most units a region may have. */
    static final int MOST_UNITS = 64;

    /** The label of a unit that is left over. */
    static final int FREE = -1;

    private static final int OPEN = -2;

    private final Graph graph;
    private final int attributes;
    private final long[] weight;
    private final long[] least;
    private final RandomStream random;

    /** Of each unit the mean of its shares of the thresholds, each at most 1. */
    private final double[] mass;

    /** The region's units; packing changes their order. */
    final int[] unit = new int[MOST_UNITS];

    int size;

    /** Of the region's units: 0, 1, … for groups, or {@link #FREE}. */
    final int[] label;

    private final int[] inRegion;
    private int stamp;
    private final int[] openDegree;
    private final int[] frontier = new int[MOST_UNITS];
    private final int[] members = new int[MOST_UNITS];
    private final int[] seen;
    private int seenStamp;
    private final int[] queue = new int[MOST_UNITS];
    private final long[] sum;

    RegionPacking(Graph graph, Thresholds thresholds, RandomStream random) {
        this.graph = graph;
        this.attributes = thresholds.count();
        this.weight = thresholds.weight();
        this.least = thresholds.least();
        this.random = random;
        this.mass = new double[graph.size];
        for (int one = 0; one < graph.size; one++) {
            for (int j = 0; j < attributes; j++) {
                mass[one] += Math.min(1, weight[one * attributes + j] / (double) Math.max(1, least[j])) / attributes;
            }
        }
        this.label = new int[graph.size];
        this.inRegion = new int[graph.size];
        this.openDegree = new int[graph.size];
        this.seen = new int[graph.size];
        this.sum = new long[attributes];
    }

    double mass(int one) {
        return mass[one];
    }

    void clear() {
        stamp++;
        size = 0;
    }

    void add(int one) {
        inRegion[one] = stamp;
        unit[size++] = one;
    }

    boolean has(int one) {
        return inRegion[one] == stamp;
    }

    boolean hasRoomFor(int units) {
        return size + units <= MOST_UNITS;
    }

    /** Packs the region anew into {@link #label}; the number of groups. */
    int pack() {
        int open = size;
        for (int i = 0; i < size; i++) {
            int one = unit[i];
            label[one] = OPEN;
            int degree = 0;
            for (int at = graph.start[one]; at < graph.start[one + 1]; at++) {
                degree += has(graph.next[at]) ? 1 : 0;
            }
            openDegree[one] = degree;
        }
        int count = 0;
        while (open > 0) {
            int seed = chooseSeed(open);
            int grown = grow(seed);
            boolean full = grown > 0;
            int taken = full ? trim(grown) : -grown;
            for (int i = 0; i < taken; i++) {
                label[members[i]] = full ? count : FREE;
            }
            open = 0;
            for (int i = 0; i < size; i++) {
                if (label[unit[i]] == OPEN) {
                    int one = unit[i];
                    unit[i] = unit[open];
                    unit[open++] = one;
                }
            }
            count += full ? 1 : 0;
        }
        return count;
    }

    private int chooseSeed(int open) {
        int best = unit[random.below(open)];
        for (int round = 0; round < 2; round++) {
            int other = unit[random.below(open)];
            if (openDegree[other] < openDegree[best]) {
                best = other;
            }
        }
        return best;
    }

    /** Grows a group in {@link #members}; its size, or minus its size when it ran out of units before the thresholds. */
    private int grow(int seed) {
        Arrays.fill(sum, 0);
        seenStamp++;
        int grown = 0;
        int edge = 0;
        int chosen = seed;
        seen[seed] = seenStamp;
        while (true) {
            members[grown++] = chosen;
            for (int j = 0; j < attributes; j++) {
                sum[j] += weight[chosen * attributes + j];
            }
            for (int at = graph.start[chosen]; at < graph.start[chosen + 1]; at++) {
                int neighbour = graph.next[at];
                if (has(neighbour) && label[neighbour] == OPEN) {
                    openDegree[neighbour]--;
                    if (seen[neighbour] != seenStamp) {
                        seen[neighbour] = seenStamp;
                        frontier[edge++] = neighbour;
                    }
                }
            }
            if (reached(-1)) {
                return grown;
            }
            if (edge == 0) {
                return -grown;
            }
            int place = chooseNext(edge);
            chosen = frontier[place];
            frontier[place] = frontier[--edge];
        }
    }

    private boolean reached(int with) {
        for (int j = 0; j < attributes; j++) {
            if (sum[j] + (with < 0 ? 0 : weight[with * attributes + j]) < least[j]) {
                return false;
            }
        }
        return true;
    }

    /** The unit that completes the group with least waste, if any does; otherwise one that would soon be cut off, or any. */
    private int chooseNext(int edge) {
        int best = -1;
        double lightest = Double.MAX_VALUE;
        for (int i = 0; i < edge; i++) {
            if (mass[frontier[i]] < lightest && reached(frontier[i])) {
                lightest = mass[frontier[i]];
                best = i;
            }
        }
        if (best >= 0 && random.below(16) != 0) {
            return best;
        }
        best = random.below(edge);
        if (random.below(2) == 0) {
            int other = random.below(edge);
            if (openDegree[frontier[other]] < openDegree[frontier[best]]) {
                best = other;
            }
        }
        return best;
    }

    /** Gives back members that the group does not need, in the order they came in; its size then. */
    private int trim(int count) {
        int last = members[count - 1];
        int i = 0;
        while (i < count && count > 1) {
            int one = members[i];
            if (one != last && spare(one) && connectedWithout(i, count)) {
                for (int j = 0; j < attributes; j++) {
                    sum[j] -= weight[one * attributes + j];
                }
                members[i] = members[--count];
                for (int at = graph.start[one]; at < graph.start[one + 1]; at++) {
                    openDegree[graph.next[at]]++;
                }
            } else {
                i++;
            }
        }
        return count;
    }

    private boolean spare(int one) {
        for (int j = 0; j < attributes; j++) {
            if (sum[j] - weight[one * attributes + j] < least[j]) {
                return false;
            }
        }
        return true;
    }

    private boolean connectedWithout(int place, int count) {
        int without = members[place];
        seenStamp++;
        for (int i = 0; i < count; i++) {
            seen[members[i]] = seenStamp;
        }
        seen[without] = 0;
        int root = members[place == 0 ? 1 : 0];
        int tail = 0;
        queue[tail++] = root;
        seen[root] = 0;
        for (int head = 0; head < tail; head++) {
            int one = queue[head];
            for (int at = graph.start[one]; at < graph.start[one + 1]; at++) {
                if (seen[graph.next[at]] == seenStamp) {
                    seen[graph.next[at]] = 0;
                    queue[tail++] = graph.next[at];
                }
            }
        }
        return tail == count - 1;
    }
}
