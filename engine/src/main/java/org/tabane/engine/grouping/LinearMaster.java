package org.tabane.engine.grouping;

import java.util.Arrays;

/**
 * Minimises Σ cost·x over columns of ones, each row adding up to its right-hand side, x ≥ 0: the revised simplex method with an explicit
 * inverse. Columns may be added and costs changed between solutions; the basis stays. Rows that cannot be met are made good by
 * artificial columns at a penalty.
 *
 * <p>Source: V. Chvátal, "Linear Programming" (1983), chapters 7 and 8; ties in the ratio test are broken by the largest pivot and at
 * random, so that degenerate programmes come to an end.
 */
final class LinearMaster {

    private static final double TINY = 1e-9;
    private static final int REFACTOR_AFTER = 400;

    int rows;
    double[] side;
    final double penalty;

    final OnesMatrix matrix = new OnesMatrix();
    double[] cost = new double[256];
    boolean[] basic = new boolean[256];

    /** Columns that must not be taken, for now. */
    boolean[] forbidden = new boolean[256];

    /** The column in each row's place of the basis; artificial of row i is −1 − i. */
    int[] basis;

    double[] artificialSign;
    double[][] inverse;
    double[] level;
    double[] dual;
    double[] direction;
    private final RandomStream random = new RandomStream(7);
    private int sinceRefactor;
    long pivots;

    LinearMaster(double[] side, double penalty) {
        this.rows = side.length;
        this.side = side.clone();
        this.penalty = penalty;
        this.basis = new int[rows];
        this.artificialSign = new double[rows];
        Arrays.fill(artificialSign, 1);
        this.inverse = new double[rows][rows];
        this.level = side.clone();
        this.dual = new double[rows];
        this.direction = new double[rows];
        for (int row = 0; row < rows; row++) {
            basis[row] = -1 - row;
            inverse[row][row] = 1;
        }
    }

    int add(int[] members, int size, int extraRow, double columnCost) {
        int column = matrix.columns;
        if (column == cost.length) {
            cost = Arrays.copyOf(cost, 2 * column);
            basic = Arrays.copyOf(basic, 2 * column);
            forbidden = Arrays.copyOf(forbidden, 2 * column);
        }
        matrix.add(members, size, extraRow);
        cost[column] = columnCost;
        return column;
    }

    void setCost(int column, double value) {
        cost[column] = value;
    }

    double cost(int column) {
        return cost[column];
    }

    double dual(int row) {
        return dual[row];
    }

    /** To the optimum over the columns there are; false when the number of pivots given did not suffice or {@code stop} said so. */
    boolean solve(long mostPivots, java.util.function.BooleanSupplier stop) {
        computeDuals();
        long limit = pivots + mostPivots;
        while (true) {
            int entering = entering();
            if (entering < 0) {
                if (sinceRefactor > 0) {
                    renew();
                    if (entering() >= 0) {
                        continue;
                    }
                }
                return true;
            }
            if (pivots >= limit || (pivots & 63) == 0 && stop.getAsBoolean()) {
                return false;
            }
            pivot(entering);
        }
    }

    private int at;

    /** Looks through the columns in stretches and takes the cheapest of the first stretch that has any. */
    private int entering() {
        int stretch = Math.max(2_000, matrix.columns / 8);
        int best = -1;
        double least = -TINY * 100;
        for (int looked = 0; looked < matrix.columns; ) {
            int until = Math.min(matrix.columns - looked, stretch);
            for (int i = 0; i < until; i++) {
                if (at >= matrix.columns) {
                    at = 0;
                }
                if (!basic[at] && !forbidden[at]) {
                    double reduced = reducedCost(at);
                    if (reduced < least) {
                        least = reduced;
                        best = at;
                    }
                }
                at++;
            }
            looked += until;
            if (best >= 0) {
                return best;
            }
        }
        return -1;
    }

    double reducedCost(int column) {
        double reduced = cost[column];
        for (int i = matrix.start[column]; i < matrix.start[column + 1]; i++) {
            reduced -= dual[matrix.entries[i]];
        }
        return reduced;
    }

    private void pivot(int entering) {
        direct(entering);
        int leaving = -1;
        double least = Double.POSITIVE_INFINITY;
        double strength = 0;
        for (int row = 0; row < rows; row++) {
            if (direction[row] > 1e-8) {
                double ratio = Math.max(0, level[row]) / direction[row];
                double rank = direction[row] * (0.5 + random.unit());
                if (ratio < least - 1e-10 || ratio < least + 1e-10 && rank > strength) {
                    least = Math.min(ratio, least);
                    strength = rank;
                    leaving = row;
                }
            }
        }
        if (leaving < 0) {
            throw new ArithmeticException("The linear programme has no minimum.");
        }
        exchange(entering, leaving);
    }

