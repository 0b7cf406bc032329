package org.tabane.engine.grouping;

import java.util.Arrays;

/**
 * As many groups as possible: disjoint connected sets of units, each reaching every threshold; units may be left over. Ruin and recreate:
 * one to a few neighbouring groups are dissolved together with the left-over units beside them and packed anew, and what comes out is
 * kept if it is better, or by simulated annealing if it is a little worse.
 *
 * <p>A group must lie wholly in the part of the country this search works on. Nothing is allocated while it runs.
 */
final class PackingSearch {

    static final int FREE = -1;

    private static final int MOST_UNITS = 64;
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
    private final double[] mass;
    private final RandomStream random;

    /** The group of each unit, or {@link #FREE}. */
    final int[] group;

    private final int[] first;
    private final int[] following;
    private final int[] unusedIds;
    private int unusedCount;
    private final int[] freeUnits;
    private final int[] freePlace;
    private int freeCount;

    int groups;
    int bestGroups;
    private double freeMass;
    private double bestFreeMass;
    final int[] bestGroup;

    private final int[] region = new int[MOST_UNITS];
    private int regionSize;
    private final int[] dissolved = new int[MOST_UNITS];
    private int dissolvedCount;
    private final int[] label;
    private final int[] regionMark;
    private int stamp;
    private final int[] openDegree;
    private final int[] frontier = new int[MOST_UNITS];
    private final int[] members = new int[MOST_UNITS];
    private final int[] seen;
    private int seenStamp;
    private final int[] queue = new int[MOST_UNITS];
    private final long[] sum;

    /**
     * @param weight figure j of unit u at {@code u * attributes + j}
     * @param least thresholds
     */
    PackingSearch(Graph graph, int attributes, long[] weight, long[] least, int[] initial, long seed) {
        int size = graph.size;
        this.graph = graph;
        this.attributes = attributes;
        this.weight = weight;
        this.least = least;
        this.random = new RandomStream(seed);
        this.mass = new double[size];
        for (int unit = 0; unit < size; unit++) {
            for (int j = 0; j < attributes; j++) {
                mass[unit] += Math.min(1, weight[unit * attributes + j] / (double) Math.max(1, least[j])) / attributes;
            }
        }
        this.group = initial;
        this.first = new int[size];
        this.following = new int[size];
        this.unusedIds = new int[size];
        this.freeUnits = new int[size];
        this.freePlace = new int[size];
        this.label = new int[size];
        this.regionMark = new int[size];
        this.openDegree = new int[size];
        this.seen = new int[size];
        this.sum = new long[attributes];
        Arrays.fill(first, -1);
        for (int unit = 0; unit < size; unit++) {
            if (group[unit] == FREE) {
                addFree(unit);
            } else {
                following[unit] = first[group[unit]];
                first[group[unit]] = unit;
            }
        }
        for (int id = size - 1; id >= 0; id--) {
            if (first[id] < 0) {
                unusedIds[unusedCount++] = id;
            } else {
                groups++;
            }
        }
        this.bestGroup = group.clone();
        this.bestGroups = groups;
        this.bestFreeMass = freeMass;
    }

    /** Ruins and recreates so many times. */
    void run(long iterations, double temperature, double freeValue, int mostGroups) {
        for (long i = 0; i < iterations; i++) {
            iterate(temperature, freeValue, mostGroups);
        }
    }

    private void iterate(double temperature, double freeValue, int mostGroups) {
        chooseRegion(1 + random.below(mostGroups));
        int before = dissolvedCount;
        double freeBefore = 0;
        for (int i = 0; i < regionSize; i++) {
            if (group[region[i]] == FREE) {
                freeBefore += mass[region[i]];
            }
        }
        int after = pack();
        double freeAfter = 0;
        for (int i = 0; i < regionSize; i++) {
            if (label[region[i]] < 0) {
                freeAfter += mass[region[i]];
            }
        }
        double gain = after - before + freeValue * (freeAfter - freeBefore);
        if (gain >= 0 || gain > temperature * LOGARITHM[random.below(LOGARITHMS)]) {
            keep(after);
            freeMass += freeAfter - freeBefore;
            if (groups > bestGroups || groups == bestGroups && freeMass > bestFreeMass + 1e-9) {
                if (groups > bestGroups) {
                    System.arraycopy(group, 0, bestGroup, 0, group.length);
                }
                bestGroups = groups;
                bestFreeMass = freeMass;
            }
        }
    }

    private void chooseRegion(int wanted) {
        stamp++;
        regionSize = 0;
        dissolvedCount = 0;
        int origin =
                freeCount > 0 && random.below(2) == 0 ? freeUnits[random.below(freeCount)] : random.below(graph.size);
        take(origin);
        int patience = 8 * wanted;
        while (dissolvedCount < wanted && patience-- > 0) {
            int unit = region[random.below(regionSize)];
            int degree = graph.degree(unit);
            if (degree > 0) {
                int neighbour = graph.next[graph.start[unit] + random.below(degree)];
                if (regionMark[neighbour] != stamp) {
                    take(neighbour);
                }
            }
        }
        for (int i = 0; i < regionSize; i++) {
            int unit = region[i];
            for (int at = graph.start[unit]; at < graph.start[unit + 1]; at++) {
                int neighbour = graph.next[at];
                if (group[neighbour] == FREE && regionMark[neighbour] != stamp && regionSize < MOST_UNITS) {
                    regionMark[neighbour] = stamp;
                    region[regionSize++] = neighbour;
                }
            }
        }
    }

