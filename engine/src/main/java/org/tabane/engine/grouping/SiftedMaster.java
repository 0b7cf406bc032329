package org.tabane.engine.grouping;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * The linear programme over a pool of columns, with cuts, without looking through all columns at each step: it is solved over some of them, and
 * those of the others with reduced costs below zero are added until there are none. The pool may grow meanwhile.
 *
 * <p>Source: R. E. Bixby, J. W. Gregory, I. J. Lustig, R. E. Marsten, D. F. Shanno, "Very large-scale linear programming: a case study in
 * combining interior point and simplex methods", Operations Research 40 (1992), sifting.
 */
final class SiftedMaster {

    private static final double BELOW_ZERO = -1e-7;

    /** Above the other, or what the pool has might be found again and again. */
    private static final double BELOW_ZERO_OF_SOURCE = -1e-6;

    private static final int FROM_SOURCE_AT_ONCE = 3_000;

    /** So many columns are rather looked through at each step. */
    private static final int FEW = 5_000;

    private static final int ADDED_FOR_A_ROW = 10;

    private final ColumnPool pool;
    private final int units;
    private final GroupCount groupCount;
    private final double scale;
    private final ColumnSource source;
    private final int firstCut;
    private final CutRows cuts;
    private LinearMaster master;

    private ColumnNumbers numbers = new ColumnNumbers();

    SiftedMaster(ColumnPool pool, int units, GroupCount groupCount, double scale) {
        this(pool, units, groupCount, scale, ColumnSource.NONE);
    }

    /** @param source of columns that may be added to the pool */
    SiftedMaster(ColumnPool pool, int units, GroupCount groupCount, double scale, ColumnSource source) {
        this.source = source;
        this.pool = pool;
        this.units = units;
        this.groupCount = groupCount;
        this.scale = scale;
        this.cuts = new CutRows();
        this.master = PartitionProof.master(new ColumnPool(), units, groupCount, scale);
        this.firstCut = master.rows;
        numbers.appendSlacksTo(master.matrix.columns);
        numbers.growTo(pool.count);
        IntStream first =
                pool.count <= FEW ? IntStream.range(0, pool.count) : Arrays.stream(FirstColumns.of(pool, units));
        first.forEach(this::add);
    }

    private SiftedMaster(ColumnPool pool, SiftedMaster larger, LinearMaster master, ColumnNumbers numbers) {
        this.pool = pool;
        this.units = larger.units;
        this.groupCount = larger.groupCount;
        this.scale = larger.scale;
        this.source = larger.source;
        this.firstCut = larger.firstCut;
        this.cuts = larger.cuts;
        this.master = master;
        this.numbers = numbers;
    }

    private void add(int column) {
        int[] rows = rows(column);
        master.add(rows, rows.length, -1, pool.cost[column] / scale);
        numbers.append(column);
    }

    private int[] rows(int column) {
        int[] members = pool.members(column);
        boolean counts = !groupCount.isAny() && groupCount.counts(members.length);
        IntStream ofCuts = Arrays.stream(cuts.of(members)).map(cut -> firstCut + cut);
        return IntStream.concat(
                        IntStream.concat(Arrays.stream(members), counts ? IntStream.of(units) : IntStream.empty()),
                        ofCuts)
                .toArray();
    }

    /** To the optimum over the pool as it is now; false when {@code stop} said so. */
    boolean solve(BooleanSupplier stop) {
        while (master.solve(Long.MAX_VALUE / 2, stop)) {
            if (!addBelowZero()) {
                return true;
            }
        }
        return false;
    }

    /** To the optimum over the pool and all that its source has, once the pool is solved. */
    boolean solveWithSource(BooleanSupplier stop) {
        if (!hasSource()) {
            return true;
        }
        dropIdleCuts();
        while (true) {
            ColumnSource.Found found = source.below(prices(), BELOW_ZERO_OF_SOURCE, FROM_SOURCE_AT_ONCE);
            if (found.pool().count == 0) {
                return found.complete();
            }
            addAll(found.pool());
            if (!solve(stop)) {
                return false;
            }
        }
    }

