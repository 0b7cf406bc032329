package org.tabane.engine.grouping;

import java.util.ArrayList;
import java.util.List;

/** What the cuts of a linear programme add to the reduced cost of a set while it grows: a cut costs as soon as the set has two of its units. */
final class CutPenalties {

    private final int[][] cuts;
    private final double[] price;

    /** By unit: the cuts it is in. */
    private final int[][] cutsOf;

    /** By cut: how many of its units are in the set. */
    private final int[] inside;

    /** By size of the set: Σ of the cuts that cost. */
    private final double[] paid;

    CutPenalties(int units, ColumnSource.Prices at) {
        this.cuts = at.cuts();
        this.price = at.ofCut();
        this.inside = new int[cuts.length];
        this.paid = new double[units + 1];
        List<List<Integer>> lists = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            lists.add(new ArrayList<>());
        }
        for (int cut = 0; cut < cuts.length; cut++) {
            for (int unit : cuts[cut]) {
                lists.get(unit).add(cut);
            }
        }
        this.cutsOf = lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** The unit is the {@code size}-th of the set. */
    void joined(int unit, int size) {
        paid[size] = paid[size - 1];
        for (int cut : cutsOf[unit]) {
            paid[size] += ++inside[cut] == 2 ? price[cut] : 0;
        }
    }

    void left(int unit) {
        for (int cut : cutsOf[unit]) {
            inside[cut]--;
        }
    }

    double of(int size) {
        return paid[size];
    }

    /**
     * Adds to what each unit would change the reduced cost by if it joined. Of a cut that has one unit in the set each of the other two bears
     * half, so that together they bear no more than its cost; all, where only one can still join.
     *
     * @param change infinite for who is not to join
     */
    void bear(int[] members, int size, double[] change) {
        for (int i = 0; i < size; i++) {
            for (int cut : cutsOf[members[i]]) {
                if (inside[cut] == 1) {
                    int free = 0;
                    for (int unit : cuts[cut]) {
                        free += change[unit] == Double.POSITIVE_INFINITY ? 0 : 1;
                    }
                    for (int unit : cuts[cut]) {
                        change[unit] += free == 0 ? 0 : price[cut] / free;
                    }
                }
            }
        }
    }
}
