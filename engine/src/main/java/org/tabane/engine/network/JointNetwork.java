package org.tabane.engine.network;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The road networks of several municipalities as one 「共同の道路網」, joined where their roads meet at the border.
 *
 * @param network the joint graph; its links say by {@link RoadGraph#member} whose they are
 * @param borderNodes nodes at which links of different municipalities meet
 */
public record JointNetwork(RoadNetwork network, List<Integer> borderNodes) {

    public JointNetwork {
        borderNodes = List.copyOf(borderNodes);
    }

    /**
     * Joins sections that are already split at their junctions.
     *
     * @param sections those of all members, each with its member's number
     * @param snapMetres how far apart two registers may have drawn the same place
     */
    public static JointNetwork of(List<RoadLine> sections, double snapMetres) {
        RoadNetwork network = NetworkBuilder.build(sections, NetworkOptions.sections(snapMetres));
        RoadGraph graph = network.graph();
        List<Integer> border = IntStream.range(0, graph.nodes())
                .filter(node -> meetsAnother(graph, node))
                .boxed()
                .toList();
        return new JointNetwork(network, border);
    }

    private static boolean meetsAnother(RoadGraph graph, int node) {
        int first = graph.member(graph.spokeLink(graph.firstSpoke(node)));
        for (int spoke = graph.firstSpoke(node) + 1; spoke < graph.untilSpoke(node); spoke++) {
            if (graph.member(graph.spokeLink(spoke)) != first) {
                return true;
            }
        }
        return false;
    }
}
