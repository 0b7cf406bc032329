package org.tabane.engine.grouping;

import java.util.function.BooleanSupplier;

/**
 * Mends a linear programme whose duals are still right, but which has levels below zero or takes forbidden columns: after rows were added or
 * columns forbidden. The level that is worst against the length of its row of the inverse leaves first, which is the steepest edge.
 *
 * <p>Source: J. J. Forrest, D. Goldfarb, "Steepest-edge simplex algorithms for linear programming", Mathematical Programming 57 (1992); P. M. J.
 * Harris, "Pivot selection methods of the Devex LP code", Mathematical Programming 5 (1973), the tolerance in the ratio test.
 */
final class DualSimplex {

    /** How a solution ended. */
    enum End {
        OPTIMAL,
        /** The least cost is not below the limit given. */
        CUT_OFF,
        /** The rows cannot be met. */
        INFEASIBLE,
        STOPPED
    }

    private static final double TINY = 1e-9;

    private final LinearMaster master;
    private int[] allowed = new int[256];
    private int allowedCount;
    private int[] candidate = new int[256];
    private double[] strength = new double[256];
    private double[] reduced = new double[256];

    DualSimplex(LinearMaster master) {
        this.master = master;
    }

    /** @param cutoff a value of the programme from which on its optimum does not matter */
    End solve(double cutoff, BooleanSupplier stop) {
        listAllowed();
        for (long pivots = 0; ; pivots++) {
            if (master.dualValue() >= cutoff) {
                return End.CUT_OFF;
            }
            int leaving = leaving();
            if (leaving < 0) {
                master.renew();
                if (leaving() < 0) {
                    return master.solve(Long.MAX_VALUE / 2, stop) ? End.OPTIMAL : End.STOPPED;
                }
                continue;
            }
            int entering = entering(leaving);
            if (entering < 0) {
                return End.INFEASIBLE;
            }
            if (pivots % 16 == 0 && stop.getAsBoolean()) {
                return End.STOPPED;
            }
            master.direct(entering);
            master.exchange(entering, leaving);
        }
    }

    private void listAllowed() {
        int columns = master.matrix.columns;
        if (allowed.length < columns) {
            allowed = new int[2 * columns];
        }
        allowedCount = 0;
        for (int column = 0; column < columns; column++) {
            if (!master.forbidden[column]) {
                allowed[allowedCount++] = column;
            }
        }
    }

    /** Below zero counts, and so does anything of a column that must not be taken. */
    private double wrong(int row) {
        double level = master.level[row];
        int column = master.basis[row];
        boolean mustBeZero = column < 0 || master.forbidden[column];
        return level < 0 ? -level : mustBeZero ? level : 0;
    }

    private int leaving() {
        int worst = -1;
        double most = 0;
        for (int row = 0; row < master.rows; row++) {
            double wrong = wrong(row);
            if (wrong > TINY) {
                double length = 0;
                for (double entry : master.inverse[row]) {
                    length += entry * entry;
                }
                double rank = wrong * wrong / length;
                if (rank > most) {
                    most = rank;
                    worst = row;
                }
            }
        }
        return worst;
    }

    /** The column that keeps all reduced costs above zero; of those that nearly do, the one with the largest pivot. */
    private int entering(int leaving) {
        double[] line = master.inverse[leaving];
        double sign = master.level[leaving] < 0 ? -1 : 1;
        int count = 0;
        double widest = Double.POSITIVE_INFINITY;
        for (int listed = 0; listed < allowedCount; listed++) {
            int column = allowed[listed];
            if (master.basic[column]) {
                continue;
            }
            double along = 0;
            double cost = master.cost[column];
            for (int i = master.matrix.start[column]; i < master.matrix.start[column + 1]; i++) {
                int row = master.matrix.entries[i];
                along += line[row];
                cost -= master.dual[row];
            }
            along *= sign;
            if (along > TINY) {
                if (count == candidate.length) {
                    candidate = java.util.Arrays.copyOf(candidate, 2 * count);
                    strength = java.util.Arrays.copyOf(strength, 2 * count);
                    reduced = java.util.Arrays.copyOf(reduced, 2 * count);
                }
                candidate[count] = column;
                strength[count] = along;
                reduced[count] = Math.max(0, cost);
                widest = Math.min(widest, (reduced[count] + TINY) / along);
                count++;
            }
        }
        int best = -1;
        double most = 0;
        for (int i = 0; i < count; i++) {
            if (reduced[i] / strength[i] <= widest && strength[i] > most) {
                most = strength[i];
                best = candidate[i];
            }
        }
        return best;
    }
}
