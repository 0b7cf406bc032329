package org.tabane.engine.grouping;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A linear programme with fewer columns or rows, at the same basis. */
final class ReducedMaster {

    private ReducedMaster() {}

    /** Only these columns, in this order, among which those of the basis must be. */
    static LinearMaster ofColumns(LinearMaster master, int[] columns) {
        boolean[] rows = new boolean[master.rows];
        Arrays.fill(rows, true);
        return of(master, columns, rows);
    }

    /**
     * Only these columns, in this order, and only some of the rows. Those of the basis must be among them, but for the slack column of each row
     * left out.
     */
    static LinearMaster of(LinearMaster master, int[] columns, boolean[] rows) {
        int[] row = numbers(rows);
        int[] number = new int[master.matrix.columns];
        Arrays.fill(number, -1);
        LinearMaster reduced = new LinearMaster(of(master.side, rows), master.penalty);
        for (int column : columns) {
            int[] ones = Arrays.stream(master.matrix.rows(column))
                    .filter(one -> rows[one])
                    .map(one -> row[one])
                    .toArray();
            number[column] = reduced.add(ones, ones.length, -1, master.cost[column]);
        }
        reduced.artificialSign = of(master.artificialSign, rows);
        reduced.load(Arrays.stream(master.basis)
                .filter(column -> column < 0 || number[column] >= 0)
                .map(column -> column < 0 ? -1 - row[-1 - column] : number[column])
                .toArray());
        return reduced;
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
