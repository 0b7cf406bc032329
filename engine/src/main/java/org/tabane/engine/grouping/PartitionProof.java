package org.tabane.engine.grouping;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * The cheapest way to cover each unit exactly once by columns of a pool, with so many columns as are allowed: linear programme,
 * subset-row cuts, columns priced out by what is already known, then branching on whether two units stand together.
 *
 * <p>Sources: D. M. Ryan, B. A. Foster, "An integer programming approach to scheduling" (1981), the branching; M. Jepsen, B. Petersen, S.
 * Spoorendonk, D. Pisinger, "Subset-row inequalities applied to the vehicle-routing problem with time windows", Operations Research 56
 * (2008), the cuts.
 */
final class PartitionProof {

    private static final double FORBIDDEN = 1e4;
    private static final int CUT_ROUNDS = 40;
    private static final int FEW_COLUMNS = 2_000;

    private ColumnPool pool;
    private final int units;
    private final GroupCount groupCount;
    private final double scale;
    private final BooleanSupplier stop;
    private final Watch watch;
    private LinearMaster master;

    /** The cheapest cover found, one list of members for each group; empty when none was found below the upper bound. */
    int[][] best = new int[0][];

    long bestCost;
    long nodes;
    private double bound = Double.NEGATIVE_INFINITY;
    private boolean interrupted;
    private double openBound = Double.POSITIVE_INFINITY;
    private boolean untilFirst;

    /**
     * @param groupCount how many columns a cover may have
     * @param upper a cost known to be reachable, or {@link Long#MAX_VALUE}: only cheaper covers are looked for
     */
    PartitionProof(ColumnPool pool, int units, GroupCount groupCount, long upper, BooleanSupplier stop, Watch watch) {
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
        this.master = master(pool, units, groupCount, scale);
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
        LinearMaster master = new LinearMaster(side, FORBIDDEN);
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
        if (!solveRoot()) {
            return !interrupted;
        }
        if (bestCost == Long.MAX_VALUE) {
            untilFirst = true;
            branch();
            untilFirst = false;
            if (interrupted || best.length == 0) {
                return !interrupted;
            }
            openBound = Double.POSITIVE_INFINITY;
            if (!solveRoot()) {
                return !interrupted;
            }
        }
        if (!priceOut() || !cut()) {
            return !interrupted;
        }
        branch();
        return !interrupted;
    }

    /** No cover of the pool is cheaper; {@link Long#MIN_VALUE} when nothing is known. */
    long lowerBound() {
        if (!interrupted) {
            return bestCost;
        }
        double known =
                Math.max(bound, Math.min(openBound, bestCost == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : bestCost));
        if (openBound == Double.POSITIVE_INFINITY) {
            known = bound;
        }
        return known == Double.NEGATIVE_INFINITY ? Long.MIN_VALUE : Math.min(bestCost, safeUp(known));
    }

    /** The least whole cost not below a bound that carries rounding errors. */
    private static long safeUp(double value) {
        return (long) Math.ceil(value - 1e-7 * Math.abs(value) - 1e-6);
    }

    /** Whether there may be a cheaper cover. */
    private boolean solveRoot() {
        nodes++;
        if (!master.solve(Long.MAX_VALUE / 2, stop)) {
            interrupted = true;
            return false;
        }
        if (master.shortfall() > 1e-6) {
            return false;
        }
        bound = Math.max(bound, master.dualValue() * scale);
        watch.atLeast(Math.min(bestCost, safeUp(bound)));
        return safeUp(bound) < bestCost;
    }

    /** Leaves out columns that no cheaper cover can have; whether there may be one. */
    private boolean priceOut() {
        double room = (bestCost - bound) / scale + 1e-6 * (1 + Math.abs(bound / scale));
        boolean[] kept = new boolean[pool.count];
        int count = 0;
        for (int column = 0; column < pool.count; column++) {
            kept[column] = master.reducedCost(column) <= room;
            count += kept[column] ? 1 : 0;
        }
        if (count < 0.7 * pool.count) {
            pool = pool.only(kept);
            master = master(pool, units, groupCount, scale);
            return solveRoot();
        }
        return true;
    }

