package org.tabane.engine.grouping;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest way to cover each unit exactly once by columns of a pool, with so many columns as are allowed: linear programme,
 * subset-row cuts, columns priced out by what is already known, then {@linkplain CoverBranching branching}.
 *
 * <p>Source: M. Jepsen, B. Petersen, S. Spoorendonk, D. Pisinger, "Subset-row inequalities applied to the vehicle-routing problem with time
 * windows", Operations Research 56 (2008), the cuts.
 */
final class PartitionProof {

    private static final double PENALTY = 1e4;
    private static final int MOST_COLUMNS = 1_500_000;
    private static final int CUT_ROUNDS = 40;
    private static final int FEWEST_CUT_ROUNDS = 8;

    /** To ask a source takes much longer than another round of cuts. */
    private static final int ROUNDS_BEFORE_SOURCE = 4;

    /** Of the gap, that a round closes; otherwise it is the last. */
    private static final double LEAST_GAIN = 1e-4;

    private static final int COLUMNS_FOR_EACH_UNIT = 25;
    private static final int NODES_OF_A_GUESS = 150;
    private static final int MOST_NODES_OF_A_GUESS = 2_000;

    private ColumnPool pool;
    private final int units;
    private final GroupCount groupCount;
    private final double scale;
    private final BooleanSupplier stop;
    private final Watch watch;
    private SiftedMaster master;

    /** The cheapest cover found, one list of members for each group; empty when none was found below the upper bound. */
    int[][] best = new int[0][];

    long bestCost;
    private double bound = Double.NEGATIVE_INFINITY;
    private boolean interrupted;

    /**
     * @param groupCount how many columns a cover may have
     * @param upper a cost known to be reachable, or {@link Long#MAX_VALUE}: only cheaper covers are looked for
     */
    PartitionProof(ColumnPool pool, int units, GroupCount groupCount, long upper, BooleanSupplier stop, Watch watch) {
        this(pool, ColumnSource.NONE, units, groupCount, upper, stop, watch);
    }

    /** @param source of columns beside those of the pool, which grows by those that matter */
    PartitionProof(
            ColumnPool pool,
            ColumnSource source,
            int units,
            GroupCount groupCount,
            long upper,
            BooleanSupplier stop,
            Watch watch) {
        this.pool = pool;
        this.units = units;
        this.groupCount = groupCount;
        this.stop = stop;
        this.watch = watch;
        this.bestCost = upper;
        double mean = 0;
        for (int column = 0; column < pool.count; column++) {
            mean += Math.abs((double) pool.cost[column]) / pool.count;
        }
        this.scale = Math.max(1, mean);
        this.master = new SiftedMaster(pool, units, groupCount, scale, source);
    }

    /** Is told about covers and bounds as they are found. */
    interface Watch {

        Watch NOBODY = new Watch() {
            @Override
            public void found(int[][] groups, long cost) {}

            @Override
            public void atLeast(long cost) {}
        };

        void found(int[][] groups, long cost);

        void atLeast(long cost);
    }

    /**
     * A row for each unit, and one for the number of columns that count, or two with slack columns behind those of the pool: Σ counted + s =
     * most; s + t = most − fewest.
     */
    static LinearMaster master(ColumnPool pool, int units, GroupCount groupCount, double scale) {
        int extra = groupCount.isAny() ? 0 : groupCount.fewest() == groupCount.most() ? 1 : 2;
        double[] side = new double[units + extra];
        Arrays.fill(side, 1);
        if (extra > 0) {
            side[units] = groupCount.most();
        }
        if (extra > 1) {
            side[units + 1] = groupCount.most() - groupCount.fewest();
        }
        LinearMaster master = new LinearMaster(side, PENALTY);
        for (int column = 0; column < pool.count; column++) {
            int[] members = pool.members(column);
            boolean counts = extra > 0 && groupCount.counts(members.length);
            master.add(members, members.length, counts ? units : -1, pool.cost[column] / scale);
        }
        if (extra > 1) {
            master.add(new int[] {units, units + 1}, 2, -1, 0);
            master.add(new int[] {units + 1}, 1, -1, 0);
        }
        return master;
    }

    /** Whether the search came to its end; then {@link #best} is the cheapest cover, or there is none cheaper than the upper bound. */
    boolean run() {
        if (!solveRoot() || !guess()) {
            return !interrupted;
        }
        priceOut();
        if (!cut() || !guess()) {
            return !interrupted;
        }
        if (!master.complete(room(), MOST_COLUMNS)) {
            interrupted = true;
            return false;
        }
        priceOut();
        interrupted = !branch(all(), false, Long.MAX_VALUE);
        return !interrupted;
    }

    /** Only raises the bound, by the linear programme and its cuts: for pools too large to branch in. */
    void relax() {
        interrupted = true;
        if (solveRoot()) {
            cut();
        }
    }

    /** No cover of the pool is cheaper; {@link Long#MIN_VALUE} when nothing is known. */
    long lowerBound() {
        if (!interrupted) {
            return bestCost;
        }
        return bound == Double.NEGATIVE_INFINITY ? Long.MIN_VALUE : Math.min(bestCost, safeUp(bound));
    }

