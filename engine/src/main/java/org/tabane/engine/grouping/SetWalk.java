package org.tabane.engine.grouping;

/**
 * Walks through all connected sets of units, each once, growing them unit by unit; whole branches are left out when the visitor says that
 * nothing larger is of use.
 *
 * <p>Source: S. Wernicke, "Efficient detection of network motifs", IEEE/ACM TCBB 3 (2006), algorithm ESU.
 */
final class SetWalk {

    /** Looks at each set. */
    interface Visitor {

        /** A unit joins the set as its {@code size}-th. Whether supersets may be of use; when not, {@link #left} follows at once. */
        boolean joined(int[] members, int size);

        /** The unit last joined leaves again. */
        void left(int[] members, int size);

        /** Whether a frontier unit may be put aside for the rest of the branch. */
        default void putAside(int unit) {}

        default void takenBack(int unit) {}

        /** Whether to end the walk. */
        default boolean enough() {
            return false;
        }
    }

    private final Graph graph;
    private final Visitor visitor;
    private final boolean[] touched;
    private final int[] members;
    private final int[] frontier;

    SetWalk(Graph graph, Visitor visitor) {
        this.graph = graph;
        this.visitor = visitor;
        this.touched = new boolean[graph.size];
        this.members = new int[graph.size];
        this.frontier = new int[graph.size];
    }

    /** All sets; whether the walk came to its end. */
    boolean walk() {
        for (int root = 0; root < graph.size; root++) {
            walkFrom(root);
            touched[root] = true;
            visitor.putAside(root);
            if (visitor.enough()) {
                return false;
            }
        }
        return true;
    }

    private void walkFrom(int root) {
        touched[root] = true;
        include(root, 0, 0, 0);
        touched[root] = false;
    }

    /** {@code frontier[from until end]} are the units that may still join. */
    private void include(int unit, int size, int from, int end) {
        members[size] = unit;
        if (visitor.joined(members, size + 1) && !visitor.enough()) {
            int last = end;
            for (int at = graph.start[unit]; at < graph.start[unit + 1]; at++) {
                int neighbour = graph.next[at];
                if (!touched[neighbour]) {
                    touched[neighbour] = true;
                    frontier[last++] = neighbour;
                }
            }
            for (int i = from; i < last; i++) {
                include(frontier[i], size + 1, i + 1, last);
                visitor.putAside(frontier[i]);
            }
            for (int i = from; i < last; i++) {
                visitor.takenBack(frontier[i]);
            }
            for (int i = end; i < last; i++) {
                touched[frontier[i]] = false;
            }
        }
        visitor.left(members, size + 1);
    }
}
