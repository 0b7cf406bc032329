package org.tabane.engine.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Covers of the units by columns of a pool whose cost stays below a limit: all of them, as far as budget and number allow. A partial cover is given
 * up when the reduced costs of its columns already use up the room between the linear programme's optimum and the limit.
 */
final class NearBest {

    private static final int RESTARTS = 60;
    private static final long STEPS_OF_A_WALK = 2_000_000;

    private final ColumnPool pool;
    private final int units;
    private final GroupCount groupCount;
    private final long limit;
    private final int most;
    private final int mostColumns;
    private final BooleanSupplier stop;
    private final RandomStream random;
    private double[] reduced = new double[0];
    private double room;
    private int[][] columnsOf = new int[0][];
    private final boolean[] covered;
    private final int[] chosen;
    private final List<int[]> found = new ArrayList<>();
    private long stepsLeft;
    private int quota;
    private boolean cut;

    /** Whether there are too many columns to walk through; then none was looked for. */
    boolean tooMany;

    /** @param mostColumns with more than these within the limit no walk is tried */
    NearBest(
            ColumnPool pool,
            int units,
            GroupCount groupCount,
            long limit,
            int most,
            int mostColumns,
            long seed,
            BooleanSupplier stop) {
        this.pool = pool;
        this.units = units;
        this.groupCount = groupCount;
        this.limit = limit;
        this.most = most;
        this.mostColumns = mostColumns;
        this.stop = stop;
        this.random = new RandomStream(seed);
        this.covered = new boolean[units];
        this.chosen = new int[units + 1];
    }

    /** Covers as lists of columns; whether they are all there are comes from {@link #complete()}. */
    List<int[]> find() {
        double scale = 1;
        for (int column = 0; column < pool.count; column++) {
            scale = Math.max(scale, Math.abs((double) pool.cost[column]) / 1000);
        }
        LinearMaster master = PartitionProof.master(pool, units, groupCount, scale);
        if (!master.solve(Long.MAX_VALUE / 2, stop) || master.shortfall() > 1e-6) {
            cut = stop.getAsBoolean();
            return found;
        }
        room = limit / scale - master.dualValue() + 1e-6;
        reduced = new double[pool.count];
        int within = 0;
        for (int column = 0; column < pool.count; column++) {
            reduced[column] = Math.max(0, master.reducedCost(column));
            within += reduced[column] <= room ? 1 : 0;
        }
        tooMany = within > mostColumns;
        cut = tooMany;
        if (!tooMany) {
            findAll();
        }
        return found;
    }

    /** One walk through everything; where that takes too long, some more in orders of their own. */
    private void findAll() {
        List<List<Integer>> lists = columnsOfUnits();
        startFrom(lists, most);
        if (cut) {
            for (int restart = 0; restart < RESTARTS && !stop.getAsBoolean(); restart++) {
                startFrom(lists, found.size() + most / RESTARTS);
            }
            cut = true;
        }
    }

    /** The columns within the room, by the units they cover. */
    private List<List<Integer>> columnsOfUnits() {
        List<List<Integer>> lists = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            lists.add(new ArrayList<>());
        }
        for (int column = 0; column < pool.count; column++) {
            if (reduced[column] <= room) {
                for (int at = pool.start[column]; at < pool.start[column + 1]; at++) {
                    lists.get(pool.units[at]).add(column);
                }
            }
        }
        return lists;
    }

    /** One walk in an order of its own, until so many covers are found. */
    private void startFrom(List<List<Integer>> lists, int until) {
        double[] rank = new double[pool.count];
        for (int column = 0; column < pool.count; column++) {
            rank[column] = reduced[column] + random.unit() * room;
        }
        columnsOf = lists.stream()
                .map(list -> list.stream()
                        .sorted(Comparator.comparingDouble(column -> rank[column]))
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toArray(int[][]::new);
        cut = false;
        quota = until;
        stepsLeft = STEPS_OF_A_WALK;
        cover(0, 0, 0, 0);
    }

    boolean complete() {
        return !cut;
    }

    private void cover(int depth, double used, long cost, int counted) {
        if ((--stepsLeft & 0xFFF) == 0 && stop.getAsBoolean() || stepsLeft <= 0 || found.size() >= quota) {
            cut = true;
        }
        if (cut) {
            return;
        }
        int unit = fewestColumns(used);
        if (unit < 0) {
            if (cost <= limit && groupCount.holds(counted)) {
                found.add(Arrays.copyOf(chosen, depth));
            }
            return;
        }
        if (counted > groupCount.most() || groupCount.withAlone() && counted >= groupCount.most()) {
            return;
        }
        for (int column : columnsOf[unit]) {
            if (used + reduced[column] <= room && fits(column)) {
                mark(column, true);
                chosen[depth] = column;
                int more = groupCount.counts(pool.size(column)) ? 1 : 0;
                cover(depth + 1, used + reduced[column], cost + pool.cost[column], counted + more);
                mark(column, false);
                if (cut) {
                    return;
                }
            }
        }
    }

    /** The uncovered unit with the fewest columns left; −1 when all are covered. */
    private int fewestColumns(double used) {
        int choice = -1;
        int fewest = Integer.MAX_VALUE;
        for (int unit = 0; unit < units && fewest > 0; unit++) {
            if (!covered[unit]) {
                int count = 0;
                for (int column : columnsOf[unit]) {
                    if (used + reduced[column] <= room && fits(column) && ++count >= fewest) {
                        break;
                    }
                }
                if (count < fewest) {
                    fewest = count;
                    choice = unit;
                }
            }
        }
        return choice;
    }

    private boolean fits(int column) {
        for (int at = pool.start[column]; at < pool.start[column + 1]; at++) {
            if (covered[pool.units[at]]) {
                return false;
            }
        }
        return true;
    }

    private void mark(int column, boolean value) {
        for (int at = pool.start[column]; at < pool.start[column + 1]; at++) {
            covered[pool.units[at]] = value;
        }
    }
}
