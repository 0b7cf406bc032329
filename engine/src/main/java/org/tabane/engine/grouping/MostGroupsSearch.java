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
    private static final int SPREAD_CHUNK = 100;
    private static final int MOVES_FOR_EACH_REPAIR = 150;
    private static final int RELOCATIONS_FOR_EACH_REPAIR = 20;

    /** Temperatures of the spread search, as shares of the average figure. */
    private static final double HOT = 10;

    private static final double COLD = 0.1;
    private static final double FREE_VALUE = 0.5;
    private static final int MOST_DISSOLVED = 5;
    private static final double PACKING_HOT = 0.1;
    private static final double PACKING_COLD = 0.01;

    private final Instance instance;
    private final Instance.Thresholds thresholds;
    private final SearchClock clock;
    private final long seed;
    private final Standing standing;
    private final PackingBound bound;

    MostGroupsSearch(Instance instance, SearchClock clock, long seed, Standing standing) {
        this.instance = instance;
        this.thresholds = instance.thresholds();
        this.clock = clock;
        this.seed = seed;
        this.standing = standing;
        this.bound = new PackingBound(instance.graph, thresholds);
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
        int[] group = pack();
        new Merging(instance.graph, instance.spreadFigures(), group).until(instance.groupCount.most());
        return lessSpread(group);
    }

    private int[] pack() {
        int[] small = bound.small();
        Graph part = instance.graph.between(small, small.length, filled(instance.size, -1));
        long[] weight = new long[small.length * thresholds.count()];
        for (int i = 0; i < small.length; i++) {
            System.arraycopy(
                    thresholds.weight(),
                    small[i] * thresholds.count(),
                    weight,
                    i * thresholds.count(),
                    thresholds.count());
        }
        int[] group = filled(instance.size, PackingSearch.FREE);
        int next = 0;
        for (int unit = 0; unit < instance.size; unit++) {
            if (thresholds.reachedBy(unit)) {
                group[unit] = next++;
            }
        }
        if (small.length == 0) {
            return group;
        }
        PackingSearch search = new PackingSearch(
                part, thresholds.count(), weight, thresholds.least(), filled(small.length, PackingSearch.FREE), seed);
        int reachable = mostGroups() - next;
        for (double used = clock.used(); used < PACKING_SHARE && search.bestGroups < reachable; used = clock.used()) {
            long chunk = clock.most(PACKING_CHUNK);
            double temperature = PACKING_HOT * Math.pow(PACKING_COLD / PACKING_HOT, used / PACKING_SHARE);
            search.run(chunk, temperature, FREE_VALUE, MOST_DISSOLVED);
            clock.count(chunk);
            if (standing.isDue()) {
                int[] complete = complete(group, next, small, search.bestGroup);
                new Merging(instance.graph, instance.spreadFigures(), complete).until(instance.groupCount.most());
                standing.found(complete);
                standing.tell();
            }
        }
        return complete(group, next, small, search.bestGroup);
    }

    /** Groups of single units and groups packed from small ones, with whatever is left over joined to a neighbour. */
    private int[] complete(int[] single, int singles, int[] small, int[] packed) {
        int[] group = single.clone();
        int next = singles;
        int[] number = filled(small.length, -1);
        for (int i = 0; i < small.length; i++) {
            int id = packed[i];
            if (id != PackingSearch.FREE) {
                if (number[id] < 0) {
                    number[id] = next++;
                }
                group[small[i]] = number[id];
            }
        }
        seedEmptyComponents(group, next);
        attachLeftOver(group);
        return group;
    }

    /** A component in which the search found no group in its time is one group as a whole: that is always admissible. */
    private void seedEmptyComponents(int[] group, int next) {
        int[] component = instance.graph.components();
        boolean[] hasGroup = new boolean[instance.size];
        for (int unit = 0; unit < instance.size; unit++) {
            hasGroup[component[unit]] |= group[unit] != PackingSearch.FREE;
        }
        int[] whole = filled(instance.size, -1);
        for (int unit = 0; unit < instance.size; unit++) {
            if (!hasGroup[component[unit]]) {
                if (whole[component[unit]] < 0) {
                    whole[component[unit]] = next++;
                }
                group[unit] = whole[component[unit]];
            }
        }
    }

    /** In rings around the groups, each to the neighbour where it adds least spread. */
    private void attachLeftOver(int[] group) {
        long[] figure = instance.spreadFigures();
        List<List<Integer>> members = new ArrayList<>();
        for (int unit = 0; unit < instance.size; unit++) {
            members.add(new ArrayList<>());
        }
        int[] queue = new int[instance.size];
        int tail = 0;
        boolean[] queued = new boolean[instance.size];
        for (int unit = 0; unit < instance.size; unit++) {
            if (group[unit] != PackingSearch.FREE) {
                members.get(group[unit]).add(unit);
                tail = enqueueFree(unit, group, queued, queue, tail);
            }
        }
        for (int head = 0; head < tail; head++) {
            int unit = queue[head];
            int best = -1;
            long least = Long.MAX_VALUE;
            for (int at = instance.graph.start[unit]; at < instance.graph.start[unit + 1]; at++) {
                int id = group[instance.graph.next[at]];
                if (id != PackingSearch.FREE && id != best) {
                    long added = 0;
                    for (int member : members.get(id)) {
                        added += Math.abs(figure[member] - figure[unit]);
                    }
                    if (added < least) {
                        least = added;
                        best = id;
                    }
                }
            }
            group[unit] = best;
            members.get(best).add(unit);
            tail = enqueueFree(unit, group, queued, queue, tail);
        }
    }

    private int enqueueFree(int unit, int[] group, boolean[] queued, int[] queue, int tail) {
        int end = tail;
        for (int at = instance.graph.start[unit]; at < instance.graph.start[unit + 1]; at++) {
            int neighbour = instance.graph.next[at];
            if (group[neighbour] == PackingSearch.FREE && !queued[neighbour]) {
                queued[neighbour] = true;
                queue[end++] = neighbour;
            }
        }
        return end;
    }

    private int[] lessSpread(int[] group) {
        long[] figure = instance.spreadFigures();
        SpreadSearch search = new SpreadSearch(
                instance.graph,
                thresholds.count(),
                thresholds.weight(),
                thresholds.least(),
                figure,
                group,
                RandomStream.spread(seed));
        double begun = clock.used();
        double typical =
                Arrays.stream(figure).mapToDouble(value -> value).average().orElse(1);
        double hot = typical * HOT;
        double cold = Math.max(1e-3, typical * COLD);
        for (double used = begun; used < 1; used = clock.used()) {
            double part = (used - begun) / Math.max(1e-9, 1 - begun);
            double temperature = hot * Math.pow(cold / hot, part);
            long chunk = clock.most(SPREAD_CHUNK);
            search.run(chunk * MOVES_FOR_EACH_REPAIR, temperature);
            search.repair(chunk, temperature);
            if (instance.groupCount.most() < bound.mostGroups()) {
                search.relocate(chunk * RELOCATIONS_FOR_EACH_REPAIR, temperature);
            }
            clock.count(chunk);
            if (standing.isDue()) {
                standing.found(search.bestGroup);
                standing.tell();
            }
        }
        return search.bestGroup;
    }

    private static int[] filled(int size, int value) {
        int[] array = new int[size];
        Arrays.fill(array, value);
        return array;
    }
}
