package org.tabane.engine.grouping;

import java.util.function.BooleanSupplier;

/** The cost form to the proof: all admissible sets are listed and priced by the caller, then the cheapest cover is found among them. */
final class LeastCostProof {

    private static final int MOST_COLUMNS = 1_500_000;

    private final Instance instance;
    private final BooleanSupplier stop;

    int[][] best = new int[0][];
    long bestCost = Long.MAX_VALUE;
    long leastCost = Long.MIN_VALUE;
    boolean proven;
    boolean infeasible;

    LeastCostProof(Instance instance, BooleanSupplier stop) {
        this.instance = instance;
        this.stop = stop;
    }

    /** A grouping from elsewhere; it must be admissible. */
    void know(int[][] groups) {
        SetValue value = SetValue.of(instance);
        long total = 0;
        for (int[] group : groups) {
            total = Math.addExact(total, value.of(group, group.length));
        }
        best = groups;
        bestCost = total;
    }

    void run() {
        AdmissibleSets.Found found = AdmissibleSets.collect(
                instance, SetValue.of(instance), instance.mostUnits, MOST_COLUMNS, 4L * MOST_COLUMNS, stop);
        PartitionProof proof = new PartitionProof(found.pool(), instance.size, 0, bestCost, stop);
        boolean settled = proof.run();
        if (proof.best.length > 0) {
            best = proof.best;
            bestCost = proof.bestCost;
        }
        if (found.complete()) {
            proven = settled && best.length > 0;
            infeasible = settled && best.length == 0;
            leastCost = proven ? bestCost : proof.lowerBound();
        }
    }

    /** All admissible sets, as far as they can be listed. */
    static MostGroupsProof.Useful columns(Instance instance, BooleanSupplier stop) {
        AdmissibleSets.Found found = AdmissibleSets.collect(
                instance, SetValue.of(instance), instance.mostUnits, MOST_COLUMNS, 4L * MOST_COLUMNS, stop);
        return new MostGroupsProof.Useful(found.pool(), found.complete());
    }
}
