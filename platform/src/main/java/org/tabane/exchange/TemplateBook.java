package org.tabane.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook to fill in and upload: for each table a sheet of columns with drop-downs and rows already known, then a sheet of notes that
 * says of every column what it takes. Not reusable; written once.
 */
public final class TemplateBook {

    private static final int ROWS = 2_000;

    private final FaultWords words;
    private final Locale locale;
    private final List<Sheet> sheets = new ArrayList<>();

    private record Sheet(
            ImportDefinition<?> definition, Map<Column<?>, Object> example, List<Map<Column<?>, Object>> known) {}

    public TemplateBook(FaultWords words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    /**
     * Adds a table.
     *
     * @param example one filled row, marked SAMPLE and never imported; empty for none
     * @param known rows to put in already; columns left out stay empty
     */
    public TemplateBook sheet(
            ImportDefinition<?> definition, Map<Column<?>, Object> example, List<Map<Column<?>, Object>> known) {
        sheets.add(new Sheet(definition, Map.copyOf(example), List.copyOf(known)));
        return this;
    }

    /** Writes the workbook. Does not close the stream. */
    public void write(OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Tabane", "1.0");
        List<Worksheet> data = new ArrayList<>();
        for (Sheet sheet : sheets) {
            data.add(workbook.newWorksheet(
                    TableWriter.sheetName(sheet.definition().sheetIn(locale))));
        }
        Worksheet notes = workbook.newWorksheet(words.text("exchange.template.notes", locale));
        Worksheet choices = workbook.newWorksheet(words.text("exchange.template.choices", locale));
        int offered = 0;
        for (int i = 0; i < sheets.size(); i++) {
            offered += data(data.get(i), sheets.get(i), choices, offered);
        }
        notes(notes);
        workbook.finish();
    }

    /** Fills a table's sheet; answers how many columns of choices it needed. */
    private int data(Worksheet data, Sheet sheet, Worksheet choices, int firstChoice) {
        List<Column<?>> columns = sheet.definition().columns();
        int choice = firstChoice;
        for (int column = 0; column < columns.size(); column++) {
            TableWriter.header(data, 0, column, columns.get(column).nameIn(locale));
            List<String> offered = columns.get(column).type().choices();
            if (!offered.isEmpty()) {
                TableWriter.header(choices, 0, choice, columns.get(column).nameIn(locale));
                for (int i = 0; i < offered.size(); i++) {
                    choices.value(i + 1, choice, offered.get(i));
                }
                data.range(1, column, ROWS, column)
                        .validateWithList(choices.range(1, choice, offered.size(), choice))
                        .allowBlank(true);
                choice++;
            } else if (!columns.get(column).type().isQuantity()) {
                data.style(column).format("@").set();
            }
        }
        data.freezePane(0, 1);
        int row = 1;
        if (!sheet.example().isEmpty()) {
            int marker = columns.size();
            TableWriter.header(data, 0, marker, words.text("exchange.template.example", locale));
            row(data, row, columns, sheet.example());
            data.value(
                    row, marker, TemplateWorkbook.EXAMPLE + " " + words.text("exchange.template.example_row", locale));
            data.range(row, 0, row, marker).style().italic().fontColor("666666").set();
            row++;
        }
        for (Map<Column<?>, Object> known : sheet.known()) {
            row(data, row++, columns, known);
        }
        return choice - firstChoice;
    }

    private void notes(Worksheet notes) {
        List<String> headers = List.of("column", "need", "takes", "hint");
        for (int i = 0; i < headers.size(); i++) {
            TableWriter.header(notes, 0, i, words.text("exchange.template.note." + headers.get(i), locale));
        }
        notes.width(2, 48);
        notes.width(3, 60);
        notes.freezePane(0, 1);
        int row = 1;
        for (Sheet sheet : sheets) {
            if (sheets.size() > 1) {
                notes.value(row, 0, sheet.definition().sheetIn(locale));
                notes.style(row++, 0).bold().set();
            }
            for (Column<?> column : sheet.definition().columns()) {
                note(notes, row++, column);
            }
        }
        if (sheets.stream().anyMatch(sheet -> !sheet.example().isEmpty())) {
            notes.value(row + 1, 0, words.text("exchange.template.example_note", locale, TemplateWorkbook.EXAMPLE));
        }
    }

    private void note(Worksheet notes, int row, Column<?> column) {
        notes.value(row, 0, column.nameIn(locale));
        notes.value(
                row,
                1,
                words.text(column.required() ? "exchange.template.required" : "exchange.template.optional", locale));
        notes.value(
                row,
                2,
                words.text(column.type().descriptionKey(), locale, column.type().choices()));
        notes.value(row, 3, column.hintKey().isEmpty() ? "" : words.text(column.hintKey(), locale));
        notes.range(row, 0, row, 3)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
    }

    private static void row(Worksheet sheet, int row, List<Column<?>> columns, Map<Column<?>, Object> values) {
        for (int column = 0; column < columns.size(); column++) {
            Object value = values.get(columns.get(column));
            if (value != null) {
                TableWriter.cell(sheet, row, column, TemplateWorkbook.written(columns.get(column), value));
            }
        }
    }
}
