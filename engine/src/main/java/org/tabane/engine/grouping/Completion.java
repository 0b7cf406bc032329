package org.tabane.engine.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Everybody in a group: a packing of some units is completed by joining whatever is left over to a neighbour, which never breaks a threshold. */
final class Completion {

    private final Graph graph;
    private final long[] figure;

    Completion(Graph graph, long[] figure) {
        this.graph = graph;
        this.figure = figure;
    }

    /**
     * Groups of single units and groups packed from small ones, with whatever is left over joined to a neighbour.
     *
     * @param single groups of single units by unit, numbered below {@code singles}; the others {@link PackingSearch#FREE}
     * @param packed the group of each unit of {@code small}, or {@link PackingSearch#FREE}
     */
    int[] of(int[] single, int singles, int[] small, int[] packed) {
        int[] group = single.clone();
        int next = singles;
        int[] number = new int[small.length];
        Arrays.fill(number, -1);
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
        int[] component = graph.components();
        boolean[] hasGroup = new boolean[graph.size];
        for (int unit = 0; unit < graph.size; unit++) {
            hasGroup[component[unit]] |= group[unit] != PackingSearch.FREE;
        }
        int[] whole = new int[graph.size];
        Arrays.fill(whole, -1);
        for (int unit = 0; unit < graph.size; unit++) {
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
        List<List<Integer>> members = new ArrayList<>();
        for (int unit = 0; unit < graph.size; unit++) {
            members.add(new ArrayList<>());
        }
        int[] queue = new int[graph.size];
        int tail = 0;
        boolean[] queued = new boolean[graph.size];
        for (int unit = 0; unit < graph.size; unit++) {
            if (group[unit] != PackingSearch.FREE) {
                members.get(group[unit]).add(unit);
                tail = enqueueFree(unit, group, queued, queue, tail);
            }
        }
        for (int head = 0; head < tail; head++) {
            int unit = queue[head];
            int best = -1;
            long least = Long.MAX_VALUE;
            for (int at = graph.start[unit]; at < graph.start[unit + 1]; at++) {
                int id = group[graph.next[at]];
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
        for (int at = graph.start[unit]; at < graph.start[unit + 1]; at++) {
            int neighbour = graph.next[at];
            if (group[neighbour] == PackingSearch.FREE && !queued[neighbour]) {
                queued[neighbour] = true;
                queue[end++] = neighbour;
            }
        }
        return end;
    }
}
