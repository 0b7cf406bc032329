package org.tabane.engine.grouping;

/**
 * One group of two neighbours and two groups of another, so that groups move to where they save most. Only of use where fewer groups are
 * allowed than there could be: otherwise hardly any can be split.
 */
final class Relocation {

    private final Graph graph;
    private final SpreadState state;
    private final Membership members;
    private final RandomStream random;
    private final RandomCut cut;

    Relocation(WeighedGraph map, SpreadState state, RandomStream random) {
        this.graph = map.graph();
        this.state = state;
        this.members = state.members;
        this.random = random;
        this.cut = new RandomCut(map, random);
    }

    /** Tries it once, at a random place. */
    void once(double temperature) {
        int unit = random.below(graph.size);
        int degree = graph.degree(unit);
        int root = random.below(graph.size);
        int apart = members.group[root];
        if (degree == 0 || !members.isTwice(apart)) {
            return;
        }
        int into = members.group[unit];
        int from = members.group[graph.next[graph.start[unit] + random.below(degree)]];
        if (into == from || apart == into || apart == from || !cut.find(root, members.group)) {
            return;
        }
        long added = 0;
        for (int member = members.first[from]; member >= 0; member = members.following[member]) {
            added += members.distance(member, into, -1);
        }
        if (!Acceptance.of(cut.saved - added, temperature, random)) {
            return;
        }
        state.rememberBest();
        while (members.first[from] >= 0) {
            int member = members.first[from];
            members.remove(member, from);
            members.insert(member, into);
        }
        for (int i = 0; i < cut.sideSize; i++) {
            members.remove(cut.side[i], apart);
            members.insert(cut.side[i], from);
        }
        state.settle(added - cut.saved);
    }
}
