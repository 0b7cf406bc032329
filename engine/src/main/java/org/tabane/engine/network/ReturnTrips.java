package org.tabane.engine.network;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * From where to where one can drive and come back, keeping to the one-way roads 「往復できる範囲」 (strongly connected components).
 *
 * <p>Immutable. Nodes outside the largest such range are where a map extract is cut off or a one-way road is drawn the wrong way round.
 */
public final class ReturnTrips {

    private final int[] rangeOfNode;
    private final int[] nodes;

    private ReturnTrips(int[] rangeOfNode, int[] nodes) {
        this.rangeOfNode = rangeOfNode;
        this.nodes = nodes;
    }

    public static ReturnTrips of(RoadGraph graph) {
        int[] order = finishOrder(graph);
        int[] range = new int[graph.nodes()];
        Arrays.fill(range, -1);
        IntList sizes = new IntList();
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (int i = order.length - 1; i >= 0; i--) {
            if (range[order[i]] >= 0) {
                continue;
            }
            int size = 0;
            range[order[i]] = sizes.size();
            open.push(order[i]);
            while (!open.isEmpty()) {
                int node = open.pop();
                size++;
                for (int spoke = graph.firstSpoke(node); spoke < graph.untilSpoke(node); spoke++) {
                    int link = graph.spokeLink(spoke);
                    int other = graph.other(link, node);
                    if (range[other] < 0 && graph.leads(link, other)) {
                        range[other] = sizes.size();
                        open.push(other);
                    }
                }
            }
            sizes.add(size);
        }
        return new ReturnTrips(range, sizes.toArray());
    }

    /** Nodes in the order in which a walk along the links has seen all that follows them. */
    private static int[] finishOrder(RoadGraph graph) {
        int[] order = new int[graph.nodes()];
        int finished = 0;
        boolean[] seen = new boolean[graph.nodes()];
        int[] nextSpoke = new int[graph.nodes()];
        int[] stack = new int[graph.nodes() + 1];
        for (int root = 0; root < graph.nodes(); root++) {
            if (seen[root]) {
                continue;
            }
            int depth = 0;
            stack[depth++] = root;
            seen[root] = true;
            nextSpoke[root] = graph.firstSpoke(root);
            while (depth > 0) {
                int node = stack[depth - 1];
                if (nextSpoke[node] == graph.untilSpoke(node)) {
                    order[finished++] = node;
                    depth--;
                    continue;
                }
                int link = graph.spokeLink(nextSpoke[node]++);
                int other = graph.other(link, node);
                if (!seen[other] && graph.leads(link, node)) {
                    seen[other] = true;
                    nextSpoke[other] = graph.firstSpoke(other);
                    stack[depth++] = other;
                }
            }
        }
        return order;
    }

    /** Whether one can drive from one node to the other and back. */
    public boolean areMutual(int one, int other) {
        return rangeOfNode[one] == rangeOfNode[other];
    }

    /** How many nodes lie outside the largest range. */
    public int nodesOutside() {
        return rangeOfNode.length - Arrays.stream(nodes).max().orElse(0);
    }
}
