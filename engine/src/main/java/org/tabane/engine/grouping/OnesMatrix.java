package org.tabane.engine.grouping;

import java.util.Arrays;

/** Columns of zeros and ones: the rows with a one in column c are {@code entries[start[c]] … entries[start[c + 1] - 1]}. Grows. */
final class OnesMatrix {

    int columns;
    int[] start = new int[256];
    int[] entries = new int[2048];

    /** @param extraRow one more row with a one, or −1 */
    void add(int[] members, int size, int extraRow) {
        int length = size + (extraRow >= 0 ? 1 : 0);
        if (columns + 2 > start.length) {
            start = Arrays.copyOf(start, 2 * start.length);
        }
        while (start[columns] + length > entries.length) {
            entries = Arrays.copyOf(entries, 2 * entries.length);
        }
        System.arraycopy(members, 0, entries, start[columns], size);
        if (extraRow >= 0) {
            entries[start[columns] + size] = extraRow;
        }
        start[columns + 1] = start[columns] + length;
        columns++;
    }

    /** The only row with a one in a column; −1 where there are more, or none. */
    int onlyRow(int column) {
        return start[column + 1] - start[column] == 1 ? entries[start[column]] : -1;
    }

    int[] rows(int column) {
        return Arrays.copyOfRange(entries, start[column], start[column + 1]);
    }

    /**
     * Adds rows below.
     *
     * @param first the number of the first of them
     * @param columnsOfRow for each new row the columns with a one, ascending
     */
    void addRows(int first, int[][] columnsOfRow) {
        int[] extra = new int[columns];
        int ones = start[columns];
        for (int[] list : columnsOfRow) {
            for (int column : list) {
                extra[column]++;
            }
            ones += list.length;
        }
        int[] newStart = new int[start.length];
        int[] newEntries = new int[ones + columnsOfRow.length];
        int[] end = new int[columns];
        for (int column = 0; column < columns; column++) {
            int length = start[column + 1] - start[column];
            System.arraycopy(entries, start[column], newEntries, newStart[column], length);
            end[column] = newStart[column] + length;
            newStart[column + 1] = end[column] + extra[column];
        }
        for (int row = 0; row < columnsOfRow.length; row++) {
            for (int column : columnsOfRow[row]) {
                newEntries[end[column]++] = first + row;
            }
        }
        start = newStart;
        entries = newEntries;
    }

    /**
     * The inverse of a square of columns by Gauss and Jordan.
     *
     * @param basis the column in each place; −1 − i for the column with nothing but {@code sign[i]} in row i
     * @throws ArithmeticException when there is none
     */
    double[][] inverse(int[] basis, double[] sign) {
        int size = basis.length;
        double[][] table = new double[size][2 * size];
        for (int place = 0; place < size; place++) {
            if (basis[place] < 0) {
                table[-1 - basis[place]][place] = sign[-1 - basis[place]];
            } else {
                for (int i = start[basis[place]]; i < start[basis[place] + 1]; i++) {
                    table[entries[i]][place] = 1;
                }
            }
            table[place][size + place] = 1;
        }
        for (int column = 0; column < size; column++) {
            reduce(table, column);
        }
        double[][] inverse = new double[size][];
        for (int row = 0; row < size; row++) {
            inverse[row] = Arrays.copyOfRange(table[row], size, 2 * size);
        }
        return inverse;
    }

    private static void reduce(double[][] table, int column) {
        int best = column;
        for (int row = column + 1; row < table.length; row++) {
            if (Math.abs(table[row][column]) > Math.abs(table[best][column])) {
                best = row;
            }
        }
        double[] pivot = table[best];
        if (Math.abs(pivot[column]) < 1e-11) {
            throw new ArithmeticException("The basis has become singular.");
        }
        table[best] = table[column];
        table[column] = pivot;
        double factor = 1 / pivot[column];
        for (int j = column; j < pivot.length; j++) {
            pivot[j] *= factor;
        }
        for (int row = 0; row < table.length; row++) {
            double by = table[row][column];
            if (row != column && by != 0) {
                for (int j = column; j < pivot.length; j++) {
                    table[row][j] -= by * pivot[j];
                }
            }
        }
    }
}
