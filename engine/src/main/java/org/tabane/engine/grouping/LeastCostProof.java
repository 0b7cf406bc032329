package org.tabane.engine.grouping;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.tabane.engine.RunControl;

/**
 * The cost form to the proof: all admissible sets are listed and priced by the caller, then the cheapest cover is found among them. Where they
 * are too many to list, {@link KnownSetsCover} looks for a good grouping, and where the caller knows {@linkplain LeastShares least shares},
 * {@link CostPricing} brings in the sets that matter.
 */
final class LeastCostProof {

    private static final int MOST_COLUMNS = 1_500_000;

    /** More than are listed, since some sets may have no price. */
    private static final int MOST_COUNTED = 2 * MOST_COLUMNS;

    /** From here on bringing in the sets that matter is faster than listing all: measured with prefectures of 39 to 63 towns. */
    private static final int MOST_LISTED_RATHER = 200_000;

    /** Of the time left, for the cheapest cover by known sets where prices come after it. */
    private static final double COVER_SHARE = 0.25;

    /** Members from which on a bound by sizes comes before prices, and its part of the time at the most. */
    private static final int LARGE = 16;

    private static final double SIZES_SHARE = 0.2;

    private static final long MOST_STEPS = 4L * MOST_COLUMNS;

    private final Instance instance;
    private final RunControl control;
    private final Standing standing;
    private final BooleanSupplier stop;

    /** Whether no grouping keeps to the rules. */
    boolean infeasible;

    /** Those of searches on the way. */
    long iterations;

    LeastCostProof(Instance instance, RunControl control, Standing standing, BooleanSupplier stop) {
        this.instance = instance;
        this.control = control;
        this.standing = standing;
        this.stop = stop;
    }

    void run() {
        Optional<LeastShares> shares = instance.leastShares();
        double[] least = shares.isPresent() ? least(instance, shares.get(), stop) : new double[0];
        if (shares.isPresent() && !stop.getAsBoolean()) {
            standing.atLeast((long) Math.floor(Arrays.stream(least).sum()));
        }
        if (shares.isPresent() && !AdmissibleSets.areAtMost(instance, MOST_LISTED_RATHER, MOST_STEPS, stop)) {
            ColumnPool known = cover(COVER_SHARE);
            if (standing.best.length > 0) {
                bySizes(shares.get(), least);
                standing.proven = standing.measure <= standing.least()
                        || new CostPricing(instance, shares.get(), known, control, standing, stop).run();
                return;
            }
        }
        MostGroupsProof.Useful columns = columns(instance, stop);
        if (columns.complete()) {
            among(columns.pool());
        } else {
            cover(1);
        }
    }

    private void among(ColumnPool all) {
        PartitionProof proof =
                new PartitionProof(all, instance.size, instance.groupCount, standing.measure, stop, standing);
        boolean settled = proof.run();
        if (proof.lowerBound() != Long.MIN_VALUE) {
            standing.atLeast(proof.lowerBound());
        }
        standing.proven = settled && standing.best.length > 0;
        infeasible = settled && standing.best.length == 0;
    }

    private ColumnPool cover(double share) {
        KnownSetsCover cover = new KnownSetsCover(instance, control, standing, stop);
        ColumnPool known = cover.run(share);
        iterations += cover.iterations;
        return known;
    }

    /** Raises the bound where groups are so large that prices seldom settle. */
    private void bySizes(LeastShares shares, double[] least) {
        if (instance.mostUnits >= LARGE && !stop.getAsBoolean()) {
            double end = standing.seconds() + SIZES_SHARE * control.timeBudget().toNanos() / 1e9;
            BooleanSupplier enough = () -> stop.getAsBoolean() || standing.seconds() > end;
            double bound = new SizedBound(instance, shares, enough).of(least, standing.measure);
            standing.atLeast(Math.min(standing.measure, PartitionProof.safeUp(bound)));
        }
    }

    /** What each unit pays at the least, alone or in a group; nothing for those left when time is over. */
    static double[] least(Instance instance, LeastShares shares, BooleanSupplier stop) {
        SetValue value = SetValue.of(instance);
        boolean[] closed = new boolean[instance.size];
        int[] distance = new int[instance.size];
        double[] least = new double[instance.size];
        for (int unit = 0; unit < instance.size && !stop.getAsBoolean(); unit++) {
            int[] core = {unit};
            closed[unit] = true;
            int[] others = Company.of(instance, core, 1, closed, distance);
            closed[unit] = false;
            least[unit] = Math.min(shares.of(unit, others, 2, instance.mostUnits)[0], value.of(core, 1));
        }
        return least;
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