    /** Takes a unit with all of its group, if there is room. */
    private void take(int unit) {
        int id = group[unit];
        if (id == FREE) {
            if (regionSize < MOST_UNITS) {
                regionMark[unit] = stamp;
                region[regionSize++] = unit;
            }
            return;
        }
        int count = 0;
        for (int member = first[id]; member >= 0; member = following[member]) {
            count++;
        }
        if (regionSize + count > MOST_UNITS) {
            return;
        }
        for (int member = first[id]; member >= 0; member = following[member]) {
            regionMark[member] = stamp;
            region[regionSize++] = member;
        }
        dissolved[dissolvedCount++] = id;
    }

    /** Packs the region anew into {@link #label}: 0, 1, … for groups, negative for units left over. */
    private int pack() {
        int open = regionSize;
        for (int i = 0; i < regionSize; i++) {
            int unit = region[i];
            label[unit] = OPEN;
            int degree = 0;
            for (int at = graph.start[unit]; at < graph.start[unit + 1]; at++) {
                degree += regionMark[graph.next[at]] == stamp ? 1 : 0;
            }
            openDegree[unit] = degree;
        }
        int count = 0;
        while (open > 0) {
            int seed = chooseSeed(open);
            int size = grow(seed, count);
            boolean full = size > 0;
            if (!full) {
                size = -size;
            } else {
                size = trim(size);
            }
            for (int i = 0; i < size; i++) {
                label[members[i]] = full ? count : FREE;
            }
            open = 0;
            for (int i = 0; i < regionSize; i++) {
                if (label[region[i]] == OPEN) {
                    int unit = region[i];
                    region[i] = region[open];
                    region[open++] = unit;
                }
            }
            count += full ? 1 : 0;
        }
        return count;
    }

    private static final int OPEN = -2;

    private int chooseSeed(int open) {
        int best = region[random.below(open)];
        for (int round = 0; round < 2; round++) {
            int other = region[random.below(open)];
            if (openDegree[other] < openDegree[best]) {
                best = other;
            }
        }
        return best;
    }

    /** Grows a group in {@link #members}; its size, or minus its size when it ran out of units before the thresholds. */
    private int grow(int seed, int count) {
        Arrays.fill(sum, 0);
        seenStamp++;
        int size = 0;
        int edge = 0;
        int chosen = seed;
        seen[seed] = seenStamp;
        while (true) {
            members[size++] = chosen;
            for (int j = 0; j < attributes; j++) {
                sum[j] += weight[chosen * attributes + j];
            }
            for (int at = graph.start[chosen]; at < graph.start[chosen + 1]; at++) {
                int neighbour = graph.next[at];
                if (regionMark[neighbour] == stamp && label[neighbour] == OPEN) {
                    openDegree[neighbour]--;
                    if (seen[neighbour] != seenStamp) {
                        seen[neighbour] = seenStamp;
                        frontier[edge++] = neighbour;
                    }
                }
            }
            if (reached(-1)) {
                return size;
            }
            if (edge == 0) {
                return -size;
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

    /** Gives back members that the group does not need, heaviest possible first being too dear: in random order. */
    private int trim(int size) {
        int last = members[size - 1];
        int i = 0;
        while (i < size && size > 1) {
            int unit = members[i];
            if (unit != last && spare(unit) && connectedWithout(i, size)) {
                for (int j = 0; j < attributes; j++) {
                    sum[j] -= weight[unit * attributes + j];
                }
                members[i] = members[--size];
                for (int at = graph.start[unit]; at < graph.start[unit + 1]; at++) {
                    openDegree[graph.next[at]]++;
                }
            } else {
                i++;
            }
        }
        return size;
    }

    private boolean spare(int unit) {
        for (int j = 0; j < attributes; j++) {
            if (sum[j] - weight[unit * attributes + j] < least[j]) {
                return false;
            }
        }
        return true;
    }

    private boolean connectedWithout(int place, int size) {
        int without = members[place];
        seenStamp++;
        for (int i = 0; i < size; i++) {
            seen[members[i]] = seenStamp;
        }
        seen[without] = 0;
        int root = members[place == 0 ? 1 : 0];
        int tail = 0;
        queue[tail++] = root;
        seen[root] = 0;
        for (int head = 0; head < tail; head++) {
            int unit = queue[head];
            for (int at = graph.start[unit]; at < graph.start[unit + 1]; at++) {
                if (seen[graph.next[at]] == seenStamp) {
                    seen[graph.next[at]] = 0;
                    queue[tail++] = graph.next[at];
                }
            }
        }
        return tail == size - 1;
    }

    private void keep(int after) {
        for (int i = 0; i < dissolvedCount; i++) {
            first[dissolved[i]] = -1;
            unusedIds[unusedCount++] = dissolved[i];
        }
        int top = unusedCount - 1;
        unusedCount -= after;
        groups += after - dissolvedCount;
        for (int i = 0; i < regionSize; i++) {
            int unit = region[i];
            if (label[unit] < 0) {
                if (group[unit] != FREE) {
                    group[unit] = FREE;
                    addFree(unit);
                }
            } else {
                if (group[unit] == FREE) {
                    removeFree(unit);
                }
                int id = unusedIds[top - label[unit]];
                group[unit] = id;
                following[unit] = first[id];
                first[id] = unit;
            }
        }
    }

    private void addFree(int unit) {
        freePlace[unit] = freeCount;
        freeUnits[freeCount++] = unit;
    }

    private void removeFree(int unit) {
        int moved = freeUnits[--freeCount];
        freeUnits[freePlace[unit]] = moved;
        freePlace[moved] = freePlace[unit];
    }
}
