package org.tabane.exchange.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.tabane.exchange.Cell;
import org.tabane.exchange.Fault;
import org.tabane.exchange.FileFormat;
import org.tabane.exchange.ImportFile;
import org.tabane.exchange.ImportLimits;
import org.tabane.exchange.ImportRefused;
import org.tabane.exchange.reading.MergedRanges.Range;

/**
 * Workbooks of Excel 97–2003 (.xls), still common in offices. The format has to be held in memory whole, so its limit is
 * lower. Also where password-protected workbooks of any version are recognised: they come in the same container.
 */
public final class XlsReader implements TableReader {
    private final ImportFile file;
    private final ImportLimits limits;
    private final HSSFWorkbook workbook;
    private final List<Integer> visible;

    private XlsReader(ImportFile file, ImportLimits limits, HSSFWorkbook workbook, List<Integer> visible) {
        this.file = file;
        this.limits = limits;
        this.workbook = workbook;
        this.visible = visible;
    }

    @SuppressWarnings("resource") // the workbook owns the container once it is made
    static XlsReader open(ImportFile file, ImportLimits limits) throws ImportRefused {
        try {
            POIFSFileSystem container = new POIFSFileSystem(file.path().toFile(), true);
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                container.close();
                throw FileKinds.refused("file_encrypted", file.name());
            }
            if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
                container.close();
                throw FileKinds.refused("file_not_a_table", file.name());
            }
            HSSFWorkbook workbook = new HSSFWorkbook(root, false);
            List<Integer> visible = new ArrayList<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                    visible.add(i);
                }
            }
            return new XlsReader(file, limits, workbook, visible);
        } catch (EncryptedDocumentException e) {
            throw new ImportRefused(Fault.of("exchange.fault.file_encrypted", file.name()), e);
        } catch (IOException | RuntimeException e) {
            throw new ImportRefused(Fault.of("exchange.fault.file_corrupt", file.name()), e);
        }
    }

    @Override
    public FileFormat format() {
        return FileFormat.workbook(FileFormat.Kind.XLS);
    }

    @Override
    public List<String> sheetNames() {
        return visible.stream().map(workbook::getSheetName).toList();
    }

    @Override
    public void read(int sheet, RowVisitor visitor) throws ImportRefused {
        try {
            var wanted = workbook.getSheetAt(visible.get(sheet));
            MergedRanges merged = new MergedRanges(
                    wanted.getMergedRegions().stream().map(XlsReader::range).toList());
            boolean from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
            for (Row row : wanted) {
                List<Cell> cells = new ArrayList<>();
                int last = Math.min(row.getLastCellNum(), limits.columns());
                for (int column = 0; column < last; column++) {
                    var cell = row.getCell(column);
                    cells.add(cell == null ? Cell.EMPTY : cell(cell, cell.getCellType(), from1904));
                }
                merged.mark(row.getRowNum() + 1, cells, limits.columns());
                if (!visitor.take(new RawRow(row.getRowNum() + 1, cells))) {
                    return;
                }
            }
        } catch (RuntimeException e) {
            throw new ImportRefused(Fault.of("exchange.fault.file_corrupt", file.name()), e);
        }
    }

    private static Cell cell(org.apache.poi.ss.usermodel.Cell cell, CellType type, boolean from1904) {
        return switch (type) {
            case STRING -> Cell.text(cell.getRichStringCellValue().getString());
            case NUMERIC ->
                XlsxCells.number(
                        cell.getNumericCellValue(),
                        DateFormats.isDate(
                                cell.getCellStyle().getDataFormat(),
                                cell.getCellStyle().getDataFormat() < 164
                                        ? ""
                                        : cell.getCellStyle().getDataFormatString()),
                        from1904);
            case BOOLEAN -> Cell.truth(cell.getBooleanCellValue());
            case ERROR ->
                Cell.error(FormulaError.forInt(cell.getErrorCellValue()).getString());
            case FORMULA -> cell(cell, cell.getCachedFormulaResultType(), from1904);
            default -> Cell.EMPTY;
        };
    }

    private static Range range(CellRangeAddress region) {
        return new Range(
                region.getFirstRow() + 1, region.getLastRow() + 1, region.getFirstColumn(), region.getLastColumn());
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
