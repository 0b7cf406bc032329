package org.tabane.cli.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** CSV as RFC 4180 has it: commas, double quotes, line breaks inside quotes; a file named .tsv has tabs instead of commas. */
final class CsvGrid {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    private static final CSVFormat WITH_TABS =
            FORMAT.builder().setDelimiter('\t').get();

    private CsvGrid() {}

    static Grid read(byte[] bytes, String file, Findings findings) {
        String text = TextFile.decode(bytes, file, findings);
        List<Grid.Line> lines = new ArrayList<>();
        int before = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format(file))) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                Grid.Line line = new Grid.Line(before + 1, records.next().toList());
                before = (int) parser.getCurrentLineNumber();
                if (!line.isBlank()) {
                    lines.add(line);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            findings.fault(
                    new Place(file, before + 1, 1),
                    "the line is not proper CSV: check its double quotes (" + reason(unreadable) + ")");
        }
        return new Grid(file, lines);
    }

    private static CSVFormat format(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".tsv") ? WITH_TABS : FORMAT;
    }

    private static String reason(Exception unreadable) {
        Throwable cause = unreadable.getCause() == null ? unreadable : unreadable.getCause();
        return String.valueOf(cause.getMessage());
    }
}
