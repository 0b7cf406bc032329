package org.tabane.exchange.reading;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.tabane.exchange.Cell;
import org.tabane.exchange.Fault;
import org.tabane.exchange.FileFormat;
import org.tabane.exchange.ImportFile;
import org.tabane.exchange.ImportLimits;
import org.tabane.exchange.ImportRefused;
import org.tabane.exchange.reading.MergedRanges.Range;
import org.tabane.exchange.reading.WorkbookXml.Sheet;

/**
 * Workbooks of Excel 2007 and later, read as a stream.
 *
 * <p>The sheet's XML is read here rather than through a library's row reader because three things are needed together
 * that the ready-made readers leave out: merged ranges, every byte counted against the limits, and formulas that were
 * never calculated told from empty ones. ECMA-376 Part 1, 18.3 (worksheets), 18.4 (shared strings), 18.8 (styles).
 */
public final class XlsxReader implements TableReader {
    private static final MathContext EXCEL_PRECISION = new MathContext(15);

    private final WorkbookParts parts;
    private final List<Sheet> sheets;
    private final boolean from1904;
    private final List<Boolean> dateStyles;
    private final @Nullable String textsPart;
    private @Nullable List<String> texts;

    private XlsxReader(
            WorkbookParts parts,
            List<Sheet> sheets,
            boolean from1904,
            List<Boolean> dateStyles,
            @Nullable String textsPart) {
        this.parts = parts;
        this.sheets = sheets;
        this.from1904 = from1904;
        this.dateStyles = dateStyles;
        this.textsPart = textsPart;
    }

    static XlsxReader open(ImportFile file, ImportLimits limits) throws ImportRefused {
        WorkbookParts parts;
        try {
            parts = WorkbookParts.open(file, limits);
        } catch (IOException | RuntimeException e) {
            throw new ImportRefused(Fault.of("exchange.fault.file_corrupt", file.name()), e);
        }
        try {
            refuseOthers(parts);
            return guarded(parts, () -> {
                String workbook = WorkbookXml.relations(parts, "").getOrDefault("/officeDocument", "xl/workbook.xml");
                Map<String, String> relations = WorkbookXml.relations(parts, workbook);
                WorkbookXml.Contents contents = WorkbookXml.contents(parts, workbook, relations);
                List<Sheet> visible =
                        contents.sheets().stream().filter(Sheet::visible).toList();
                if (visible.isEmpty()) {
                    throw FileKinds.refused("file_corrupt", file.name());
                }
                return new XlsxReader(
                        parts,
                        visible,
                        contents.from1904(),
                        WorkbookXml.dateStyles(parts, relations.get("/styles")),
                        relations.get("/sharedStrings"));
            });
        } catch (ImportRefused | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private static void refuseOthers(WorkbookParts parts) throws ImportRefused {
        String name = parts.file().name();
        if (parts.has("xl/workbook.bin")) {
            throw FileKinds.refused("file_xlsb", name);
        }
        if (parts.has("content.xml") && parts.has("mimetype")) {
            throw FileKinds.refused("file_open_document", name);
        }
        if (!parts.has("[Content_Types].xml") || parts.has("word/document.xml") || parts.has("ppt/presentation.xml")) {
            throw FileKinds.refused("file_not_a_table", name);
        }
    }

    @Override
    public FileFormat format() {
        return FileFormat.workbook(FileFormat.Kind.XLSX);
    }

    @Override
    public List<String> sheetNames() {
        return sheets.stream().map(Sheet::name).toList();
    }

    @Override
    public void read(int sheet, RowVisitor visitor) throws ImportRefused {
        Sheet wanted = sheets.get(sheet);
        guarded(parts, () -> {
            if (texts == null) {
                texts = WorkbookXml.texts(parts, textsPart);
            }
            List<Range> merged = WorkbookXml.mergedRanges(parts, wanted.part());
            try (InputStream in = parts.part(wanted.part(), parts.limits().unpackedBytes())) {
                if (in == null) {
                    throw FileKinds.refused("file_corrupt", parts.file().name());
                }
                readRows(WorkbookXml.reader(in), new MergedRanges(merged), texts, visitor);
            }
            return wanted;
        });
    }

    private void readRows(XMLStreamReader xml, MergedRanges merged, List<String> shared, RowVisitor visitor)
            throws XMLStreamException, ImportRefused {
        int row = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT || !"row".equals(xml.getLocalName())) {
                continue;
            }
            int stated = WorkbookXml.number(xml.getAttributeValue(null, "r"));
            row = stated > row ? stated : row + 1;
            if (row > parts.limits().rows()) {
                throw FileKinds.refused(
                        "file_too_many_rows",
                        parts.file().name(),
                        parts.limits().rows());
            }
            List<Cell> cells = cells(xml, shared, row);
            merged.mark(row, cells, parts.limits().columns());
            if (!visitor.take(new RawRow(row, cells))) {
                return;
            }
        }
    }

