package org.tabane.engine.grouping;

import java.util.Arrays;

/**
 * A few neighbouring groups split anew into as many: every split of at most {@value #MOST_UNITS} units is looked at, as far as the best
 * found so far does not rule it out, and one is drawn that is best, or with a temperature nearly best (each split's spread is disturbed by
 * Gumbel noise, so that splits are drawn as in thermal equilibrium).
 */
final class ExactRepair {

    static final int MOST_UNITS = 16;

    private static final int MOST_STEPS = 4_000;

    final int[] unit = new int[MOST_UNITS];
    int count;

    private final int[] neighbours = new int[MOST_UNITS];
    private final long[][] apart = new long[MOST_UNITS][MOST_UNITS];
    private final Graph graph;
    private final int attributes;
    private final long[] weight;
    private final long[] least;
    private final long[] figure;
    private int groups;

    private final int[] current = new int[8];
    final int[] best = new int[8];
    long bestCost;
    private long before;
    private double bestValue;
    private boolean changed;
    private int steps;
    private double temperature;
    private RandomStream random = new RandomStream(1);

    ExactRepair(WeighedGraph map) {
        this.graph = map.graph();
        this.attributes = map.thresholds().count();
        this.weight = map.thresholds().weight();
        this.least = map.thresholds().least();
        this.figure = map.figure();
    }

    void clear() {
        count = 0;
    }

    /** Takes the units in as bits; the spread they have now. */
    long prepare(int[] group, int[] ids, int idCount) {
        groups = idCount;
        before = 0;
        Arrays.fill(best, 0);
        for (int i = 0; i < count; i++) {
            neighbours[i] = 0;
            for (int j = 0; j < count; j++) {
                if (graph.areNeighbours(unit[i], unit[j])) {
                    neighbours[i] |= 1 << j;
                }
                apart[i][j] = Math.abs(figure[unit[i]] - figure[unit[j]]);
                if (j < i && group[unit[i]] == group[unit[j]]) {
                    before += apart[i][j];
                }
            }
            for (int g = 0; g < idCount; g++) {
                if (group[unit[i]] == ids[g]) {
                    best[g] |= 1 << i;
                }
            }
        }
        bestCost = before;
        return before;
    }

    /** Whether another split was drawn; it stands in {@link #best}. */
    boolean search(double heat, RandomStream numbers) {
        temperature = heat;
        random = numbers;
        steps = 0;
        changed = false;
        bestValue = before + noise();
        split((1 << count) - 1, 0, 0);
        return changed;
    }

    private double noise() {
        return temperature * Math.log(-Math.log(random.unit() + 1e-300));
    }

    private void split(int open, int done, long cost) {
        if (done == groups - 1) {
            if (reaches(open) && connected(open)) {
                long total = cost + spread(open);
                double value = total + noise();
                if (value < bestValue) {
                    bestValue = value;
                    bestCost = total;
                    current[done] = open;
                    System.arraycopy(current, 0, best, 0, groups);
                    changed = true;
                }
            }
            return;
        }
        int seed = fewestNeighbours(open);
        extend(1 << seed, neighbours[seed] & open, open & ~(1 << seed), 0, open, done, cost);
    }

    /** Sets with the seed: each frontier unit is either taken, or ruled out for the rest of the branch. */
    private void extend(int set, int frontier, int allowed, long spread, int open, int done, long cost) {
        if (++steps > MOST_STEPS || cost + spread > bestValue + 3 * temperature) {
            return;
        }
        int rest = open & ~set;
        if (rest == 0) {
            return;
        }
        if (reaches(set) && reaches(rest)) {
            current[done] = set;
            split(rest, done + 1, cost + spread);
        }
        int edge = frontier & allowed;
        int left = allowed;
        while (edge != 0) {
            int pick = pickBit(edge);
            int bit = 1 << pick;
            edge &= ~bit;
            left &= ~bit;
            extend(set | bit, (frontier | neighbours[pick]) & left, left, spread + added(pick, set), open, done, cost);
        }
    }

    private int pickBit(int mask) {
        int skip = random.below(Integer.bitCount(mask));
        int left = mask;
        while (skip-- > 0) {
            left &= left - 1;
        }
        return Integer.numberOfTrailingZeros(left);
    }

    private int fewestNeighbours(int open) {
        int choice = -1;
        int fewest = Integer.MAX_VALUE;
        for (int mask = open; mask != 0; mask &= mask - 1) {
            int bit = Integer.numberOfTrailingZeros(mask);
            int degree = Integer.bitCount(neighbours[bit] & open);
            if (degree < fewest) {
                fewest = degree;
                choice = bit;
            }
        }
        return choice;
    }

    private boolean reaches(int set) {
        for (int j = 0; j < attributes; j++) {
            long sum = 0;
            for (int mask = set; mask != 0; mask &= mask - 1) {
                sum += weight[unit[Integer.numberOfTrailingZeros(mask)] * attributes + j];
            }
            if (sum < least[j]) {
                return false;
            }
        }
        return true;
    }

    private boolean connected(int set) {
        int reached = set & -set;
        int edge = reached;
        while (edge != 0) {
            int bit = Integer.numberOfTrailingZeros(edge);
            edge &= edge - 1;
            int more = neighbours[bit] & set & ~reached;
            reached |= more;
            edge |= more;
        }
        return reached == set;
    }

    private long added(int pick, int set) {
        long total = 0;
        for (int mask = set; mask != 0; mask &= mask - 1) {
            total += apart[pick][Integer.numberOfTrailingZeros(mask)];
        }
        return total;
    }

    private long spread(int set) {
        long total = 0;
        for (int mask = set; mask != 0; mask &= mask - 1) {
            int bit = Integer.numberOfTrailingZeros(mask);
            total += added(bit, mask & ~(1 << bit));
        }
        return total;
    }
}
