package org.tabane.engine.network;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Distances between many nodes without a table of all pairs: whole rows, worked out when first asked for, the longest unused dropped.
 *
 * <p>Safe for several threads. Rows are kept in single precision (right to 1 cm up to 100 km).
 */
public final class DistanceRows {

    /** Above this many nodes a table of all pairs is refused; 8,000 take 256 MB. */
    public static final int MOST_NODES_IN_TABLE = 8_000;

    private final RoadGraph graph;
    private final int mostRows;
    private final ThreadLocal<ShortestPaths> paths;
    private final Map<Integer, float[]> rows;

    /** @param mostBytes how much memory the rows may take; at least one row is kept */
    public DistanceRows(RoadGraph graph, long mostBytes) {
        this.graph = graph;
        mostRows = (int) Math.clamp(mostBytes / Math.max(1, 4L * graph.nodes()), 1, Integer.MAX_VALUE / 2);
        paths = ThreadLocal.withInitial(() -> new ShortestPaths(graph));
        rows = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, float[]> eldest) {
                return size() > mostRows;
            }
        };
    }

    /** The distance in metres; infinite where no way leads. */
    public float metres(int fromNode, int toNode) {
        return row(fromNode)[toNode];
    }

    /** Between all pairs of these nodes in metres, rows by start. Refuses more than {@value #MOST_NODES_IN_TABLE} nodes. */
    public float[][] table(int... nodes) {
        if (nodes.length > MOST_NODES_IN_TABLE) {
            throw new IllegalArgumentException(
                    "A table of distances between " + nodes.length + " nodes is above the limit of "
                            + MOST_NODES_IN_TABLE + ". Maybe ask for single distances, which are kept by rows.");
        }
        float[][] table = new float[nodes.length][nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            float[] row = row(nodes[i]);
            for (int j = 0; j < nodes.length; j++) {
                table[i][j] = row[nodes[j]];
            }
        }
        return table;
    }

    /** How many rows are kept now. */
    public int rowsKept() {
        synchronized (rows) {
            return rows.size();
        }
    }

    private float[] row(int node) {
        synchronized (rows) {
            float[] known = rows.get(node);
            if (known != null) {
                return known;
            }
        }
        double[] metres = paths.get().metresFrom(node);
        float[] row = new float[graph.nodes()];
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) metres[i];
        }
        synchronized (rows) {
            rows.put(node, row);
        }
        return row;
    }
}