    private void addAll(ColumnPool columns) {
        for (int column = 0; column < columns.count; column++) {
            pool.add(columns.members(column), columns.size(column), columns.cost[column]);
        }
    }

    /**
     * Brings every column of the source into the pool whose reduced cost is at most so much; false when there are more than so many, or time was
     * up.
     */
    boolean complete(double reducedCost, int most) {
        ColumnSource.Found found = source.below(prices(), reducedCost, most);
        if (!found.complete()) {
            return false;
        }
        Set<List<Integer>> known = new HashSet<>();
        for (int column = 0; column < pool.count && found.pool().count > 0; column++) {
            known.add(listOf(pool, column));
        }
        boolean[] fresh = new boolean[found.pool().count];
        for (int column = 0; column < fresh.length; column++) {
            fresh[column] = known.add(listOf(found.pool(), column));
        }
        addAll(found.pool().only(fresh));
        numbers.growTo(pool.count);
        return true;
    }

    private static List<Integer> listOf(ColumnPool columns, int column) {
        return Arrays.stream(columns.members(column)).boxed().toList();
    }

    private ColumnSource.Prices prices() {
        double[] ofUnit = IntStream.range(0, units).mapToDouble(master::dual).toArray();
        int[] dear = IntStream.range(0, cuts.count())
                .filter(cut -> master.dual(firstCut + cut) < 0)
                .toArray();
        return new ColumnSource.Prices(
                ofUnit,
                groupCount.isAny() ? 0 : -master.dual(units),
                1 / scale,
                Arrays.stream(dear).mapToObj(cuts::triple).toArray(int[][]::new),
                Arrays.stream(dear)
                        .mapToDouble(cut -> -master.dual(firstCut + cut))
                        .toArray());
    }

    /** The cheapest of those outside whose reduced costs are below zero; whether there were any. */
    private boolean addBelowZero() {
        numbers.growTo(pool.count);
        double[] reduced = reducedCosts();
        int[] below = IntStream.range(0, pool.count)
                .filter(column -> numbers.isOutside(column) && reduced[column] < BELOW_ZERO)
                .toArray();
        double[] sorted = Arrays.stream(below)
                .mapToDouble(column -> reduced[column])
                .sorted()
                .toArray();
        int most = ADDED_FOR_A_ROW * master.rows;
        double limit = below.length > most ? sorted[most] : 0;
        for (int column : below) {
            if (reduced[column] <= limit) {
                add(column);
            }
        }
        return below.length > 0;
    }

    /** Of every column of the pool, in the programme or not. */
    double[] reducedCosts() {
        int[][] cutsOf = cuts.ofUnits(units, cut -> master.dual(firstCut + cut) != 0);
        int[] inside = new int[cuts.count()];
        double[] reduced = new double[pool.count];
        double forGroup = groupCount.isAny() ? 0 : master.dual(units);
        for (int column = 0; column < pool.count; column++) {
            double value = pool.cost[column] / scale - (groupCount.counts(pool.size(column)) ? forGroup : 0);
            for (int at = pool.start[column]; at < pool.start[column + 1]; at++) {
                value -= master.dual(pool.units[at]);
                for (int cut : cutsOf[pool.units[at]]) {
                    value -= ++inside[cut] == 2 ? master.dual(firstCut + cut) : 0;
                }
            }
            for (int at = pool.start[column]; at < pool.start[column + 1]; at++) {
                for (int cut : cutsOf[pool.units[at]]) {
                    inside[cut] = 0;
                }
            }
            reduced[column] = value;
        }
        return reduced;
    }

