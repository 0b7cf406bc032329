package org.tabane.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.Hours;
import org.tabane.shared.Yen;

/** Writes tables as CSV and as workbooks, as a stream. What it writes, the readers of this module read back the same. */
public final class TableWriter {
    private static final Pattern NEGATIVE = Pattern.compile("-(?:0|[1-9]\\d*)(?:\\.\\d+)?");

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final int WIDEST = 48;

    private TableWriter() {}

    /** Writes a CSV with CRLF line ends. Does not close the stream. */
    public static void csv(ExportTable table, CsvStyle style, OutputStream out) throws IOException {
        Charset charset = style == CsvStyle.UTF_8 ? StandardCharsets.UTF_8 : WINDOWS_31J;
        CharsetEncoder encoder = charset.newEncoder();
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, charset));
        if (style == CsvStyle.UTF_8) {
            writer.write('\uFEFF');
        }
        CSVPrinter printer = new CSVPrinter(
                writer, CSVFormat.EXCEL.builder().setRecordSeparator("\r\n").get());
        printer.printRecord(table.headers().stream()
                .map(text -> encodable(text, encoder, style))
                .toList());
        for (List<? extends @Nullable Object> row : table.rows()) {
            List<String> texts = new ArrayList<>(row.size());
            for (Object value : row) {
                texts.add(encodable(csvText(value), encoder, style));
            }
            printer.printRecord(texts);
        }
        printer.flush();
    }

    /** Writes a workbook of one sheet with a frozen header. Does not close the stream. */
    public static void xlsx(ExportTable table, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Tabane", "1.0");
        sheet(workbook, table);
        workbook.finish();
    }

    static void sheet(Workbook workbook, ExportTable table) throws IOException {
        Worksheet sheet = workbook.newWorksheet(sheetName(table.sheet()));
        for (int column = 0; column < table.headers().size(); column++) {
            header(sheet, 0, column, table.headers().get(column));
        }
        sheet.freezePane(0, 1);
        int row = 1;
        for (List<? extends @Nullable Object> values : table.rows()) {
            for (int column = 0; column < values.size(); column++) {
                cell(sheet, row, column, values.get(column));
            }
            if (++row % 1_000 == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    static void header(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, text);
        sheet.style(row, column)
                .bold()
                .fillColor("E6E6E6")
                .borderStyle("thin")
                .wrapText(true)
                .verticalAlignment("center")
                .set();
        sheet.width(column, Math.clamp(width(text) + 4L, 10, WIDEST));
    }

    static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Yen yen -> number(sheet, row, column, yen.toBigDecimal(), "#,##0");
            case Hours hours -> number(sheet, row, column, hours.value(), "#,##0.##");
            case FiscalYear year -> sheet.value(row, column, year.japanese());
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case BigDecimal number -> sheet.value(row, column, number);
            case Number number -> sheet.value(row, column, number);
            default -> sheet.value(row, column, clean(value.toString()));
        }
    }

    private static void number(Worksheet sheet, int row, int column, BigDecimal value, String format) {
        sheet.value(row, column, value);
        sheet.style(row, column).format(format).set();
    }

    /** Text that a CSV shows for a value; guarded where a spreadsheet would take it for a formula. */
    private static String csvText(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Yen yen -> Long.toString(yen.amount());
            case Hours hours -> hours.value().toPlainString();
            case FiscalYear year -> year.japanese();
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> guarded(clean(value.toString()));
        };
    }

    /** What a spreadsheet would take for a formula; a negative number, such as a coordinate south of a zone's origin, is none. */
    private static String guarded(String text) {
        boolean formula = !text.isEmpty()
                && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                && !NEGATIVE.matcher(text).matches();
        return formula ? "'" + text : text;
    }

    private static String clean(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\n\t]]", "");
    }

    private static String encodable(String text, CharsetEncoder encoder, CsvStyle style) {
        if (style == CsvStyle.UTF_8 || encoder.canEncode(text)) {
            return text;
        }
        String close =
                text.replace('\u301C', '\uFF5E').replace('\u2212', '\uFF0D').replace('\u2014', '\u2015');
        StringBuilder written = new StringBuilder();
        close.codePoints().forEach(point -> {
            String character = Character.toString(point);
            written.append(encoder.canEncode(character) ? character : "〓");
        });
        return written.toString();
    }

    /** A name a workbook accepts: at most 31 characters, none of []:*?/\. */
    static String sheetName(String name) {
        String allowed = name.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
        return allowed.isEmpty() ? "Sheet1" : allowed.substring(0, Math.min(31, allowed.length()));
    }

    /** Width in half-width characters of the widest line. */
    private static int width(String text) {
        return text.lines()
                .mapToInt(line -> line.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum())
                .max()
                .orElse(0);
    }
}