    /** Whether there may be a cheaper cover after adding cuts. */
    private boolean cut() {
        SubsetRows rows = new SubsetRows(units);
        for (int round = 0; round < CUT_ROUNDS; round++) {
            double[] x = master.solution();
            if (fractionalPair(x).length == 0) {
                return true;
            }
            int[][] triples = rows.violated(pool, x);
            if (triples.length == 0) {
                return true;
            }
            master.addRows(rows.columns(pool, triples));
            double before = bound;
            if (!solveRoot()) {
                return false;
            }
            double room = (bestCost - bound) / scale + 1e-6 * (1 + Math.abs(bound / scale));
            int count = 0;
            for (int column = 0; column < pool.count; column++) {
                count += master.reducedCost(column) <= room ? 1 : 0;
            }
            if (count < pool.count / 2 && pool.count > FEW_COLUMNS) {
                priceOutWithCuts(room, rows);
                if (!solveRoot()) {
                    return false;
                }
            }
            if (round > 8 && bound - before < 1e-4 * (bestCost - before)) {
                return true;
            }
        }
        return true;
    }

    private void priceOutWithCuts(double room, SubsetRows rows) {
        boolean[] kept = new boolean[pool.count];
        for (int column = 0; column < pool.count; column++) {
            kept[column] = master.reducedCost(column) <= room;
        }
        pool = pool.only(kept);
        master = master(pool, units, groupCount, scale);
        master.solve(Long.MAX_VALUE / 2, stop);
        master.addRows(rows.columns(pool, rows.all()));
    }

    private void branch() {
        double[] x = master.solution();
        double here = master.dualValue() * scale;
        int[] pair = fractionalPair(x);
        if (pair.length == 0) {
            take(x);
            return;
        }
        boolean[] raised = new boolean[pool.count];
        for (int side = 0; side < 2; side++) {
            if (interrupted || untilFirst && best.length > 0) {
                openBound = Math.min(openBound, here);
                return;
            }
            forbid(pair, side == 0, raised);
            nodes++;
            if (!master.solve(Long.MAX_VALUE / 2, stop)) {
                interrupted = true;
                openBound = Math.min(openBound, here);
            } else if (master.shortfall() <= 1e-6
                    && !usesForbidden()
                    && safeUp(master.dualValue() * scale) < bestCost) {
                branch();
            }
            allow(raised);
        }
    }

    private boolean usesForbidden() {
        double[] x = master.solution();
        for (int column = 0; column < pool.count; column++) {
            if (x[column] > 1e-7 && master.cost(column) >= FORBIDDEN / 2) {
                return true;
            }
        }
        return false;
    }

    private void forbid(int[] pair, boolean together, boolean[] raised) {
        for (int column = 0; column < pool.count; column++) {
            boolean first = pool.contains(column, pair[0]);
            boolean second = pool.contains(column, pair[1]);
            boolean against = together ? first != second : first && second;
            if (against && master.cost(column) < FORBIDDEN / 2) {
                raised[column] = true;
                master.setCost(column, FORBIDDEN);
            }
        }
    }

    private void allow(boolean[] raised) {
        for (int column = 0; column < pool.count; column++) {
            if (raised[column]) {
                raised[column] = false;
                master.setCost(column, pool.cost[column] / scale);
            }
        }
    }

    private void take(double[] x) {
        int[][] groups = new int[units][];
        int count = 0;
        long cost = 0;
        for (int column = 0; column < pool.count; column++) {
            if (x[column] > 0.5) {
                groups[count++] = pool.members(column);
                cost += pool.cost[column];
            }
        }
        if (cost < bestCost) {
            bestCost = cost;
            best = Arrays.copyOf(groups, count);
            watch.found(best, bestCost);
        }
    }

    /** Two units that stand together in part; empty when the solution is whole. */
    private int[] fractionalPair(double[] x) {
        double[][] share = new double[units][units];
        boolean whole = true;
        for (int column = 0; column < pool.count; column++) {
            if (x[column] > 1e-6) {
                whole &= x[column] > 1 - 1e-6;
                int[] members = pool.members(column);
                for (int i = 0; i < members.length; i++) {
                    for (int j = 0; j < i; j++) {
                        share[members[j]][members[i]] += x[column];
                    }
                }
            }
        }
        int[] pair = new int[0];
        double nearest = 0.5 - 1e-6;
        for (int i = 0; i < units && !whole; i++) {
            for (int j = i + 1; j < units; j++) {
                double distance = Math.abs(share[i][j] - 0.5);
                if (distance < nearest) {
                    nearest = distance;
                    pair = new int[] {i, j};
                }
            }
        }
        return pair;
    }
}
