package org.tabane.engine.grouping;

/**
 * Splits a group in two along an edge of a random spanning tree, so that both sides hang together: of the edges where both sides reach the
 * thresholds, the one that saves most spread. Nothing is allocated while it runs.
 */
final class RandomCut {

    private final Graph graph;
    private final int attributes;
    private final long[] weight;
    private final long[] least;
    private final long[] figure;
    private final RandomStream random;

    /** The members in the order of the tree: each after the one it hangs from. */
    private final int[] tree;

    private final int[] parent;
    private final int[] waiting;
    private int waitingStamp;
    private final int[] below;
    private int belowStamp;

    /** One side of the best cut. */
    final int[] side;

    int sideSize;

    /** The spread between the two sides. */
    long saved;

    RandomCut(WeighedGraph map, RandomStream random) {
        this.graph = map.graph();
        this.attributes = map.thresholds().count();
        this.weight = map.thresholds().weight();
        this.least = map.thresholds().least();
        this.figure = map.figure();
        this.random = random;
        this.tree = new int[graph.size];
        this.parent = new int[graph.size];
        this.waiting = new int[graph.size];
        this.below = new int[graph.size];
        this.side = new int[graph.size];
    }

    /** Whether a cut of the connected group of {@code root} was found. */
    boolean find(int root, int[] group) {
        int size = grow(root, group);
        sideSize = 0;
        for (int child = 1; child < size; child++) {
            int count = cut(child, size);
            if (reachThresholds(child, size)) {
                long between = between(child, size);
                if (sideSize == 0 || between > saved) {
                    keep(child, count, between);
                }
            }
        }
        return sideSize > 0;
    }

    private int grow(int root, int[] group) {
        waitingStamp++;
        waiting[root] = waitingStamp;
        tree[0] = root;
        int tail = 1;
        for (int head = 0; head < tail; head++) {
            int pick = head + random.below(tail - head);
            int unit = tree[pick];
            tree[pick] = tree[head];
            tree[head] = unit;
            for (int at = graph.start[unit]; at < graph.start[unit + 1]; at++) {
                int neighbour = graph.next[at];
                if (group[neighbour] == group[root] && waiting[neighbour] != waitingStamp) {
                    waiting[neighbour] = waitingStamp;
                    parent[neighbour] = unit;
                    tree[tail++] = neighbour;
                }
            }
        }
        return tail;
    }

    /** Marks everything that hangs from the {@code child}-th of the tree, itself included; how many. */
    private int cut(int child, int size) {
        belowStamp++;
        below[tree[child]] = belowStamp;
        int count = 1;
        for (int i = child + 1; i < size; i++) {
            if (below[parent[tree[i]]] == belowStamp) {
                below[tree[i]] = belowStamp;
                count++;
            }
        }
        return count;
    }

    private boolean isBelow(int place) {
        return below[tree[place]] == belowStamp;
    }

    private boolean reachThresholds(int child, int size) {
        for (int j = 0; j < attributes; j++) {
            long here = 0;
            long all = 0;
            for (int i = 0; i < size; i++) {
                long part = weight[tree[i] * attributes + j];
                all += part;
                here += i >= child && isBelow(i) ? part : 0;
            }
            if (here < least[j] || all - here < least[j]) {
                return false;
            }
        }
        return true;
    }

    private long between(int child, int size) {
        long total = 0;
        for (int i = child; i < size; i++) {
            for (int k = 0; isBelow(i) && k < size; k++) {
                total += isBelow(k) ? 0 : Math.abs(figure[tree[i]] - figure[tree[k]]);
            }
        }
        return total;
    }

    private void keep(int child, int count, long between) {
        saved = between;
        sideSize = 0;
        for (int i = child; sideSize < count; i++) {
            if (isBelow(i)) {
                side[sideSize++] = tree[i];
            }
        }
    }
}
