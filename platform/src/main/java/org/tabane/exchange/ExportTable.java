package org.tabane.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table to take away.
 *
 * @param sheet name of the sheet in a workbook
 * @param headers text above each column
 * @param rows values in the order of the headers: text, numbers, {@code Yen}, {@code Hours}, {@code FiscalYear}, codes,
 *     {@code LocalDate}; {@code null} for an empty cell. Read once
 */
public record ExportTable(
        String sheet, List<String> headers, Iterable<? extends List<? extends @Nullable Object>> rows) {
    public ExportTable {
        headers = List.copyOf(headers);
        if (headers.isEmpty()) {
            throw new IllegalArgumentException("Table (" + sheet + ") needs columns.");
        }
    }
}