    private List<Cell> cells(XMLStreamReader xml, List<String> shared, int row)
            throws XMLStreamException, ImportRefused {
        List<Cell> cells = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && "row".equals(xml.getLocalName())) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT || !"c".equals(xml.getLocalName())) {
                continue;
            }
            String reference = xml.getAttributeValue(null, "r");
            int[] place = reference == null ? null : CellReference.parse(reference);
            int column = place == null ? cells.size() : place[1];
            if (column >= parts.limits().columns()) {
                Cell beyond = cell(xml, shared);
                if (beyond.isBlank()) {
                    continue;
                }
                throw FileKinds.refused(
                        "file_too_many_columns",
                        parts.file().name(),
                        row,
                        parts.limits().columns());
            }
            while (cells.size() < column) {
                cells.add(Cell.EMPTY);
            }
            Cell cell = cell(xml, shared);
            if (column < cells.size()) {
                cells.set(column, cell);
            } else {
                cells.add(cell);
            }
        }
        return cells;
    }

    private Cell cell(XMLStreamReader xml, List<String> shared) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        int style = WorkbookXml.number(xml.getAttributeValue(null, "s"));
        StringBuilder value = new StringBuilder();
        boolean hasValue = false;
        boolean formula = false;
        boolean inValue = false;
        String inline = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> {
                        inValue = true;
                        hasValue = true;
                    }
                    case "f" -> formula = true;
                    case "is" -> inline = WorkbookXml.richText(xml, "is");
                    default -> {}
                }
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                if (inValue) {
                    value.append(xml.getText());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inValue = false;
                if ("c".equals(xml.getLocalName())) {
                    break;
                }
            }
        }
        if (formula && value.isEmpty() && !"str".equals(type)) {
            return Cell.uncalculated();
        }
        if (!hasValue) {
            return Cell.text(inline);
        }
        return valued(type == null ? "n" : type, style, value.toString(), shared);
    }

    private Cell valued(String type, int style, String value, List<String> shared) {
        return switch (type) {
            case "s" -> {
                int index = WorkbookXml.number(value.strip());
                yield index >= 0 && index < shared.size() ? Cell.text(shared.get(index)) : Cell.EMPTY;
            }
            case "str", "inlineStr" -> Cell.text(value);
            case "b" -> Cell.truth(WorkbookXml.isTrue(value.strip()));
            case "e" -> Cell.error(value);
            case "d" -> isoDate(value.strip());
            default -> number(style, value.strip());
        };
    }

    private static Cell isoDate(String value) {
        try {
            return Cell.moment(
                    LocalDateTime.parse(value.length() == 10 ? value + "T00:00:00" : value.replace("Z", "")));
        } catch (DateTimeException notIso) {
            return Cell.text(value);
        }
    }

    private Cell number(int style, String value) {
        if (value.isEmpty()) {
            return Cell.EMPTY;
        }
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException notANumber) {
            return Cell.text(value);
        }
        return number(number, style >= 0 && style < dateStyles.size() && dateStyles.get(style), from1904);
    }

    /** A number cell at Excel's precision, or the moment it shows. */
    static Cell number(double number, boolean date, boolean from1904) {
        if (Double.isNaN(number) || Double.isInfinite(number) || Math.abs(number) > 1e100) {
            return Cell.error("#NUM!");
        }
        if (date) {
            try {
                return Cell.moment(DateFormats.moment(number, from1904));
            } catch (DateTimeException beyondCalendar) {
                return Cell.error("#####");
            }
        }
        BigDecimal exact = new BigDecimal(number, EXCEL_PRECISION).stripTrailingZeros();
        return Cell.number(exact.scale() < 0 ? exact.setScale(0) : exact);
    }

    /** Whatever goes wrong inside comes out as a typed refusal. */
    private static <R> R guarded(WorkbookParts parts, Work<R> work) throws ImportRefused {
        try {
            return work.run();
        } catch (IOException | XMLStreamException | RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof WorkbookParts.TooMuch) {
                    throw parts.bomb();
                }
            }
            throw new ImportRefused(
                    Fault.of("exchange.fault.file_corrupt", parts.file().name()), e);
        }
    }

    @FunctionalInterface
    private interface Work<R> {
        R run() throws IOException, XMLStreamException, ImportRefused;
    }

    @Override
    public void close() {
        parts.close();
    }
}
