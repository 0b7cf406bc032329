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

    /** The group of a unit that is in none. */
    static final int FREE = RegionPacking.FREE;

    private final Graph graph;
    private final RandomStream random;
    private final RegionPacking region;
    private final int[] group;
    private final int[] first;
    private final int[] following;
    private final int[] unusedIds;
    private int unusedCount;
    private final int[] freeUnits;
    private final int[] freePlace;
    private int freeCount;

    private int groups;
    private int bestGroups;
    private double freeMass;
    private double bestFreeMass;
    private final int[] bestGroup;

    private final int[] dissolved = new int[RegionPacking.MOST_UNITS];
    private int dissolvedCount;

    /** Starts with all units left over. */
    PackingSearch(Graph graph, Thresholds thresholds, long seed) {
        int size = graph.size;
        this.graph = graph;
        this.random = new RandomStream(seed);
        this.region = new RegionPacking(graph, thresholds, random);
        this.group = new int[size];
        this.first = new int[size];
        this.following = new int[size];
        this.unusedIds = new int[size];
        this.freeUnits = new int[size];
        this.freePlace = new int[size];
        Arrays.fill(group, FREE);
        Arrays.fill(first, -1);
        for (int unit = 0; unit < size; unit++) {
            addFree(unit);
            unusedIds[unusedCount++] = size - 1 - unit;
        }
        this.bestGroup = group.clone();
    }

    /** How many groups there are now. */
    int groups() {
        return groups;
    }

    /** The group of each unit now, or {@link #FREE}. */
    int[] group() {
        return group;
    }

    int bestGroups() {
        return bestGroups;
    }

    /** The group of each unit, or {@link #FREE}, when there were most groups. */
    int[] bestGroup() {
        return bestGroup;
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
        for (int i = 0; i < region.size; i++) {
            if (group[region.unit[i]] == FREE) {
                freeBefore += region.mass(region.unit[i]);
            }
        }
        int after = region.pack();
        double freeAfter = 0;
        for (int i = 0; i < region.size; i++) {
            if (region.label[region.unit[i]] < 0) {
                freeAfter += region.mass(region.unit[i]);
            }
        }
        double gain = after - before + freeValue * (freeAfter - freeBefore);
        if (Acceptance.of(gain, temperature, random)) {
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
        region.clear();
        dissolvedCount = 0;
        int origin =
                freeCount > 0 && random.below(2) == 0 ? freeUnits[random.below(freeCount)] : random.below(graph.size);
        take(origin);
        int patience = 8 * wanted;
        while (dissolvedCount < wanted && patience-- > 0) {
            int unit = region.unit[random.below(region.size)];
            int degree = graph.degree(unit);
            if (degree > 0) {
                int neighbour = graph.next[graph.start[unit] + random.below(degree)];
                if (!region.has(neighbour)) {
                    take(neighbour);
                }
            }
        }
        for (int i = 0; i < region.size; i++) {
            int unit = region.unit[i];
            for (int at = graph.start[unit]; at < graph.start[unit + 1]; at++) {
                int neighbour = graph.next[at];
                if (group[neighbour] == FREE && !region.has(neighbour) && region.hasRoomFor(1)) {
                    region.add(neighbour);
                }
            }
        }
    }

    /** Takes a unit with all of its group, if there is room. */
    private void take(int unit) {
        int id = group[unit];
        if (id == FREE) {
            if (region.hasRoomFor(1)) {
                region.add(unit);
            }
            return;
        }
        int count = 0;
        for (int member = first[id]; member >= 0; member = following[member]) {
            count++;
        }
        if (!region.hasRoomFor(count)) {
            return;
        }
        for (int member = first[id]; member >= 0; member = following[member]) {
            region.add(member);
        }
        dissolved[dissolvedCount++] = id;
    }

    private void keep(int after) {
        for (int i = 0; i < dissolvedCount; i++) {
            first[dissolved[i]] = -1;
            unusedIds[unusedCount++] = dissolved[i];
        }
        int top = unusedCount - 1;
        unusedCount -= after;
        groups += after - dissolvedCount;
        for (int i = 0; i < region.size; i++) {
            int unit = region.unit[i];
            if (region.label[unit] < 0) {
                if (group[unit] != FREE) {
                    group[unit] = FREE;
                    addFree(unit);
                }
            } else {
                if (group[unit] == FREE) {
                    removeFree(unit);
                }
                int id = unusedIds[top - region.label[unit]];
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
