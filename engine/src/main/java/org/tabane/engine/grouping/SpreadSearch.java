package org.tabane.engine.grouping;

import java.util.Arrays;

/**
 * Less spread with the same number of groups: simulated annealing over moves of one unit to a neighbouring group and exchanges of two.
 * Groups stay connected and at their thresholds after every step. Nothing is allocated while it runs.
 */
final class SpreadSearch {

    private static final int LOGARITHMS = 1 << 12;
    private static final double[] LOGARITHM = new double[LOGARITHMS];

    static {
        for (int i = 0; i < LOGARITHMS; i++) {
            LOGARITHM[i] = Math.log((i + 0.5) / LOGARITHMS);
        }
    }

    private final Graph graph;
    private final int attributes;
    private final long[] weight;
    private final long[] least;
    private final long[] figure;
    private final RandomStream random;

    final int[] group;
    private final int[] first;
    private final int[] following;
    private final int[] preceding;
    private final int[] size;
    private final long[] sum;
    private final int[] seen;
    private int seenStamp;
    private final int[] queue;
    private final RandomCut cut;

    long spread;
    long bestSpread;
    final int[] bestGroup;
    private boolean bestIsCurrent;

    SpreadSearch(Graph graph, int attributes, long[] weight, long[] least, long[] figure, int[] group, long seed) {
        int units = graph.size;
        this.graph = graph;
        this.attributes = attributes;
        this.weight = weight;
        this.least = least;
        this.figure = figure;
        this.random = new RandomStream(seed);
        this.group = group;
        this.first = new int[units];
        this.following = new int[units];
        this.preceding = new int[units];
        this.size = new int[units];
        this.sum = new long[units * attributes];
        this.seen = new int[units];
        this.queue = new int[units];
        this.cut = new RandomCut(graph, attributes, weight, least, figure, random);
        Arrays.fill(first, -1);
        for (int unit = 0; unit < units; unit++) {
            spread += distance(unit, group[unit], -1);
            insert(unit, group[unit]);
        }
        this.bestSpread = spread;
        this.bestGroup = group.clone();
        this.bestIsCurrent = true;
    }

    void run(long iterations, double temperature) {
        for (long i = 0; i < iterations; i++) {
            iterate(temperature);
        }
        rememberBest();
    }

    private void iterate(double temperature) {
        int unit = random.below(graph.size);
        int degree = graph.degree(unit);
        if (degree == 0) {
            return;
        }
        int neighbour = graph.next[graph.start[unit] + random.below(degree)];
        int from = group[unit];
        int to = group[neighbour];
        if (from == to) {
            return;
        }
        if (size[from] > 1 && random.below(3) != 0 && canSpare(unit, from)) {
            move(unit, from, to, temperature);
        } else {
            exchange(unit, from, to, temperature);
        }
    }

    private void move(int unit, int from, int to, double temperature) {
        long change = distance(unit, to, -1) - distance(unit, from, -1);
        if (accepted(change, temperature) && connectedWithout(unit, from)) {
            leaveBest();
            remove(unit, from);
            insert(unit, to);
            settle(change);
        }
    }

    private void exchange(int unit, int from, int to, double temperature) {
        int other = first[to];
        for (int step = random.below(size[to]); step > 0; step--) {
            other = following[other];
        }
        if (!canExchange(unit, from, other, to)) {
            return;
        }
        long change = distance(unit, to, other)
                - distance(unit, from, -1)
                + distance(other, from, unit)
                - distance(other, to, -1);
        if (!accepted(change, temperature)) {
            return;
        }
        leaveBest();
        remove(unit, from);
        remove(other, to);
        insert(unit, to);
        insert(other, from);
        if (touches(other, from) && touches(unit, to) && connected(from) && connected(to)) {
            settle(change);
        } else {
            remove(unit, to);
            remove(other, from);
            insert(unit, from);
            insert(other, to);
        }
    }

