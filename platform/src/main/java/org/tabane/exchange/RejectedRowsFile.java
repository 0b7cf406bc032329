package org.tabane.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The rows that were not taken, as a file to correct and load again: the same columns as the file they came from, then the
 * row they stood in and the reasons.
 */
public final class RejectedRowsFile implements RowImport.RejectedRows {
    private final FaultWords words;
    private final Locale locale;
    private final List<String> headers = new ArrayList<>();
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    public RejectedRowsFile(FaultWords words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    @Override
    public void headers(List<String> found) {
        headers.addAll(found);
        boolean japanese = Locale.JAPANESE.getLanguage().equals(locale.getLanguage());
        headers.add(HeaderMatch.OWN.get(japanese ? 0 : 2));
        headers.add(HeaderMatch.OWN.get(japanese ? 1 : 3));
    }

    @Override
    public void row(int number, List<Cell> cells, List<Fault> faults) {
        List<@Nullable Object> row = new ArrayList<>(cells.size() + 2);
        cells.forEach(cell -> row.add(asFound(cell)));
        row.add(BigDecimal.valueOf(number));
        row.add(String.join(
                "\n",
                faults.stream()
                        .map(fault -> fault.place() == null || fault.place().column() < 0
                                ? words.what(fault, locale)
                                : fault.place().letters() + " " + words.what(fault, locale))
                        .toList()));
        rows.add(row);
    }

    private static @Nullable Object asFound(Cell cell) {
        return switch (cell.kind()) {
            case BLANK, MERGED, UNCALCULATED -> null;
            case NUMBER -> cell.number();
            case MOMENT ->
                cell.moment() != null && cell.text().length() == 10
                        ? cell.moment().toLocalDate()
                        : cell.text();
            default -> cell.text();
        };
    }

    /** Number of rows taken so far. */
    public int size() {
        return rows.size();
    }

    public void writeXlsx(String sheet, OutputStream out) throws IOException {
        TableWriter.xlsx(new ExportTable(sheet, headers, rows), out);
    }

    public void writeCsv(CsvStyle style, OutputStream out) throws IOException {
        TableWriter.csv(new ExportTable("", headers, rows), style, out);
    }
}
