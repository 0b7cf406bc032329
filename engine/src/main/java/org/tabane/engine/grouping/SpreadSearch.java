package org.tabane.engine.grouping;

/**
 * Less spread with the same number of groups: simulated annealing over moves of one unit to a neighbouring group and exchanges of two,
 * repairs of regions and relocations of groups. Groups stay connected and at their thresholds after every step. Nothing is allocated while it
 * runs.
 */
final class SpreadSearch {

    private final Graph graph;
    private final RandomStream random;
    private final SpreadState state;
    private final Membership members;
    private final Connection connection;
    private final RegionRepair repair;
    private final Relocation relocation;

    /** @param group of each unit, numbered below the number of units; is changed */
    SpreadSearch(WeighedGraph map, int[] group, long seed) {
        this.graph = map.graph();
        this.random = new RandomStream(seed);
        this.members = new Membership(map, group);
        this.state = new SpreadState(members);
        this.connection = new Connection(graph, members);
        this.repair = new RegionRepair(map, state, random);
        this.relocation = new Relocation(map, state, random);
    }

    long bestSpread() {
        return state.bestSpread;
    }

    int[] bestGroup() {
        return state.bestGroup;
    }

    /** So many moves or exchanges. */
    void move(long iterations, double temperature) {
        for (long i = 0; i < iterations; i++) {
            iterate(temperature);
        }
        state.rememberBest();
    }

    /** Splits so many times a few neighbouring groups anew. */
    void repair(long iterations, double temperature) {
        for (long i = 0; i < iterations; i++) {
            repair.once(temperature);
        }
        state.rememberBest();
    }

    /** Tries so many times to make one group of two neighbours and two groups of another. */
    void relocate(long iterations, double temperature) {
        for (long i = 0; i < iterations; i++) {
            relocation.once(temperature);
        }
        state.rememberBest();
    }

    private void iterate(double temperature) {
        int unit = random.below(graph.size);
        int degree = graph.degree(unit);
        if (degree == 0) {
            return;
        }
        int neighbour = graph.next[graph.start[unit] + random.below(degree)];
        int from = members.group[unit];
        int to = members.group[neighbour];
        if (from == to) {
            return;
        }
        if (members.size[from] > 1 && random.below(3) != 0 && members.canSpare(unit, from)) {
            move(unit, from, to, temperature);
        } else {
            exchange(unit, from, to, temperature);
        }
    }

    private void move(int unit, int from, int to, double temperature) {
        long change = members.distance(unit, to, -1) - members.distance(unit, from, -1);
        if (Acceptance.of(-change, temperature, random) && connection.connectedWithout(unit, from)) {
            state.rememberBest();
            members.remove(unit, from);
            members.insert(unit, to);
            state.settle(change);
        }
    }

    private void exchange(int unit, int from, int to, double temperature) {
        int other = members.first[to];
        for (int step = random.below(members.size[to]); step > 0; step--) {
            other = members.following[other];
        }
        if (!members.canExchange(unit, from, other, to)) {
            return;
        }
        long change = members.distance(unit, to, other)
                - members.distance(unit, from, -1)
                + members.distance(other, from, unit)
                - members.distance(other, to, -1);
        if (!Acceptance.of(-change, temperature, random)) {
            return;
        }
        state.rememberBest();
        members.remove(unit, from);
        members.remove(other, to);
        members.insert(unit, to);
        members.insert(other, from);
        if (connection.touches(other, from)
                && connection.touches(unit, to)
                && connection.connected(from)
                && connection.connected(to)) {
            state.settle(change);
        } else {
            members.remove(unit, to);
            members.remove(other, from);
            members.insert(unit, from);
            members.insert(other, to);
        }
    }
}
