package org.tabane.exchange;

import java.util.List;
import org.tabane.exchange.reading.TableReader;

/**
 * The sheets of a table file (Excel, CSV) as they stand, for layouts that no single header row describes, such as official statistics with
 * headings of several rows. Reads in bounded memory, as often as wanted.
 */
public final class SheetRows implements AutoCloseable {
    private final TableReader reader;

    private SheetRows(TableReader reader) {
        this.reader = reader;
    }

    /**
     * Opens a file, whatever it is called.
     *
     * @throws ImportRefused when it is no table, or damaged, locked or too large
     */
    public static SheetRows open(ImportFile file, ImportLimits limits) throws ImportRefused {
        return new SheetRows(TableReader.open(file, limits));
    }

    public FileFormat format() {
        return reader.format();
    }

    /** Names of the visible sheets; one empty name for a CSV. */
    public List<String> sheetNames() {
        return reader.sheetNames();
    }

    /** Reads a sheet from its first row until its end or until the taker has enough. */
    public void read(int sheet, Taker taker) throws ImportRefused {
        reader.read(sheet, row -> taker.take(row.number(), row.cells()));
    }

    @Override
    public void close() {
        reader.close();
    }

    /** Takes rows one by one. */
    @FunctionalInterface
    public interface Taker {
        /**
         * Takes a row.
         *
         * @param number row number from 1, as a spreadsheet shows it
         * @param cells its cells from column A on; shorter than the table when the rest is empty
         * @return {@code false} to stop reading
         */
        boolean take(int number, List<Cell> cells);
    }
}