    /** What one more of a column takes from each row's place of the basis. */
    void direct(int entering) {
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            double[] line = inverse[row];
            for (int i = matrix.start[entering]; i < matrix.start[entering + 1]; i++) {
                sum += line[matrix.entries[i]];
            }
            direction[row] = sum;
        }
    }

    /** A column, whose direction is known, takes a place of the basis; what stood there goes to zero. */
    void exchange(int entering, int leaving) {
        pivots++;
        double reduced = reducedCost(entering);
        if (basis[leaving] >= 0) {
            basic[basis[leaving]] = false;
        }
        basic[entering] = true;
        basis[leaving] = entering;
        double[] line = inverse[leaving];
        double factor = 1 / direction[leaving];
        for (int j = 0; j < rows; j++) {
            line[j] *= factor;
        }
        level[leaving] *= factor;
        for (int row = 0; row < rows; row++) {
            if (row != leaving && Math.abs(direction[row]) > 1e-13) {
                double by = direction[row];
                double[] other = inverse[row];
                for (int j = 0; j < rows; j++) {
                    other[j] -= by * line[j];
                }
                level[row] -= by * level[leaving];
            }
        }
        for (int j = 0; j < rows; j++) {
            dual[j] += reduced * line[j];
        }
        if (++sinceRefactor >= REFACTOR_AFTER) {
            renew();
        }
    }

    /** Inverse, levels and duals anew. */
    void renew() {
        refactor();
        computeDuals();
    }

    /** Starts from a basis that stood before. */
    void load(int[] earlier) {
        Arrays.fill(basic, false);
        basis = earlier.clone();
        for (int column : basis) {
            if (column >= 0) {
                basic[column] = true;
            }
        }
        renew();
    }

    private void computeDuals() {
        Arrays.fill(dual, 0);
        for (int row = 0; row < rows; row++) {
            double price = basis[row] < 0 ? penalty : cost[basis[row]];
            if (price != 0) {
                for (int j = 0; j < rows; j++) {
                    dual[j] += price * inverse[row][j];
                }
            }
        }
    }

    private void refactor() {
        sinceRefactor = 0;
        inverse = matrix.inverse(basis, artificialSign);
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (int j = 0; j < rows; j++) {
                sum += inverse[row][j] * side[j];
            }
            level[row] = Math.abs(sum) < 1e-11 ? 0 : sum;
        }
    }

    /** How much of each column is taken. */
    double[] solution() {
        double[] x = new double[matrix.columns];
        for (int row = 0; row < rows; row++) {
            if (basis[row] >= 0) {
                x[basis[row]] = level[row];
            }
        }
        return x;
    }

    /** How far the rows are made good by artificial columns. */
    double shortfall() {
        double total = 0;
        for (int row = 0; row < rows; row++) {
            if (basis[row] < 0) {
                total += Math.abs(level[row]);
            }
        }
        return total;
    }

    /** Whether no column has a reduced cost below zero: then {@link #dualValue()} is a bound, whether or not the levels are right. */
    boolean hasRightDuals() {
        for (int column = 0; column < matrix.columns; column++) {
            if (!basic[column] && !forbidden[column] && reducedCost(column) < -TINY * 100) {
                return false;
            }
        }
        return true;
    }

    /** Σ dual · right-hand side. */
    double dualValue() {
        double total = 0;
        for (int row = 0; row < rows; row++) {
            total += dual[row] * side[row];
        }
        return total;
    }

    /**
     * Adds rows Σ of the columns listed ≤ 1, each with a slack column at the end, which joins the basis: so the duals stay as they are, and
     * where a new row is not met its slack is below zero until {@link DualSimplex} has mended it.
     *
     * @param columnsOfRow for each new row its columns, ascending
     */
    void addRows(int[][] columnsOfRow) {
        int before = rows;
        matrix.addRows(before, columnsOfRow);
        rows += columnsOfRow.length;
        side = Arrays.copyOf(side, rows);
        basis = Arrays.copyOf(basis, rows);
        artificialSign = Arrays.copyOf(artificialSign, rows);
        level = new double[rows];
        dual = new double[rows];
        direction = new double[rows];
        for (int row = before; row < rows; row++) {
            side[row] = 1;
            int slack = add(new int[] {row}, 1, -1, 0);
            artificialSign[row] = 1;
            basis[row] = slack;
            basic[slack] = true;
        }
        renew();
    }
}
