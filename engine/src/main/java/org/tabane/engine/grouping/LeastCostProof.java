package org.tabane.engine.grouping;

import java.util.function.BooleanSupplier;

/** The cost form to the proof: all admissible sets are listed and priced by the caller, then the cheapest cover is found among them. */
final class LeastCostProof {

    private static final int MOST_COLUMNS = 1_500_000;

    private final Instance instance;
    private final Standing standing;
    private final BooleanSupplier stop;
    boolean infeasible;

    LeastCostProof(Instance instance, Standing standing, BooleanSupplier stop) {
        this.instance = instance;
        this.standing = standing;
        this.stop = stop;
    }

    void run() {
        AdmissibleSets.Found found = AdmissibleSets.collect(
                instance, SetValue.of(instance), instance.mostUnits, MOST_COLUMNS, 4L * MOST_COLUMNS, stop);
        PartitionProof.Watch watch = found.complete() ? standing : standing.withoutBounds();
        PartitionProof proof =
                new PartitionProof(found.pool(), instance.size, instance.groupCount, standing.measure, stop, watch);
        boolean settled = proof.run();
        if (found.complete()) {
            if (proof.lowerBound() != Long.MIN_VALUE) {
                standing.atLeast(proof.lowerBound());
            }
            standing.proven = settled && standing.best.length > 0;
            infeasible = settled && standing.best.length == 0;
        }
    }

    /** All admissible sets, as far as they can be listed. */
    static MostGroupsProof.Useful columns(Instance instance, BooleanSupplier stop) {
        AdmissibleSets.Found found = AdmissibleSets.collect(
                instance, SetValue.of(instance), instance.mostUnits, MOST_COLUMNS, 4L * MOST_COLUMNS, stop);
        return new MostGroupsProof.Useful(found.pool(), found.complete());
    }
}
