package org.tabane.engine.sharing;

import java.util.Arrays;

/**
 * Minimises c·x subject to A·x = b and x ≥ 0, with few rows and many columns: the two-phase simplex method on a dense table, with Bland's
 * rule once progress stalls, so that it always ends. Knows nothing of the field; here because only the nucleolus needs it.
 *
 * <p>Source: V. Chvátal, "Linear Programming" (1983), chapters 3 and 8.
 */
final class Simplex {

    private static final double TINY = 1e-10;
    private static final int STALLED = 50;

    private final int rows;
    private final int columns;
    private final double[][] table;
    private final int[] basis;
    private final double[] price;

    private Simplex(double[][] a, double[] b) {
        this.rows = a.length;
        this.columns = a[0].length;
        this.table = new double[rows][columns + rows + 1];
        this.basis = new int[rows];
        for (int row = 0; row < rows; row++) {
            double sign = b[row] < 0 ? -1 : 1;
            for (int column = 0; column < columns; column++) {
                table[row][column] = sign * a[row][column];
            }
            table[row][columns + row] = 1;
            table[row][columns + rows] = sign * b[row];
            basis[row] = columns + row;
        }
        this.price = new double[columns + rows + 1];
    }

    /** The optimal x. Throws if there is no x or no minimum. */
    static double[] minimise(double[] c, double[][] a, double[] b) {
        Simplex simplex = new Simplex(a, b);
        double[] feasibility = new double[simplex.columns + simplex.rows];
        Arrays.fill(feasibility, simplex.columns, feasibility.length, 1);
        simplex.optimise(feasibility, feasibility.length);
        if (-simplex.price[simplex.columns + simplex.rows] > 1e-7) {
            throw new ArithmeticException("The linear programme has no solution.");
        }
        simplex.driveOutArtificials();
        simplex.optimise(Arrays.copyOf(c, simplex.columns + simplex.rows), simplex.columns);
        return simplex.solution();
    }

    private double[] solution() {
        double[] x = new double[columns];
        for (int row = 0; row < rows; row++) {
            if (basis[row] < columns) {
                x[basis[row]] = table[row][columns + rows];
            }
        }
        return x;
    }

    private void optimise(double[] cost, int allowed) {
        System.arraycopy(cost, 0, price, 0, cost.length);
        price[columns + rows] = 0;
        for (int row = 0; row < rows; row++) {
            subtract(price, table[row], cost[basis[row]]);
        }
        int stalled = 0;
        while (true) {
            int entering = stalled < STALLED ? steepest(allowed) : firstImproving(allowed);
            if (entering < 0) {
                return;
            }
            int leaving = leaving(entering);
            if (leaving < 0) {
                throw new ArithmeticException("The linear programme has no minimum.");
            }
            stalled = table[leaving][columns + rows] < TINY ? stalled + 1 : 0;
            pivot(leaving, entering);
        }
    }

    private int steepest(int allowed) {
        int best = -1;
        for (int column = 0; column < allowed; column++) {
            if (price[column] < -TINY && (best < 0 || price[column] < price[best])) {
                best = column;
            }
        }
        return best;
    }

    private int firstImproving(int allowed) {
        for (int column = 0; column < allowed; column++) {
            if (price[column] < -TINY) {
                return column;
            }
        }
        return -1;
    }

    private int leaving(int entering) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int row = 0; row < rows; row++) {
            if (table[row][entering] > TINY) {
                double ratio = table[row][columns + rows] / table[row][entering];
                if (ratio < least - TINY || (ratio < least + TINY && best >= 0 && basis[row] < basis[best])) {
                    least = ratio;
                    best = row;
                }
            }
        }
        return best;
    }

    private void pivot(int row, int column) {
        double factor = 1 / table[row][column];
        for (int j = 0; j < table[row].length; j++) {
            table[row][j] *= factor;
        }
        for (int other = 0; other < rows; other++) {
            if (other != row) {
                subtract(table[other], table[row], table[other][column]);
            }
        }
        subtract(price, table[row], price[column]);
        basis[row] = column;
    }

    /** Artificial columns left in the basis at zero are exchanged; a row without another column is redundant and stays at zero. */
    private void driveOutArtificials() {
        for (int row = 0; row < rows; row++) {
            if (basis[row] >= columns) {
                for (int column = 0; column < columns; column++) {
                    if (Math.abs(table[row][column]) > 1e-7) {
                        pivot(row, column);
                        break;
                    }
                }
            }
        }
    }

    private static void subtract(double[] from, double[] row, double factor) {
        if (factor != 0) {
            for (int j = 0; j < from.length; j++) {
                from[j] -= factor * row[j];
            }
        }
    }
}
