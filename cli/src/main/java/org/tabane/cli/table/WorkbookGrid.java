package org.tabane.cli.table;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** One sheet of an .xlsx workbook, by its name or else the first: numbers as exact decimals, formulas by the value last computed. */
final class WorkbookGrid {

    /** A workbook that unpacks to more than this is refused before it fills the memory. */
    private static final long MOST_BYTES_UNPACKED = 300_000_000;

    private WorkbookGrid() {}

    static Grid read(Path path, String file, Sheets sheets, Findings findings) {
        List<Grid.Line> lines = new ArrayList<>();
        try {
            refuseBomb(path);
            try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile())) {
                Sheet sheet = chosen(workbook.getSheets().toList(), sheets, file, findings);
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.forEach(row -> addLine(row, sheet.getName(), file, lines, findings));
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            findings.fault(Place.ofFile(file), "the workbook cannot be read: " + unreadable.getMessage());
        }
        return new Grid(file, lines);
    }

    private static Sheet chosen(List<Sheet> all, Sheets sheets, String file, Findings findings) {
        for (Sheet sheet : all) {
            if (sheets.hasName(sheet.getName())) {
                return sheet;
            }
        }
        if (all.size() > 1) {
            findings.note(
                    file + ": read the first of its sheets, '" + all.getFirst().getName() + "'"
                            + (sheets.names().isEmpty()
                                    ? ""
                                    : ", because none is called " + String.join(" or ", sheets.names())));
        }
        return all.getFirst();
    }

    private static void addLine(Row row, String sheet, String file, List<Grid.Line> lines, Findings findings) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            texts.add(row.getOptionalCell(column)
                    .map(cell -> text(cell, sheet, file, findings))
                    .orElse(""));
        }
        Grid.Line line = new Grid.Line(row.getRowNum(), texts);
        if (!line.isBlank()) {
            lines.add(line);
        }
    }

    private static String text(Cell cell, String sheet, String file, Findings findings) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        if (cell.getType() == CellType.ERROR || raw.startsWith("#")) {
            findings.fault(
                    new Place(file, cell.getAddress().getRow() + 1, cell.getColumnIndex() + 1),
                    "sheet '" + sheet + "', cell " + cell.getAddress() + ": the cell shows an error (" + raw + ")");
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> cell.asNumber().toPlainString();
            case FORMULA -> fromFormula(raw);
            case EMPTY, ERROR -> "";
            case STRING, BOOLEAN -> cell.getText();
        };
    }

    /** A formula's number may come as 1.0E7 or with binary digits at the end, as Excel stores it. */
    private static String fromFormula(String raw) {
        try {
            return new BigDecimal(raw)
                    .round(new MathContext(15))
                    .stripTrailingZeros()
                    .toPlainString();
        } catch (NumberFormatException text) {
            return raw;
        }
    }

    /** Unpacks every part without keeping it, because the sizes a bomb states of itself need not be true. */
    private static void refuseBomb(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            long unpacked = 0;
            byte[] buffer = new byte[1 << 16];
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                try (InputStream part = zip.getInputStream(entries.nextElement())) {
                    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MOST_BYTES_UNPACKED) {
                            throw new IOException("it unpacks to more than " + MOST_BYTES_UNPACKED / 1_000_000
                                    + " MB, as no workbook of figures does; save the needed sheets anew");
                        }
                    }
                }
            }
        }
    }
}
