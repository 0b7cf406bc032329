package org.tabane.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An empty workbook to fill in and upload: the columns with drop-downs, rows already known, one example marked SAMPLE that is
 * never imported, and a sheet of notes that says of every column what it takes.
 */
public final class TemplateWorkbook {
    /** How the text in an example row's marker begins; such rows are passed over on import. */
    public static final String EXAMPLE = "SAMPLE";

    private final ImportDefinition<?> definition;
    private final FaultWords words;
    private final Locale locale;

    public TemplateWorkbook(ImportDefinition<?> definition, FaultWords words, Locale locale) {
        this.definition = definition;
        this.words = words;
        this.locale = locale;
    }

    /**
     * Writes the workbook. Does not close the stream.
     *
     * @param example one filled row; columns left out stay empty
     * @param known rows to put in already, such as one per work item
     */
    public void write(Map<Column<?>, Object> example, List<Map<Column<?>, Object>> known, OutputStream out)
            throws IOException {
        new TemplateBook(words, locale).sheet(definition, example, known).write(out);
    }

    /** Writes the same columns, example and rows as a CSV. Does not close the stream. */
    public void writeCsv(Map<Column<?>, Object> example, List<Map<Column<?>, Object>> known, OutputStream out)
            throws IOException {
        List<String> headers = new ArrayList<>(definition.columns().stream()
                .map(column -> column.nameIn(locale))
                .toList());
        headers.add(words.text("exchange.template.example", locale));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(csvRow(example, EXAMPLE + " " + words.text("exchange.template.example_row", locale)));
        known.forEach(values -> rows.add(csvRow(values, "")));
        TableWriter.csv(new ExportTable(definition.sheetIn(locale), headers, rows), CsvStyle.UTF_8, out);
    }

    private List<@Nullable Object> csvRow(Map<Column<?>, Object> values, String marker) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Column<?> column : definition.columns()) {
            Object value = values.get(column);
            row.add(value == null ? null : written(column, value));
        }
        row.add(marker);
        return row;
    }

    @SuppressWarnings("unchecked") // the map holds under each column what its type reads
    static <V> Object written(Column<V> column, Object value) {
        return column.type().toCell((V) value);
    }
}
