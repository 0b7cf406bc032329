package org.tabane.engine.network;

import java.util.stream.IntStream;

/** Where a road ends 「行き止まり」: nodes at which exactly one end of a link lies. */
public final class DeadEnds {

    private DeadEnds() {}

    /** The nodes, in their order. */
    public static int[] of(RoadGraph graph) {
        return IntStream.range(0, graph.nodes())
                .filter(node -> graph.degree(node) == 1)
                .toArray();
    }
}
