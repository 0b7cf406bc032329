package org.tabane.engine.network;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The parts of a network that hang together 「連結成分」, whatever the direction of travel; the longest first.
 *
 * <p>Immutable. A node without links cannot occur.
 */
public final class Components {

    private final int[] componentOfNode;
    private final int[] nodes;
    private final double[] metres;

    private Components(int[] componentOfNode, int[] nodes, double[] metres) {
        this.componentOfNode = componentOfNode;
        this.nodes = nodes;
        this.metres = metres;
    }

    public static Components of(RoadGraph graph) {
        DisjointSets sets = new DisjointSets(graph.nodes());
        for (int link = 0; link < graph.links(); link++) {
            sets.join(graph.from(link), graph.to(link));
        }
        double[] metresOfRoot = new double[graph.nodes()];
        for (int link = 0; link < graph.links(); link++) {
            metresOfRoot[sets.find(graph.from(link))] += graph.metres(link);
        }
        int[] roots = IntStream.range(0, graph.nodes())
                .filter(node -> sets.find(node) == node)
                .boxed()
                .sorted((a, b) -> metresOfRoot[a] == metresOfRoot[b]
                        ? Integer.compare(a, b)
                        : Double.compare(metresOfRoot[b], metresOfRoot[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] rank = new int[graph.nodes()];
        for (int i = 0; i < roots.length; i++) {
            rank[roots[i]] = i;
        }
        int[] componentOfNode = new int[graph.nodes()];
        int[] nodes = new int[roots.length];
        for (int node = 0; node < graph.nodes(); node++) {
            componentOfNode[node] = rank[sets.find(node)];
            nodes[componentOfNode[node]]++;
        }
        double[] metres =
                Arrays.stream(roots).mapToDouble(root -> metresOfRoot[root]).toArray();
        return new Components(componentOfNode, nodes, metres);
    }

    public int count() {
        return nodes.length;
    }

    /** The component of a node; 0 is the longest. */
    public int componentOf(int node) {
        return componentOfNode[node];
    }

    public int nodes(int component) {
        return nodes[component];
    }

    /** The length of a component in metres. */
    public double metres(int component) {
        return metres[component];
    }

    /** The length outside the longest component in metres: what a round cannot reach. */
    public double metresApart() {
        return Arrays.stream(metres).skip(1).sum();
    }
}
