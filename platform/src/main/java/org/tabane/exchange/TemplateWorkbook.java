package org.tabane.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * An empty workbook to fill in and upload: the columns with drop-downs, rows already known, one example marked SAMPLE that is
 * never imported, and a sheet of notes that says of every column what it takes.
 */
public final class TemplateWorkbook {
    /** How the text in an example row's marker begins; such rows are passed over on import. */
    public static final String EXAMPLE = "SAMPLE";

    private static final int ROWS = 2_000;

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
        Workbook workbook = new Workbook(out, "Tabane", "1.0");
        Worksheet data = workbook.newWorksheet(TableWriter.sheetName(definition.sheetIn(locale)));
        Worksheet notes = workbook.newWorksheet(words.text("exchange.template.notes", locale));
        Worksheet choices = workbook.newWorksheet(words.text("exchange.template.choices", locale));
        List<Column<?>> columns = definition.columns();
        for (int column = 0; column < columns.size(); column++) {
            TableWriter.header(data, 0, column, columns.get(column).nameIn(locale));
            List<String> offered = columns.get(column).type().choices();
            if (!offered.isEmpty()) {
                TableWriter.header(choices, 0, column, columns.get(column).nameIn(locale));
                for (int i = 0; i < offered.size(); i++) {
                    choices.value(i + 1, column, offered.get(i));
                }
                data.range(1, column, ROWS, column)
                        .validateWithList(choices.range(1, column, offered.size(), column))
                        .allowBlank(true);
            } else if (!columns.get(column).type().isQuantity()) {
                data.style(column).format("@").set();
            }
        }
        int marker = columns.size();
        TableWriter.header(data, 0, marker, words.text("exchange.template.example", locale));
        data.freezePane(0, 1);
        row(data, 1, columns, example);
        data.value(1, marker, EXAMPLE + " " + words.text("exchange.template.example_row", locale));
        data.range(1, 0, 1, marker).style().italic().fontColor("666666").set();
        for (int i = 0; i < known.size(); i++) {
            row(data, i + 2, columns, known.get(i));
        }
        notes(notes, columns);
        workbook.finish();
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

    private void notes(Worksheet notes, List<Column<?>> columns) {
        List<String> headers = List.of("column", "need", "takes", "hint");
        for (int i = 0; i < headers.size(); i++) {
            TableWriter.header(notes, 0, i, words.text("exchange.template.note." + headers.get(i), locale));
        }
        notes.width(2, 48);
        notes.width(3, 60);
        notes.freezePane(0, 1);
        int row = 1;
        for (Column<?> column : columns) {
            notes.value(row, 0, column.nameIn(locale));
            notes.value(
                    row,
                    1,
                    words.text(
                            column.required() ? "exchange.template.required" : "exchange.template.optional", locale));
            notes.value(
                    row,
                    2,
                    words.text(
                            column.type().descriptionKey(),
                            locale,
                            column.type().choices()));
            notes.value(row, 3, column.hintKey().isEmpty() ? "" : words.text(column.hintKey(), locale));
            notes.range(row, 0, row, 3)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            row++;
        }
        notes.value(row + 1, 0, words.text("exchange.template.example_note", locale, EXAMPLE));
    }

    private static void row(Worksheet sheet, int row, List<Column<?>> columns, Map<Column<?>, Object> values) {
        for (int column = 0; column < columns.size(); column++) {
            Object value = values.get(columns.get(column));
            if (value != null) {
                TableWriter.cell(sheet, row, column, written(columns.get(column), value));
            }
        }
    }

    @SuppressWarnings("unchecked") // the map holds under each column what its type reads
    private static <V> Object written(Column<V> column, Object value) {
        return column.type().toCell((V) value);
    }
}
