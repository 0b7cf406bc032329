package org.tabane.engine.grouping;

import java.util.Arrays;

/** Who is whose neighbour, in compressed rows: the neighbours of u are {@code next[start[u]] … next[start[u + 1] - 1]}, ascending. */
final class Graph {

    final int size;
    final int[] start;
    final int[] next;

    private Graph(int size, int[] start, int[] next) {
        this.size = size;
        this.start = start;
        this.next = next;
    }

    /** From pairs; pairs given twice count once. */
    static Graph of(int size, int[] from, int[] to) {
        long[] arcs = new long[2 * from.length];
        for (int i = 0; i < from.length; i++) {
            arcs[2 * i] = (long) from[i] << 32 | to[i];
            arcs[2 * i + 1] = (long) to[i] << 32 | from[i];
        }
        Arrays.sort(arcs);
        int[] start = new int[size + 1];
        int[] next = new int[arcs.length];
        int count = 0;
        for (int i = 0; i < arcs.length; i++) {
            if (i == 0 || arcs[i] != arcs[i - 1]) {
                start[(int) (arcs[i] >>> 32) + 1]++;
                next[count++] = (int) arcs[i];
            }
        }
        for (int unit = 0; unit < size; unit++) {
            start[unit + 1] += start[unit];
        }
        return new Graph(size, start, Arrays.copyOf(next, count));
    }

    /** The part between the units of a list; the i-th of the list becomes unit i. {@code numbers} is scratch of this graph's size, all −1. */
    Graph between(int[] units, int count, int[] numbers) {
        for (int i = 0; i < count; i++) {
            numbers[units[i]] = i;
        }
        int[] starts = new int[count + 1];
        int arcs = 0;
        for (int i = 0; i < count; i++) {
            for (int at = start[units[i]]; at < start[units[i] + 1]; at++) {
                arcs += numbers[next[at]] >= 0 ? 1 : 0;
            }
            starts[i + 1] = arcs;
        }
        int[] nexts = new int[arcs];
        arcs = 0;
        for (int i = 0; i < count; i++) {
            for (int at = start[units[i]]; at < start[units[i] + 1]; at++) {
                int number = numbers[next[at]];
                if (number >= 0) {
                    nexts[arcs++] = number;
                }
            }
        }
        for (int i = 0; i < count; i++) {
            numbers[units[i]] = -1;
        }
        return new Graph(count, starts, nexts);
    }

    int degree(int unit) {
        return start[unit + 1] - start[unit];
    }

    boolean areNeighbours(int a, int b) {
        return Arrays.binarySearch(next, start[a], start[a + 1], b) >= 0;
    }

    /** Whether the units of a list, ascending, hang together by links between them. */
    boolean isConnected(int[] units) {
        boolean[] reached = new boolean[units.length];
        int[] queue = new int[units.length];
        int tail = 1;
        reached[0] = true;
        for (int head = 0; head < tail; head++) {
            int unit = units[queue[head]];
            for (int at = start[unit]; at < start[unit + 1]; at++) {
                int place = Arrays.binarySearch(units, next[at]);
                if (place >= 0 && !reached[place]) {
                    reached[place] = true;
                    queue[tail++] = place;
                }
            }
        }
        return tail == units.length;
    }

    /** How many components there are. */
    int parts() {
        return Arrays.stream(components()).max().orElse(-1) + 1;
    }

    /** The component of each unit, numbered from 0 by their first units. */
    int[] components() {
        int[] component = new int[size];
        Arrays.fill(component, -1);
        int[] queue = new int[size];
        int count = 0;
        for (int root = 0; root < size; root++) {
            if (component[root] < 0) {
                int head = 0;
                int tail = 0;
                queue[tail++] = root;
                component[root] = count;
                while (head < tail) {
                    int unit = queue[head++];
                    for (int at = start[unit]; at < start[unit + 1]; at++) {
                        if (component[next[at]] < 0) {
                            component[next[at]] = count;
                            queue[tail++] = next[at];
                        }
                    }
                }
                count++;
            }
        }
        return component;
    }
}
