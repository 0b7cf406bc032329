package org.tabane.engine.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/** Fewer groups of a grouping: again and again the two neighbouring groups become one that add least spread. Thresholds go on holding. */
final class Merging {

    /** Two groups that could become one, as they were; outdated once either has changed. */
    private record Pair(int a, int b, long added, int changesOfA, int changesOfB) {}

    private final Graph graph;
    private final long[] figure;
    private final int[] group;
    private final List<List<Integer>> members = new ArrayList<>();
    private final int[] changes;
    private final PriorityQueue<Pair> pairs = new PriorityQueue<>(
            Comparator.comparingLong(Pair::added).thenComparingInt(Pair::a).thenComparingInt(Pair::b));
    private int groups;

    /** @param group of each unit, numbered below the number of units; is changed */
    Merging(Graph graph, long[] figure, int[] group) {
        this.graph = graph;
        this.figure = figure;
        this.group = group;
        this.changes = new int[graph.size];
        for (int unit = 0; unit < graph.size; unit++) {
            members.add(new ArrayList<>());
        }
        for (int unit = 0; unit < graph.size; unit++) {
            groups += members.get(group[unit]).isEmpty() ? 1 : 0;
            members.get(group[unit]).add(unit);
        }
    }

    /** As few groups as asked for, or as few as the map's parts allow. */
    void until(int most) {
        if (groups <= most) {
            return;
        }
        for (int id = 0; id < members.size(); id++) {
            int self = id;
            neighbours(id).stream().filter(other -> other > self).forEach(other -> add(self, other));
        }
        while (groups > most && !pairs.isEmpty()) {
            Pair pair = pairs.remove();
            if (changes[pair.a()] == pair.changesOfA() && changes[pair.b()] == pair.changesOfB()) {
                merge(pair.a(), pair.b());
            }
        }
    }

    private void merge(int into, int from) {
        for (int unit : members.get(from)) {
            group[unit] = into;
        }
        members.get(into).addAll(members.get(from));
        members.get(from).clear();
        changes[into]++;
        changes[from]++;
        groups--;
        neighbours(into).forEach(other -> add(Math.min(into, other), Math.max(into, other)));
    }

    private void add(int a, int b) {
        long added = 0;
        for (int one : members.get(a)) {
            for (int other : members.get(b)) {
                added += Math.abs(figure[one] - figure[other]);
            }
        }
        pairs.add(new Pair(a, b, added, changes[a], changes[b]));
    }

    private Set<Integer> neighbours(int id) {
        Set<Integer> others = new HashSet<>();
        for (int unit : members.get(id)) {
            for (int at = graph.start[unit]; at < graph.start[unit + 1]; at++) {
                others.add(group[graph.next[at]]);
            }
        }
        others.remove(id);
        return others;
    }
}