    /** Splits so many times a few neighbouring groups anew, as the exact repair of the region has it. */
    void repair(long iterations, double temperature) {
        for (long i = 0; i < iterations; i++) {
            repairOne(temperature);
        }
        rememberBest();
    }

    /**
     * Tries so many times to make one group of two neighbours and two groups of another, so that groups move to where they save most. Only of
     * use where fewer groups are allowed than there could be: otherwise hardly any can be split.
     */
    void relocate(long iterations, double temperature) {
        for (long i = 0; i < iterations; i++) {
            relocateOne(temperature);
        }
        rememberBest();
    }

    private void relocateOne(double temperature) {
        int unit = random.below(graph.size);
        int degree = graph.degree(unit);
        int root = random.below(graph.size);
        int apart = group[root];
        if (degree == 0 || !isTwice(apart)) {
            return;
        }
        int into = group[unit];
        int from = group[graph.next[graph.start[unit] + random.below(degree)]];
        if (into == from || apart == into || apart == from || !cut.find(root, group)) {
            return;
        }
        long added = 0;
        for (int member = first[from]; member >= 0; member = following[member]) {
            added += distance(member, into, -1);
        }
        if (!accepted(added - cut.saved, temperature)) {
            return;
        }
        leaveBest();
        while (first[from] >= 0) {
            int member = first[from];
            remove(member, from);
            insert(member, into);
        }
        for (int i = 0; i < cut.sideSize; i++) {
            remove(cut.side[i], apart);
            insert(cut.side[i], from);
        }
        settle(added - cut.saved);
    }

    /** Whether a group has twice the thresholds, without which it cannot be split. */
    private boolean isTwice(int id) {
        for (int j = 0; j < attributes; j++) {
            if (sum[id * attributes + j] < 2 * least[j]) {
                return false;
            }
        }
        return size[id] > 1;
    }

    private final ExactRepair exact = new ExactRepair();
    private final int[] regionGroups = new int[8];

    private void repairOne(double temperature) {
        int origin = random.below(graph.size);
        int wanted = 2 + random.below(3);
        int regionCount = 0;
        exact.clear();
        regionGroups[regionCount++] = group[origin];
        if (!takeGroup(group[origin])) {
            return;
        }
        for (int patience = 12; patience > 0 && regionCount < wanted; patience--) {
            int unit = exact.unit[random.below(exact.count)];
            int degree = graph.degree(unit);
            if (degree == 0) {
                continue;
            }
            int id = group[graph.next[graph.start[unit] + random.below(degree)]];
            boolean taken = false;
            for (int i = 0; i < regionCount; i++) {
                taken |= regionGroups[i] == id;
            }
            if (!taken && takeGroup(id)) {
                regionGroups[regionCount++] = id;
            }
        }
        if (regionCount < 2) {
            return;
        }
        long before = exact.prepare(graph, attributes, weight, least, figure, group, regionGroups, regionCount);
        if (exact.search(temperature, random)) {
            leaveBest();
            for (int i = 0; i < exact.count; i++) {
                remove(exact.unit[i], group[exact.unit[i]]);
            }
            for (int g = 0; g < regionCount; g++) {
                for (int mask = exact.best[g]; mask != 0; mask &= mask - 1) {
                    insert(exact.unit[Integer.numberOfTrailingZeros(mask)], regionGroups[g]);
                }
            }
            settle(exact.bestCost - before);
        }
    }

    private boolean takeGroup(int id) {
        if (exact.count + size[id] > ExactRepair.MOST_UNITS) {
            return false;
        }
        for (int member = first[id]; member >= 0; member = following[member]) {
            exact.unit[exact.count++] = member;
        }
        return true;
    }

    /** A new best is copied only when it is about to be left. */
    private void leaveBest() {
        if (bestIsCurrent) {
            rememberBest();
        }
    }

