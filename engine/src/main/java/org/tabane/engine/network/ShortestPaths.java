package org.tabane.engine.network;

import java.util.Arrays;

/**
 * Shortest ways on a network 「最短経路」, keeping to the one-way roads (Dijkstra with a binary heap on arrays).
 *
 * <p>Keeps its working arrays between questions, so it is not safe to share between threads; each thread has its own.
 */
public final class ShortestPaths {

    private static final int NONE = -1;

    private final RoadGraph graph;
    private final double[] metres;
    private final int[] linkBefore;
    private final int[] heap;
    private final int[] place;
    private int heapSize;

    public ShortestPaths(RoadGraph graph) {
        this.graph = graph;
        metres = new double[graph.nodes()];
        linkBefore = new int[graph.nodes()];
        heap = new int[graph.nodes()];
        place = new int[graph.nodes()];
    }

    /** The distance in metres from one node to every node; infinite where no way leads. */
    public double[] metresFrom(int node) {
        run(node, NONE);
        return metres.clone();
    }

    /** The distance in metres; infinite where no way leads. */
    public double metres(int fromNode, int toNode) {
        run(fromNode, toNode);
        return metres[toNode];
    }

    /** The links from one node to another in their order; empty if they are the same node or no way leads there. */
    public int[] links(int fromNode, int toNode) {
        run(fromNode, toNode);
        IntList backwards = new IntList();
        int node = toNode;
        while (node != fromNode && linkBefore[node] != NONE) {
            backwards.add(linkBefore[node]);
            node = graph.other(linkBefore[node], node);
        }
        int[] links = new int[backwards.size()];
        for (int i = 0; i < links.length; i++) {
            links[i] = backwards.get(links.length - 1 - i);
        }
        return links;
    }

    private void run(int source, int target) {
        Arrays.fill(metres, Double.POSITIVE_INFINITY);
        Arrays.fill(linkBefore, NONE);
        Arrays.fill(place, NONE);
        heapSize = 0;
        metres[source] = 0;
        push(source);
        while (heapSize > 0) {
            int node = pop();
            if (node == target) {
                return;
            }
            double here = metres[node];
            int until = graph.untilSpoke(node);
            for (int spoke = graph.firstSpoke(node); spoke < until; spoke++) {
                int link = graph.spokeLink(spoke);
                if (graph.leads(link, node)) {
                    int other = graph.other(link, node);
                    double there = here + graph.metres(link);
                    if (there < metres[other]) {
                        metres[other] = there;
                        linkBefore[other] = link;
                        push(other);
                    }
                }
            }
        }
    }

    /** Adds a node, or moves it up after its distance fell. */
    private void push(int node) {
        int at = place[node];
        if (at == NONE) {
            at = heapSize++;
        }
        double distance = metres[node];
        while (at > 0) {
            int parent = (at - 1) >> 1;
            if (metres[heap[parent]] <= distance) {
                break;
            }
            heap[at] = heap[parent];
            place[heap[at]] = at;
            at = parent;
        }
        heap[at] = node;
        place[node] = at;
    }

    private int pop() {
        int top = heap[0];
        int last = heap[--heapSize];
        if (heapSize > 0) {
            double distance = metres[last];
            int at = 0;
            while (true) {
                int child = 2 * at + 1;
                if (child >= heapSize) {
                    break;
                }
                if (child + 1 < heapSize && metres[heap[child + 1]] < metres[heap[child]]) {
                    child++;
                }
                if (metres[heap[child]] >= distance) {
                    break;
                }
                heap[at] = heap[child];
                place[heap[at]] = at;
                at = child;
            }
            heap[at] = last;
            place[last] = at;
        }
        place[top] = NONE;
        return top;
    }
}
