package org.tabane.exchange;

import org.jspecify.annotations.Nullable;

/**
 * Where in a file something stands, as the person who opens the file in a spreadsheet sees it.
 *
 * @param sheet name of the sheet; {@code null} for a file without sheets (CSV)
 * @param row row number from 1; 0 when the whole sheet or file is meant
 * @param column column index from 0 (A); −1 when the whole row is meant
 * @param header text above the column as the file has it; {@code null} when there is none
 */
public record Place(
        @Nullable String sheet,
        int row,
        int column,
        @Nullable String header) {
    public Place {
        if (row < 0) {
            throw new IllegalArgumentException("Row (" + row + ") must not be negative.");
        }
        if (column < -1) {
            throw new IllegalArgumentException("Column (" + column + ") must be −1 or more.");
        }
    }

    /** A whole row. */
    public static Place row(@Nullable String sheet, int row) {
        return new Place(sheet, row, -1, null);
    }

    /** A whole sheet. */
    public static Place sheet(@Nullable String sheet) {
        return new Place(sheet, 0, -1, null);
    }

    /** The column as letters: A, B … Z, AA …; empty when the whole row is meant. */
    public String letters() {
        return letters(column);
    }

    /** Column letters of an index from 0; empty for −1. Example: 0 → A, 26 → AA. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
