package org.tabane.engine.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Weighs the sets that come of merging neighbours, the two that gain most first, until nothing more may be merged: large groups that a search
 * from unit to unit seldom comes to. Each pair is weighed once.
 */
final class MergedSets {

    private final Instance instance;
    private final WeighedSets sets;
    private final BooleanSupplier stop;
    private final List<int[]> groups = new ArrayList<>();
    private final int[] groupOf;

    /** Two neighbours and what the sum of their worths changes by when they merge. */
    private record Merge(int one, int other, int[] union, double change) {}

    MergedSets(Instance instance, WeighedSets sets, BooleanSupplier stop) {
        this.instance = instance;
        this.sets = sets;
        this.stop = stop;
        this.groupOf = new int[instance.size];
    }

    /** From a grouping on, whose groups hang together. */
    void weigh(int[][] from) {
        List<Merge> merges = new ArrayList<>();
        for (int[] group : from) {
            add(group);
        }
        for (int id = 0; id < from.length; id++) {
            addMerges(id, merges);
        }
        while (!merges.isEmpty() && !stop.getAsBoolean()) {
            Merge best = merges.getFirst();
            for (Merge merge : merges) {
                best = merge.change < best.change ? merge : best;
            }
            Merge done = best;
            merges.removeIf(merge -> touches(merge, done.one) || touches(merge, done.other));
            add(done.union);
            addMerges(groups.size() - 1, merges);
        }
    }

    private static boolean touches(Merge merge, int group) {
        return merge.one == group || merge.other == group;
    }

    private void add(int[] group) {
        for (int unit : group) {
            groupOf[unit] = groups.size();
        }
        groups.add(group);
    }

    /** With each neighbour before it in the list. */
    private void addMerges(int id, List<Merge> merges) {
        int[] group = groups.get(id);
        boolean[] seen = new boolean[groups.size()];
        for (int unit : group) {
            for (int at = instance.graph.start[unit]; at < instance.graph.start[unit + 1]; at++) {
                int other = groupOf[instance.graph.next[at]];
                if (other < id && !seen[other]) {
                    seen[other] = true;
                    int[] union = RuledSearch.joined(group, groups.get(other));
                    WeighedSets.Weight weight = sets.weigh(union);
                    if (weight.isAdmissible()) {
                        double apart = sets.weigh(group).worth()
                                + sets.weigh(groups.get(other)).worth();
                        merges.add(new Merge(id, other, union, weight.worth() - apart));
                    }
                }
            }
        }
    }
}
