package org.tabane.exchange.reading;

import java.io.IOException;
import java.io.InputStream;
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
                readRows(
                        WorkbookXml.reader(in),
                        new MergedRanges(merged),
                        new XlsxCells(texts, dateStyles, from1904),
                        visitor);
            }
            return wanted;
        });
    }

    private void readRows(XMLStreamReader xml, MergedRanges merged, XlsxCells reading, RowVisitor visitor)
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
            List<Cell> cells = cells(xml, reading, row);
            merged.mark(row, cells, parts.limits().columns());
            if (!visitor.take(new RawRow(row, cells))) {
                return;
            }
        }
    }

    private List<Cell> cells(XMLStreamReader xml, XlsxCells reading, int row) throws XMLStreamException, ImportRefused {
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
                Cell beyond = reading.read(xml);
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
            Cell cell = reading.read(xml);
            if (column < cells.size()) {
                cells.set(column, cell);
            } else {
                cells.add(cell);
            }
        }
        return cells;
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