    private void rememberBest() {
        if (bestIsCurrent) {
            System.arraycopy(group, 0, bestGroup, 0, group.length);
            bestIsCurrent = false;
        }
    }

    private void settle(long change) {
        spread += change;
        if (spread < bestSpread) {
            bestSpread = spread;
            bestIsCurrent = true;
        }
    }

    private boolean accepted(long change, double temperature) {
        return change <= 0 || -change > temperature * LOGARITHM[random.below(LOGARITHMS)];
    }

    private boolean canSpare(int unit, int from) {
        for (int j = 0; j < attributes; j++) {
            if (sum[from * attributes + j] - weight[unit * attributes + j] < least[j]) {
                return false;
            }
        }
        return true;
    }

    private boolean canExchange(int unit, int from, int other, int to) {
        for (int j = 0; j < attributes; j++) {
            long difference = weight[unit * attributes + j] - weight[other * attributes + j];
            if (sum[from * attributes + j] - difference < least[j]
                    || sum[to * attributes + j] + difference < least[j]) {
                return false;
            }
        }
        return true;
    }

    private long distance(int unit, int id, int except) {
        long own = figure[unit];
        long total = 0;
        for (int member = first[id]; member >= 0; member = following[member]) {
            total += Math.abs(figure[member] - own);
        }
        return except < 0 ? total : total - Math.abs(figure[except] - own);
    }

    private boolean touches(int unit, int id) {
        if (size[id] == 1) {
            return true;
        }
        for (int at = graph.start[unit]; at < graph.start[unit + 1]; at++) {
            if (group[graph.next[at]] == id) {
                return true;
            }
        }
        return false;
    }

    private boolean connectedWithout(int unit, int id) {
        int inside = 0;
        int root = -1;
        for (int at = graph.start[unit]; at < graph.start[unit + 1]; at++) {
            if (group[graph.next[at]] == id) {
                inside++;
                root = graph.next[at];
            }
        }
        return inside == 1
                || inside == size[id] - 1 && inside <= 2 && areJoined(unit, id)
                || reach(root, unit, id) == size[id] - 1;
    }

    /** Whether the two other members of a group of three are neighbours. */
    private boolean areJoined(int unit, int id) {
        int one = first[id] == unit ? following[first[id]] : first[id];
        int two = following[one] == unit ? following[following[one]] : following[one];
        return two >= 0 && graph.areNeighbours(one, two);
    }

    private boolean connected(int id) {
        return reach(first[id], -1, id) == size[id];
    }

    private int reach(int root, int without, int id) {
        seenStamp++;
        if (without >= 0) {
            seen[without] = seenStamp;
        }
        seen[root] = seenStamp;
        int tail = 0;
        queue[tail++] = root;
        for (int head = 0; head < tail; head++) {
            int unit = queue[head];
            for (int at = graph.start[unit]; at < graph.start[unit + 1]; at++) {
                int neighbour = graph.next[at];
                if (group[neighbour] == id && seen[neighbour] != seenStamp) {
                    seen[neighbour] = seenStamp;
                    queue[tail++] = neighbour;
                }
            }
        }
        return tail;
    }

    private void insert(int unit, int id) {
        group[unit] = id;
        following[unit] = first[id];
        preceding[unit] = -1;
        if (first[id] >= 0) {
            preceding[first[id]] = unit;
        }
        first[id] = unit;
        size[id]++;
        for (int j = 0; j < attributes; j++) {
            sum[id * attributes + j] += weight[unit * attributes + j];
        }
    }

    private void remove(int unit, int id) {
        if (preceding[unit] >= 0) {
            following[preceding[unit]] = following[unit];
        } else {
            first[id] = following[unit];
        }
        if (following[unit] >= 0) {
            preceding[following[unit]] = preceding[unit];
        }
        size[id]--;
        for (int j = 0; j < attributes; j++) {
            sum[id * attributes + j] -= weight[unit * attributes + j];
        }
    }
}
