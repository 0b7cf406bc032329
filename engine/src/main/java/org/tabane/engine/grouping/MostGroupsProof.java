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
    private static final int PRICED_AT_ONCE = 3_000;
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
            AdmissibleSets.Found found = AdmissibleSets.collect(
                    instance, SetValue.of(instance), size, MOST_COLUMNS, 20L * MOST_COLUMNS, stop, unsplit);
            if (!found.complete()) {
                return;
            }
            pool = found.pool();
            listedUntil = size;
            listedAll = size == instance.mostUnits || found.largest() < size;
            go = !listedAll && (found.sets() < LISTED_COLUMNS || !canPrice());
        }
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

    private double[] duals(LinearMaster master) {
        double[] dual = new double[instance.size];
        for (int unit = 0; unit < instance.size; unit++) {
            dual[unit] = master.dual(unit);
        }
        return dual;
    }

    /** Looks for the least spread with so many groups; whether the question was settled. */
    private boolean settle(int groups, long upper) {
        ColumnPool columns = pool;
        if (!listedAll) {
            if (!canPrice()) {
                search(columns, groups, upper, standing.withoutBounds());
                return false;
            }
            ColumnPool useful = usefulColumns(groups, upper);
            if (useful == null) {
                return false;
            }
            columns = useful;
        }
        return search(columns, groups, upper, standing);
    }

    private boolean search(ColumnPool columns, int groups, long upper, PartitionProof.Watch watch) {
        PartitionProof proof =
                new PartitionProof(columns, instance.size, GroupCount.exactly(groups), upper, stop, watch);
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
        if (standing.best.length == groups) {
            addLarger(standing.best);
        }
        LinearMaster master = PartitionProof.master(pool, instance.size, GroupCount.exactly(groups), scale);
        while (master.solve(Long.MAX_VALUE / 2, stop)) {
            LargerSets.Prices prices = new LargerSets.Prices(duals(master), -master.dual(instance.size), 1 / scale);
            LargerSets.Found more =
                    LargerSets.find(instance, prices, -TINY, listedUntil, PRICED_AT_ONCE, stop, unsplit);
            for (int column = 0; column < more.pool().count; column++) {
                int[] members = more.pool().members(column);
                master.add(members, members.length, instance.size, more.pool().cost[column] / scale);
                pool.add(members, members.length, more.pool().cost[column]);
            }
            if (more.pool().count > 0) {
                continue;
            }
            if (!more.complete()) {
                return null;
            }
            if (master.shortfall() > 1e-6) {
                return new ColumnPool();
            }
            standing.atLeast((long) Math.ceil(master.dualValue() * scale * (1 - 1e-7) - 1e-6));
            if (upper == Long.MAX_VALUE) {
                upper = coverOf(groups);
                if (upper == Long.MAX_VALUE) {
                    return null;
                }
            }
            double room = upper / scale - master.dualValue() + TINY * (1 + master.dualValue());
            LargerSets.Found all = LargerSets.find(instance, prices, room, listedUntil, MOST_COLUMNS, stop, unsplit);
            if (!all.complete()) {
                return null;
            }
            ColumnPool useful = all.pool();
            for (int column = 0; column < pool.count; column++) {
                if (pool.size(column) <= listedUntil && master.reducedCost(column) <= room) {
                    useful.add(pool.members(column), pool.size(column), pool.cost[column]);
                }
            }
            return useful;
        }
        return null;
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

    /** A cover by the columns at hand, if one is found. */
    private long coverOf(int groups) {
        PartitionProof proof = new PartitionProof(
                pool, instance.size, GroupCount.exactly(groups), Long.MAX_VALUE, stop, PartitionProof.Watch.NOBODY);
        proof.run();
        if (proof.best.length > 0) {
            standing.found(proof.best, proof.bestCost);
            return proof.bestCost;
        }
        return Long.MAX_VALUE;
    }
}
