package org.tabane.engine.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The network without the points that are no junction 「途中点の縮約」: chains of links become one link of the same length.
 *
 * <p>A node is dropped when exactly two ends of two different links meet there, of the same municipality and number of sides, and one
 * can drive through in the same way on both. A ring without any junction keeps one node. Distances between the nodes that stay do not change.
 */
public final class Contraction {

    private final RoadGraph original;
    private final GraphArrays arrays = new GraphArrays();
    private final List<int[]> chains = new ArrayList<>();
    private final int[] nodeAfter;
    private final IntList nodeBefore = new IntList();
    private final boolean[] visited;
    private final RoadGraph contracted;

    private Contraction(RoadGraph original) {
        this.original = original;
        nodeAfter = new int[original.nodes()];
        Arrays.fill(nodeAfter, -1);
        visited = new boolean[original.links()];
        boolean[] stays = new boolean[original.nodes()];
        for (int node = 0; node < original.nodes(); node++) {
            stays[node] = !isMerePoint(node);
            if (stays[node]) {
                keep(node);
            }
        }
        for (int node = 0; node < original.nodes(); node++) {
            if (stays[node]) {
                for (int spoke = original.firstSpoke(node); spoke < original.untilSpoke(node); spoke++) {
                    follow(node, original.spokeLink(spoke), stays);
                }
            }
        }
        for (int link = 0; link < original.links(); link++) {
            if (!visited[link]) {
                stays[original.from(link)] = true;
                keep(original.from(link));
                follow(original.from(link), link, stays);
            }
        }
        contracted = arrays.toGraph();
    }

    public static Contraction of(RoadGraph graph) {
        return new Contraction(graph);
    }

    private boolean isMerePoint(int node) {
        if (original.degree(node) != 2) {
            return false;
        }
        int one = original.spokeLink(original.firstSpoke(node));
        int other = original.spokeLink(original.firstSpoke(node) + 1);
        return one != other
                && original.member(one) == original.member(other)
                && original.sides(one) == original.sides(other)
                && flowAwayFrom(node, one) == flowAwayFrom(node, other).reversed();
    }

    /** The flow of a link as seen from one of its nodes. */
    private Flow flowAwayFrom(int node, int link) {
        return original.from(link) == node
                ? original.flow(link)
                : original.flow(link).reversed();
    }

    private void keep(int node) {
        nodeAfter[node] = arrays.addNode(original.lon(node), original.lat(node));
        nodeBefore.add(node);
    }

    private void follow(int start, int first, boolean[] stays) {
        if (visited[first]) {
            return;
        }
        IntList chain = new IntList();
        double metres = 0;
        int node = start;
        int link = first;
        while (true) {
            visited[link] = true;
            chain.add(link);
            metres += original.metres(link);
            node = original.other(link, node);
            if (stays[node]) {
                break;
            }
            int one = original.spokeLink(original.firstSpoke(node));
            link = one == link ? original.spokeLink(original.firstSpoke(node) + 1) : one;
        }
        RoadLine like = RoadLine.of("")
                .withFlow(flowAwayFrom(start, first))
                .withSides(original.sides(first))
                .ofMember(original.member(first));
        arrays.addLink(nodeAfter[start], nodeAfter[node], metres, like, original.line(first));
        addShape(start, chain);
        chains.add(chain.toArray());
    }

    private void addShape(int start, IntList chain) {
        int node = start;
        for (int i = 0; i < chain.size(); i++) {
            int link = chain.get(i);
            boolean forward = original.from(link) == node;
            int points = original.shapePoints(link);
            for (int p = i == 0 ? 0 : 1; p < points; p++) {
                int point = forward ? p : points - 1 - p;
                arrays.addShapePoint(-1, original.shapeLon(link, point), original.shapeLat(link, point));
            }
            node = original.other(link, node);
        }
    }

    /** The network with the chains as links. */
    public RoadGraph graph() {
        return contracted;
    }

    /** The links of the original network that one link of the contracted one stands for, in their order along it. */
    public int[] linksOf(int contractedLink) {
        return chains.get(contractedLink).clone();
    }

    /** The node of the original network a node of the contracted one is. */
    public int originalNode(int contractedNode) {
        return nodeBefore.get(contractedNode);
    }

    /** The node of the contracted network an original one is, or -1 if it was dropped. */
    public int contractedNode(int originalNode) {
        return nodeAfter[originalNode];
    }
}
