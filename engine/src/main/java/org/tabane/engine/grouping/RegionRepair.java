package org.tabane.engine.grouping;

/** Two to four neighbouring groups, as many as the exact repair has room for, split anew by it. */
final class RegionRepair {

    private static final int MOST_GROUPS = 4;

    private final Graph graph;
    private final SpreadState state;
    private final Membership members;
    private final RandomStream random;
    private final ExactRepair exact;
    private final int[] regionGroups = new int[MOST_GROUPS];

    RegionRepair(WeighedGraph map, SpreadState state, RandomStream random) {
        this.graph = map.graph();
        this.state = state;
        this.members = state.members;
        this.random = random;
        this.exact = new ExactRepair(map);
    }

    /** Tries it once, around a random unit. */
    void once(double temperature) {
        int origin = random.below(graph.size);
        int wanted = 2 + random.below(3);
        int regionCount = 0;
        exact.clear();
        regionGroups[regionCount++] = members.group[origin];
        if (!takeGroup(members.group[origin])) {
            return;
        }
        for (int patience = 12; patience > 0 && regionCount < wanted; patience--) {
            int unit = exact.unit[random.below(exact.count)];
            int degree = graph.degree(unit);
            if (degree == 0) {
                continue;
            }
            int id = members.group[graph.next[graph.start[unit] + random.below(degree)]];
            boolean taken = false;
            for (int i = 0; i < regionCount; i++) {
                taken |= regionGroups[i] == id;
            }
            if (!taken && takeGroup(id)) {
                regionGroups[regionCount++] = id;
            }
        }
        if (regionCount < 2) {
            return;
        }
        long before = exact.prepare(members.group, regionGroups, regionCount);
        if (exact.search(temperature, random)) {
            state.rememberBest();
            for (int i = 0; i < exact.count; i++) {
                members.remove(exact.unit[i], members.group[exact.unit[i]]);
            }
            for (int g = 0; g < regionCount; g++) {
                for (int mask = exact.best[g]; mask != 0; mask &= mask - 1) {
                    members.insert(exact.unit[Integer.numberOfTrailingZeros(mask)], regionGroups[g]);
                }
            }
            state.settle(exact.bestCost - before);
        }
    }

    private boolean takeGroup(int id) {
        if (exact.count + members.size[id] > ExactRepair.MOST_UNITS) {
            return false;
        }
        for (int member = members.first[id]; member >= 0; member = members.following[member]) {
            exact.unit[exact.count++] = member;
        }
        return true;
    }
}
