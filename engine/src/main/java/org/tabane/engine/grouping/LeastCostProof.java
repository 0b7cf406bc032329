package org.tabane.engine.grouping;

import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * The cost form to the proof: all admissible sets are listed and priced by the caller, then the cheapest cover is found among them. Where they
 * are too many to list, the members' {@linkplain GroupCost#leastShare least shares} are the bound, and {@link KnownSetsCover} uses the time
 * for a better grouping.
 */
final class LeastCostProof {

    private static final int MOST_COLUMNS = 1_500_000;

    /** More than are listed, since some sets may have no price. */
    private static final int MOST_COUNTED = 2 * MOST_COLUMNS;

    private static final long MOST_STEPS = 4L * MOST_COLUMNS;

    private final Instance instance;
    private final Standing standing;
    private final BooleanSupplier stop;

    /** Whether no grouping keeps to the rules. */
    boolean infeasible;

    /** Whether all sets were listed, or somebody stopped that; otherwise nothing is proven but the bound by shares. */
    boolean listed;

    LeastCostProof(Instance instance, Standing standing, BooleanSupplier stop) {
        this.instance = instance;
        this.standing = standing;
        this.stop = stop;
    }

    void run() {
        if (instance.problem.form() instanceof GroupingForm.LeastCost form) {
            leastShares(form.cost()).ifPresent(standing::atLeast);
        }
        MostGroupsProof.Useful columns = columns(instance, stop);
        listed = columns.complete();
        if (!listed) {
            return;
        }
        PartitionProof proof = new PartitionProof(
                columns.pool(), instance.size, instance.groupCount, standing.measure, stop, standing);
        boolean settled = proof.run();
        if (proof.lowerBound() != Long.MIN_VALUE) {
            standing.atLeast(proof.lowerBound());
        }
        standing.proven = settled && standing.best.length > 0;
        infeasible = settled && standing.best.length == 0;
    }

    /** Each unit alone or at its least share, whichever is less; empty where a share is not known. */
    private OptionalLong leastShares(GroupCost cost) {
        SetValue value = SetValue.of(instance);
        long sum = 0;
        for (int unit = 0; unit < instance.size; unit++) {
            OptionalLong share = cost.leastShare(instance.id(unit));
            if (share.isEmpty()) {
                return OptionalLong.empty();
            }
            sum = Math.addExact(sum, Math.min(share.getAsLong(), value.of(new int[] {unit}, 1)));
        }
        return OptionalLong.of(sum);
    }

    /** All admissible sets with their prices; none, and not complete, where they are too many to list. */
    static MostGroupsProof.Useful columns(Instance instance, BooleanSupplier stop) {
        if (!AdmissibleSets.areAtMost(instance, MOST_COUNTED, MOST_STEPS, stop)) {
            return new MostGroupsProof.Useful(new ColumnPool(), false);
        }
        AdmissibleSets.Found found = AdmissibleSets.collect(
                instance, SetValue.of(instance), instance.mostUnits, MOST_COLUMNS, MOST_STEPS, stop);
        return new MostGroupsProof.Useful(found.pool(), found.complete());
    }
}
