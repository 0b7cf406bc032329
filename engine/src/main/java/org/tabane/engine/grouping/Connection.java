package org.tabane.engine.grouping;

/** Whether groups hang together, looked at from where they change. */
final class Connection {

    private final Graph graph;
    private final Membership members;
    private final int[] seen;
    private int seenStamp;
    private final int[] queue;

    Connection(Graph graph, Membership members) {
        this.graph = graph;
        this.members = members;
        this.seen = new int[graph.size];
        this.queue = new int[graph.size];
    }

    /** Whether a unit has a neighbour in its new group, or is all of it. */
    boolean touches(int unit, int id) {
        if (members.size[id] == 1) {
            return true;
        }
        for (int at = graph.start[unit]; at < graph.start[unit + 1]; at++) {
            if (members.group[graph.next[at]] == id) {
                return true;
            }
        }
        return false;
    }

    /** Whether a group hangs together without one of its members. */
    boolean connectedWithout(int unit, int id) {
        int inside = 0;
        int root = -1;
        for (int at = graph.start[unit]; at < graph.start[unit + 1]; at++) {
            if (members.group[graph.next[at]] == id) {
                inside++;
                root = graph.next[at];
            }
        }
        return inside == 1
                || inside == members.size[id] - 1 && inside <= 2 && areJoined(unit, id)
                || reach(root, unit, id) == members.size[id] - 1;
    }

    /** Whether the two other members of a group of three are neighbours. */
    private boolean areJoined(int unit, int id) {
        int one = members.first[id] == unit ? members.following[members.first[id]] : members.first[id];
        int two = members.following[one] == unit ? members.following[members.following[one]] : members.following[one];
        return two >= 0 && graph.areNeighbours(one, two);
    }

    boolean connected(int id) {
        return reach(members.first[id], -1, id) == members.size[id];
    }

    private int reach(int root, int without, int id) {
        seenStamp++;
        if (without >= 0) {
            seen[without] = seenStamp;
        }
        seen[root] = seenStamp;
        int tail = 0;
        queue[tail++] = root;
        for (int head = 0; head < tail; head++) {
            int unit = queue[head];
            for (int at = graph.start[unit]; at < graph.start[unit + 1]; at++) {
                int neighbour = graph.next[at];
                if (members.group[neighbour] == id && seen[neighbour] != seenStamp) {
                    seen[neighbour] = seenStamp;
                    queue[tail++] = neighbour;
                }
            }
        }
        return tail;
    }
}