    /**
     * Adds rows: at most one column with two or more of each three units. The programme must be solved; it is again afterwards, over the pool.
     *
     * @param cutoff a value from which on the optimum does not matter
     */
    DualSimplex.End cut(int[][] triples, double cutoff, BooleanSupplier stop) {
        dropIdleCuts();
        int[][] columns = new int[triples.length][];
        for (int i = 0; i < triples.length; i++) {
            int[] triple = triples[i];
            columns[i] = IntStream.range(0, master.matrix.columns)
                    .filter(column ->
                            !numbers.isSlack(column) && CutRows.counts(pool.members(numbers.origin(column)), triple))
                    .toArray();
        }
        cuts.add(triples);
        master.addRows(columns);
        numbers.appendSlacksTo(master.matrix.columns);
        boolean all = !hasSource() && !numbers.hasOutside();
        DualSimplex.End end = new DualSimplex(master).solve(all ? cutoff : Double.POSITIVE_INFINITY, stop);
        if (all || end == DualSimplex.End.STOPPED) {
            return end;
        }
        if (end == DualSimplex.End.INFEASIBLE) {
            startAnew();
        }
        return solve(stop) ? DualSimplex.End.OPTIMAL : DualSimplex.End.STOPPED;
    }

    /** Lets go of the cuts that cost nothing now, their slacks being in the basis: the programme is much faster without them. */
    private void dropIdleCuts() {
        boolean[] rows = new boolean[master.rows];
        Arrays.fill(rows, true);
        boolean[] idle = new boolean[master.matrix.columns];
        for (int column : master.basis) {
            int row = column < 0 || !numbers.isSlack(column) ? -1 : master.matrix.onlyRow(column);
            if (row >= firstCut) {
                idle[column] = true;
                rows[row] = false;
            }
        }
        int[] order = IntStream.range(0, master.matrix.columns)
                .filter(column -> !idle[column])
                .toArray();
        if (order.length == master.matrix.columns) {
            return;
        }
        master = ReducedMaster.of(master, order, rows);
        cuts.keep(cut -> rows[firstCut + cut]);
        numbers = numbers.arranged(order);
    }

    /** From artificial columns, which are right whatever rows there are: a column outside may be what the rows need. */
    private void startAnew() {
        int[] inside = numbers.inside();
        master = PartitionProof.master(new ColumnPool(), units, groupCount, scale);
        master.addRows(new int[cuts.count()][0]);
        numbers = new ColumnNumbers();
        numbers.appendSlacksTo(master.matrix.columns);
        numbers.growTo(pool.count);
        Arrays.stream(inside).forEach(this::add);
    }

    /** How much of each column of the pool is taken. */
    double[] solution() {
        double[] x = master.solution();
        return IntStream.range(0, pool.count)
                .mapToDouble(column -> numbers.isOutside(column) ? 0 : x[numbers.place(column)])
                .toArray();
    }

    boolean isBasic(int column) {
        return !numbers.isOutside(column) && master.basic[numbers.place(column)];
    }

    /** Whether no column has a reduced cost below zero: then {@link #value()} is a bound, whether or not the programme is solved. */
    boolean hasRightDuals() {
        return Arrays.stream(reducedCosts()).allMatch(reduced -> reduced >= BELOW_ZERO);
    }

    /** No cover costs less. With a source, whose columns may have reduced costs a little below zero, a little less than the optimum. */
    double value() {
        return master.dualValue() + (hasSource() ? BELOW_ZERO_OF_SOURCE * units : 0);
    }

    boolean hasSource() {
        return source != ColumnSource.NONE;
    }

    double shortfall() {
        return master.shortfall();
    }

    /** Over fewer columns, among which the basis must be. */
    SiftedMaster only(boolean[] kept, ColumnPool keptPool) {
        int[] order = IntStream.range(0, master.matrix.columns)
                .filter(column -> numbers.isSlack(column) || kept[numbers.origin(column)])
                .toArray();
        return new SiftedMaster(keptPool, this, ReducedMaster.ofColumns(master, order), numbers.arranged(order, kept));
    }

    /** All columns kept in the order of the pool, then the slacks: a programme for branching. */
    LinearMaster whole(boolean[] kept) {
        for (int column = 0; column < pool.count; column++) {
            if (kept[column] && numbers.isOutside(column)) {
                add(column);
            }
        }
        IntStream columns =
                IntStream.range(0, pool.count).filter(column -> kept[column]).map(numbers::place);
        return ReducedMaster.ofColumns(
                master,
                IntStream.concat(columns, Arrays.stream(numbers.slacks())).toArray());
    }
}