    /** The least whole cost not below a bound that carries rounding errors. */
    static long safeUp(double value) {
        return (long) Math.ceil(value - 1e-7 * Math.abs(value) - 1e-6);
    }

    /** A value of a programme from which on no cover is cheaper than the best: costs are whole. */
    static double cutoff(long bestCost, double scale) {
        return bestCost == Long.MAX_VALUE
                ? Double.POSITIVE_INFINITY
                : (bestCost - 1 + 2e-6 + 2e-7 * Math.abs((double) bestCost)) / scale;
    }

    /** Whether there may be a cheaper cover. */
    private boolean solveRoot() {
        if (!master.solve(stop) || !master.solveWithSource(stop)) {
            interrupted = true;
            return false;
        }
        return master.shortfall() <= 1e-6 && raiseBound();
    }

    private boolean raiseBound() {
        bound = Math.max(bound, master.value() * scale);
        tellBound(bound);
        return safeUp(bound) < bestCost;
    }

    private void tellBound(double value) {
        watch.atLeast(Math.min(bestCost, safeUp(value)));
    }

    /** Looks for a better cover among the columns of the least reduced costs; whether there may be a cheaper one still. */
    private boolean guess() {
        double[] reduced = master.reducedCosts();
        double[] sorted = reduced.clone();
        Arrays.sort(sorted);
        double limit = Math.max(1e-9, sorted[Math.min(sorted.length - 1, COLUMNS_FOR_EACH_UNIT * units)]);
        boolean[] kept = new boolean[pool.count];
        for (int column = 0; column < pool.count; column++) {
            kept[column] = reduced[column] <= limit || master.isBasic(column);
        }
        branch(kept, true, bestCost == Long.MAX_VALUE ? MOST_NODES_OF_A_GUESS : NODES_OF_A_GUESS);
        return safeUp(bound) < bestCost;
    }

    /**
     * Whether the branching came to its end.
     *
     * @param part whether a cover may have other columns, so that bounds mean nothing
     */
    private boolean branch(boolean[] kept, boolean part, long mostNodes) {
        ColumnPool columns = pool.only(kept);
        CoverBranching branching =
                new CoverBranching(columns, master.whole(kept), units, scale, stop, part ? withoutBounds() : watch);
        boolean ended = branching.run(bestCost, mostNodes);
        if (branching.best.length > 0) {
            best = branching.best;
            bestCost = branching.bestCost;
        }
        if (!part && !ended) {
            bound = Math.max(bound, branching.openBound);
        }
        return ended;
    }

    private boolean[] all() {
        boolean[] all = new boolean[pool.count];
        Arrays.fill(all, true);
        return all;
    }

    private Watch withoutBounds() {
        return new Watch() {
            @Override
            public void found(int[][] groups, long cost) {
                watch.found(groups, cost);
            }

            @Override
            public void atLeast(long cost) {}
        };
    }

    /** The reduced cost that a column of a cheaper cover can have, at the prices of the programme as it is solved. */
    private double room() {
        return bestCost / scale - master.value() + 1e-6 * (1 + Math.abs(master.value()));
    }

    /** Leaves out columns that no cheaper cover can have. */
    private void priceOut() {
        double room = room();
        boolean[] kept = new boolean[pool.count];
        int count = 0;
        double[] reduced = master.reducedCosts();
        for (int column = 0; column < pool.count; column++) {
            kept[column] = master.isBasic(column) || reduced[column] <= room;
            count += kept[column] ? 1 : 0;
        }
        if (count < 0.7 * pool.count) {
            ColumnPool fewer = pool.only(kept);
            master = master.only(kept, fewer);
            pool = fewer;
        }
    }

    /** Whether there may be a cheaper cover after adding cuts, some rounds of them at a time. */
    private boolean cut() {
        int stretch = master.hasSource() ? ROUNDS_BEFORE_SOURCE : 1;
        for (int round = 0; round < CUT_ROUNDS; round += stretch) {
            DualSimplex.End end = addCuts(stretch);
            if (end == null) {
                return true;
            }
            if (end == DualSimplex.End.STOPPED || end == DualSimplex.End.OPTIMAL && !master.solveWithSource(stop)) {
                interrupted = true;
                if (!master.hasSource() && master.hasRightDuals()) {
                    raiseBound();
                }
                return false;
            }
            double before = bound;
            if (end == DualSimplex.End.INFEASIBLE || !raiseBound()) {
                return false;
            }
            priceOut();
            if (round > FEWEST_CUT_ROUNDS && bound - before < stretch * LEAST_GAIN * (bestCost - before)) {
                return true;
            }
        }
        return true;
    }

    /** So many rounds over the columns of the pool, as long as there are cuts to add; null when there are none. */
    private DualSimplex.@Nullable End addCuts(int rounds) {
        SubsetRows rows = new SubsetRows(units);
        DualSimplex.End end = null;
        for (int round = 0; round < rounds && (end == null || end == DualSimplex.End.OPTIMAL); round++) {
            int[][] triples = rows.violated(pool, master.solution());
            if (triples.length == 0) {
                return end;
            }
            end = master.cut(triples, cutoff(bestCost, scale), stop);
        }
        return end;
    }
}
