package org.tabane.exchange.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tabane.exchange.Cell;
import org.tabane.exchange.Place;

/** The merged ranges of a sheet, asked row by row in ascending order. */
final class MergedRanges {
    /** Both ends included; rows from 1, columns from 0. */
    record Range(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        String name() {
            return Place.letters(firstColumn) + firstRow + ":" + Place.letters(lastColumn) + lastRow;
        }
    }

    private final List<Range> waiting;
    private final List<Range> active = new ArrayList<>();
    private int next;

    MergedRanges(List<Range> ranges) {
        waiting = new ArrayList<>(ranges);
        waiting.sort(Comparator.comparingInt(Range::firstRow));
    }

    /** Puts {@link Cell.Kind#MERGED} into the cells of a row that a range covers. */
    void mark(int row, List<Cell> cells, int columns) {
        while (next < waiting.size() && waiting.get(next).firstRow() <= row) {
            active.add(waiting.get(next++));
        }
        active.removeIf(range -> range.lastRow() < row);
        for (Range range : active) {
            int last = Math.min(range.lastColumn(), columns - 1);
            for (int column = range.firstColumn(); column <= last; column++) {
                if (row == range.firstRow() && column == range.firstColumn()) {
                    continue;
                }
                while (cells.size() <= column) {
                    cells.add(Cell.EMPTY);
                }
                cells.set(column, Cell.merged(range.name()));
            }
        }
    }

    /** The range of a reference such as B3:D5; {@code null} when it is not one. */
    static @org.jspecify.annotations.Nullable Range parse(String reference) {
        int colon = reference.indexOf(':');
        int[] first = CellReference.parse(colon < 0 ? reference : reference.substring(0, colon));
        int[] last = CellReference.parse(colon < 0 ? reference : reference.substring(colon + 1));
        return first == null || last == null || last[0] < first[0] || last[1] < first[1]
                ? null
                : new Range(first[0], last[0], first[1], last[1]);
    }
}
