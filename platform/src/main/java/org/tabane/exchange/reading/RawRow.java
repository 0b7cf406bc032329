package org.tabane.exchange.reading;

import java.util.List;
import org.tabane.exchange.Cell;

/**
 * One row as the file has it.
 *
 * @param number row number from 1, as a spreadsheet shows it
 * @param cells its cells from column A on; shorter than the table when the rest is empty
 */
public record RawRow(int number, List<Cell> cells) {
    public RawRow {
        cells = List.copyOf(cells);
    }

    /** The cell at a column index from 0; empty beyond the end. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    /** Whether no cell says anything of its own. */
    public boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.isBlank() || cell.kind() == Cell.Kind.MERGED);
    }
}
