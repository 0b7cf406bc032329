package org.tabane.engine.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The max-p form to the size of a nation, where rules are thresholds only. First as many groups as possible, or allowed, then less spread.
 *
 * <p>A unit that reaches the thresholds by itself is a group, and no other group needs it: so the rest falls into components that are packed
 * for themselves, and whatever is left over joins a neighbour afterwards, since more members never break a threshold.
 */
final class MostGroupsSearch {

    private static final double PACKING_SHARE = 0.4;
    private static final int PACKING_CHUNK = 500;

    /** Further packings begin and end within this share of the budget. */
    private static final double FURTHER_STARTS_SHARE = 0.2;

    private static final int MOST_STARTS = 6;
    private static final double FREE_VALUE = 0.5;
    private static final int MOST_DISSOLVED = 5;
    private static final double PACKING_HOT = 0.1;
    private static final double PACKING_COLD = 0.01;

    private final Instance instance;
    private final Thresholds thresholds;
    private final SearchClock clock;
    private final long seed;
    private final Standing standing;
    private final PackingBound bound;
    private final WeighedGraph map;

    MostGroupsSearch(Instance instance, SearchClock clock, long seed, Standing standing) {
        this.instance = instance;
        this.thresholds = instance.thresholds();
        this.clock = clock;
        this.seed = seed;
        this.standing = standing;
        this.bound = new PackingBound(instance.graph, thresholds);
        this.map = new WeighedGraph(instance.graph, thresholds, instance.spreadFigures());
    }

    /** Components that do not reach the thresholds even as a whole; empty when a grouping exists. */
    List<int[]> hopeless() {
        int[] component = instance.graph.components();
        int count = instance.graph.parts();
        List<int[]> hopeless = new ArrayList<>();
        for (int c = 0; c < count; c++) {
            int number = c;
            int[] units = java.util.stream.IntStream.range(0, instance.size)
                    .filter(unit -> component[unit] == number)
                    .toArray();
            for (int j = 0; j < thresholds.count(); j++) {
                long sum = 0;
                for (int unit : units) {
                    sum += thresholds.weight()[unit * thresholds.count() + j];
                }
                if (sum < thresholds.least()[j]) {
                    hopeless.add(units);
                    break;
                }
            }
        }
        return hopeless;
    }

    /** Whether the map has more parts that no link joins than there may be groups. */
    boolean hasTooManyParts() {
        return instance.graph.parts() > instance.groupCount.most();
    }

    int mostGroups() {
        return Math.min(bound.mostGroups(), instance.groupCount.most());
    }

    /** The group of each unit. */
    int[] run() {
        boolean relocating = instance.groupCount.most() < bound.mostGroups();
        return new SpreadAnnealing(map, clock, seed, standing, relocating).of(pack());
    }

    /**
     * Packings with as many groups as were found. Where all that are allowed are found early, several: they differ in which part of the country
     * has a group more, and annealing hardly ever changes that.
     */
    List<int[]> pack() {
        int[] small = bound.small();
        Graph part = instance.graph.between(small, small.length, filled(instance.size, -1));
        int[] group = filled(instance.size, PackingSearch.FREE);
        int next = 0;
        for (int unit = 0; unit < instance.size; unit++) {
            if (thresholds.reachedBy(unit)) {
                group[unit] = next++;
            }
        }
        if (small.length == 0) {
            return List.of(allowed(group));
        }
        int reachable = mostGroups() - next;
        Completion completion = new Completion(instance.graph, instance.spreadFigures());
        List<int[]> starts = new ArrayList<>();
        double end = PACKING_SHARE;
        for (int number = 0; number == 0 || number < MOST_STARTS && clock.used() < end; number++) {
            PackingSearch search = new PackingSearch(part, thresholds.of(small), RandomStream.further(seed, number));
            for (double used = clock.used(); used < end && search.bestGroups() < reachable; used = clock.used()) {
                long chunk = clock.most(PACKING_CHUNK);
                double temperature = PACKING_HOT * Math.pow(PACKING_COLD / PACKING_HOT, used / PACKING_SHARE);
                search.run(chunk, temperature, FREE_VALUE, MOST_DISSOLVED);
                clock.count(chunk);
                if (standing.isDue()) {
                    standing.found(allowed(completion.of(group, next, small, search.bestGroup())));
                    standing.tell();
                }
            }
            if (starts.isEmpty() || search.bestGroups() >= reachable) {
                starts.add(allowed(completion.of(group, next, small, search.bestGroup())));
            }
            end = search.bestGroups() >= reachable ? FURTHER_STARTS_SHARE : 0;
        }
        return starts;
    }

    /** No more groups than are allowed. */
    private int[] allowed(int[] group) {
        new Merging(instance.graph, instance.spreadFigures(), group).until(instance.groupCount.most());
        return group;
    }

    private static int[] filled(int size, int value) {
        int[] array = new int[size];
        Arrays.fill(array, value);
        return array;
    }
}
