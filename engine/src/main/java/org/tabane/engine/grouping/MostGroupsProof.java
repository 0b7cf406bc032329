package org.tabane.engine.grouping;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The max-p form to the proof: first the most groups, then the least spread with so many.
 *
 * <p>All admissible sets up to a size are listed; larger ones are brought in by their reduced costs where rules are thresholds only. A
 * grouping known beforehand, by the search, lets most columns be priced out.
 */
final class MostGroupsProof {

    private static final int LISTED_COLUMNS = 250_000;
    private static final int MOST_COLUMNS = 1_500_000;
    private static final double TINY = 1e-7;

    private final Instance instance;
    private final Standing standing;
    private final BooleanSupplier stop;
    private ColumnPool pool = new ColumnPool();
    private int listedUntil;
    private boolean listedAll;
    private SetFilter unsplit = SetFilter.NONE;

    boolean infeasible;

    /** @param standing may know an admissible grouping beforehand */
    MostGroupsProof(Instance instance, Standing standing, BooleanSupplier stop) {
        this.instance = instance;
        this.standing = standing;
        this.stop = stop;
    }

    /** @param groupsAtMost an upper bound known beforehand */
    void run(int groupsAtMost) {
        int upper = Math.min(groupsAtMost, mostAllowed());
        if (canPrice()) {
            upper = Math.min(upper, byPacking());
        }
        list();
        if (!canPrice() && listedAll) {
            upper = Math.min(upper, byLinearProgramme());
        }
        standing.mostGroups(upper);
        for (int groups = upper; groups >= Math.max(1, standing.best.length); groups--) {
            standing.askFor(groups);
            boolean settled = settle(groups, groups == standing.best.length ? standing.measure : Long.MAX_VALUE);
            if (!settled || standing.best.length == groups) {
                standing.proven = settled;
                return;
            }
            standing.mostGroups(groups - 1);
        }
        infeasible = standing.best.length == 0;
    }

    /** Sizes are listed one after the other, as long as that is cheap; until all are, where larger sets cannot be priced. */
    private void list() {
        boolean go = true;
        for (int size = 1; go && size <= instance.mostUnits; size++) {
            AdmissibleSets.Found found = list(size);
            go = found.complete() && !listedAll && (found.sets() < LISTED_COLUMNS || !canPrice());
        }
    }

    private AdmissibleSets.Found list(int largest) {
        AdmissibleSets.Found found = AdmissibleSets.collect(
                instance, SetValue.of(instance), largest, MOST_COLUMNS, 20L * MOST_COLUMNS, stop, unsplit);
        if (found.complete()) {
            pool = found.pool();
            listedUntil = largest;
            listedAll = largest == instance.mostUnits || found.largest() < largest;
        }
        return found;
    }

    /** Whether larger sets can be brought in by price. */
    private boolean canPrice() {
        return instance.onlyThresholdsAndSize();
    }

    private int mostAllowed() {
        return instance.groupCount.most();
    }

    /**
     * How many disjoint sets can reach the thresholds, whatever becomes of the units left over and whatever the rules allow. Where they allow
     * fewer, sets that could be split may stand in the best grouping.
     */
    private int byPacking() {
        long threshold = instance.thresholds().least()[0];
        SmallestSets.Packing sets = SmallestSets.find(instance, MOST_COLUMNS / 10, 20L * MOST_COLUMNS, stop);
        int most = sets.bounded()
                ? PackingBound.mostGroups(sets, instance.size, threshold, standing.best.length, instance.size, stop)
                : instance.size;
        unsplit = most > mostAllowed()
                ? SetFilter.NONE
                : new Splits(instance.size, instance.thresholds(), sets.pool(), -threshold);
        return most;
    }

    private int byLinearProgramme() {
        LinearMaster master = PartitionProof.master(pool, instance.size, GroupCount.ANY, 1);
        for (int column = 0; column < pool.count; column++) {
            master.setCost(column, -1);
        }
        if (!master.solve(Long.MAX_VALUE / 2, stop)) {
            return instance.size;
        }
        return master.shortfall() > 1e-6 ? 0 : (int) Math.floor(1e-6 - master.dualValue());
    }

    /** Looks for the least spread with so many groups; whether the question was settled. */
    private boolean settle(int groups, long upper) {
        if (!listedAll && !canPrice()) {
            search(ColumnSource.NONE, groups, upper, standing.withoutBounds());
            return false;
        }
        if (!listedAll && standing.best.length == groups) {
            addLarger(standing.best);
        }
        return search(listedAll ? ColumnSource.NONE : this::larger, groups, upper, standing);
    }

    private boolean search(ColumnSource source, int groups, long upper, PartitionProof.Watch watch) {
        PartitionProof proof =
                new PartitionProof(pool, source, instance.size, GroupCount.exactly(groups), upper, stop, watch);
        boolean settled = proof.run();
        if (proof.lowerBound() != Long.MIN_VALUE) {
            watch.atLeast(proof.lowerBound());
        }
        return settled;
    }

    /** Every column, listed or not, that a cover cheaper than {@code upper} can have; null when that could not be found out in time. */
    private @Nullable ColumnPool usefulColumns(int groups, long upper) {
        double scale = 1;
        for (int column = 0; column < pool.count; column++) {
            scale = Math.max(scale, pool.cost[column] / 1000.0);
        }
        SiftedMaster master = new SiftedMaster(pool, instance.size, GroupCount.exactly(groups), scale, this::larger);
        if (!master.solve(stop)) {
            return null;
        }
        double room = upper / scale - master.value() + TINY * (1 + master.value());
        if (!master.complete(room, MOST_COLUMNS)) {
            return null;
        }
        double[] reduced = master.reducedCosts();
        boolean[] kept = new boolean[pool.count];
        for (int column = 0; column < pool.count; column++) {
            kept[column] = reduced[column] <= room;
        }
        return pool.only(kept);
    }

    private ColumnSource.Found larger(ColumnSource.Prices prices, double limit, int most) {
        return LargerSets.find(instance, prices, limit, listedUntil, most, stop, unsplit);
    }

    /** Groups known but not listed, so that the programme has a cover from the start. */
    private void addLarger(int[][] sets) {
        SetValue value = SetValue.of(instance);
        for (int[] set : sets) {
            for (int size = 1; size <= set.length && set.length > listedUntil; size++) {
                value.joined(set, size);
            }
            if (set.length > listedUntil) {
                pool.add(set, set.length, value.of(set, set.length));
            }
        }
    }

    /**
     * Columns for covers.
     *
     * @param complete whether no cover below the limit asked for has any other
     */
    record Useful(ColumnPool pool, boolean complete) {}

    /** Every column that a cover of so many groups, the most there can be, with at most so much spread can have. */
    Useful columnsBelow(int groups, long limit) {
        if (canPrice()) {
            byPacking();
        }
        list();
        if (listedAll || !canPrice()) {
            return new Useful(pool, listedAll);
        }
        ColumnPool useful = usefulColumns(groups, limit + 1);
        return useful == null ? new Useful(pool, false) : new Useful(useful, true);
    }
}
