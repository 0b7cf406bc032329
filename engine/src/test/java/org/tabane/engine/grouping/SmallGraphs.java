package org.tabane.engine.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every connected graph of so many units, one of each shape. A graph is a row of neighbour sets as bits. Numbers of shapes for 1 to 8
 * units: 1, 1, 2, 6, 21, 112, 853, 11,117 (OEIS A001349).
 */
final class SmallGraphs {

    private SmallGraphs() {}

    static List<int[]> connected(int units) {
        List<int[]> graphs = new ArrayList<>(List.of(new int[] {0}));
        for (int size = 2; size <= units; size++) {
            Set<Long> known = new TreeSet<>();
            List<int[]> larger = new ArrayList<>();
            for (int[] graph : graphs) {
                for (int neighbours = 1; neighbours < 1 << size - 1; neighbours++) {
                    int[] grown = Arrays.copyOf(graph, size);
                    grown[size - 1] = neighbours;
                    for (int unit = 0; unit < size - 1; unit++) {
                        grown[unit] |= (neighbours >>> unit & 1) << size - 1;
                    }
                    if (known.add(shape(grown))) {
                        larger.add(grown);
                    }
                }
            }
            graphs = larger;
        }
        return graphs;
    }

    /** The least code over all orders of the units that keep their colours sorted. */
    private static long shape(int[] graph) {
        int size = graph.length;
        long[] colour = new long[size];
        for (int unit = 0; unit < size; unit++) {
            colour[unit] = Integer.bitCount(graph[unit]);
        }
        for (int round = 0; round < 3; round++) {
            long[] next = new long[size];
            for (int unit = 0; unit < size; unit++) {
                long[] around = new long[Integer.bitCount(graph[unit])];
                int count = 0;
                for (int other = 0; other < size; other++) {
                    if ((graph[unit] >>> other & 1) == 1) {
                        around[count++] = colour[other];
                    }
                }
                Arrays.sort(around);
                next[unit] = (colour[unit] * 1_000_003 + Arrays.hashCode(around)) & 0xFFFFFFFL;
            }
            colour = next;
        }
        return least(graph, colour, new int[size], 0, 0, Long.MAX_VALUE);
    }

    private static long least(int[] graph, long[] colour, int[] order, int placed, int used, long best) {
        int size = graph.length;
        if (placed == size) {
            long code = 0;
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < i; j++) {
                    code = code << 1 | graph[order[i]] >>> order[j] & 1;
                }
            }
            return Math.min(best, code);
        }
        long lowest = Long.MAX_VALUE;
        for (int unit = 0; unit < size; unit++) {
            if ((used >>> unit & 1) == 0) {
                lowest = Math.min(lowest, colour[unit]);
            }
        }
        long found = best;
        for (int unit = 0; unit < size; unit++) {
            if ((used >>> unit & 1) == 0 && colour[unit] == lowest) {
                order[placed] = unit;
                found = least(graph, colour, order, placed + 1, used | 1 << unit, found);
            }
        }
        return found;
    }
}
