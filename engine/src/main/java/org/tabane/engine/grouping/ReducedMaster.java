package org.tabane.engine.grouping;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A linear programme with fewer columns or rows, at the same basis. */
final class ReducedMaster {

    private ReducedMaster() {}

    /** Only the columns marked among the first so many, and all behind them; those of the basis must be among these. */
    static LinearMaster ofColumns(LinearMaster master, boolean[] kept) {
        boolean[] columns = all(master.matrix.columns);
        System.arraycopy(kept, 0, columns, 0, kept.length);
        return of(master, columns, all(master.rows));
    }

    /** Without the rows from {@code first} on that are met with something to spare: their slack columns are in the basis, their duals zero. */
    static LinearMaster withoutLooseRows(LinearMaster master, int first) {
        boolean[] columns = all(master.matrix.columns);
        boolean[] rows = all(master.rows);
        for (int column : master.basis) {
            int row = column < 0 ? -1 : master.matrix.onlyRow(column);
            if (row >= first) {
                columns[column] = false;
                rows[row] = false;
            }
        }
        return of(master, columns, rows);
    }

    private static LinearMaster of(LinearMaster master, boolean[] columns, boolean[] rows) {
        int[] row = numbers(rows);
        int[] column = numbers(columns);
        LinearMaster smaller = new LinearMaster(of(master.side, rows), master.penalty);
        for (int old = 0; old < columns.length; old++) {
            if (columns[old]) {
                int[] ones = Arrays.stream(master.matrix.rows(old))
                        .filter(one -> rows[one])
                        .map(one -> row[one])
                        .toArray();
                smaller.add(ones, ones.length, -1, master.cost[old]);
            }
        }
        smaller.artificialSign = of(master.artificialSign, rows);
        smaller.load(Arrays.stream(master.basis)
                .filter(old -> old < 0 || columns[old])
                .map(old -> old < 0 ? -1 - row[-1 - old] : column[old])
                .toArray());
        return smaller;
    }

    private static boolean[] all(int count) {
        boolean[] all = new boolean[count];
        Arrays.fill(all, true);
        return all;
    }

    private static int[] numbers(boolean[] kept) {
        int[] numbers = new int[kept.length];
        int count = 0;
        for (int i = 0; i < kept.length; i++) {
            numbers[i] = count;
            count += kept[i] ? 1 : 0;
        }
        return numbers;
    }

    private static double[] of(double[] values, boolean[] kept) {
        return IntStream.range(0, kept.length)
                .filter(i -> kept[i])
                .mapToDouble(i -> values[i])
                .toArray();
    }
}
