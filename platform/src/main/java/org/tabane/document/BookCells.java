package org.tabane.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.tabane.document.BookStyles.Kind;
import org.tabane.document.BookStyles.Letters;
import org.tabane.document.CalculationBook.Content;
import org.tabane.document.CalculationBook.Look;
import org.tabane.shared.SignedNumber;

/** Fills the cells of a calculation book, and remembers how wide their columns and what their formulas must be. */
final class BookCells {

    /** Height of one line of words. */
    static final float LINE_POINTS = 14;

    private final BookStyles styles;
    private final BookInputs inputs;
    private final BookCheck check = new BookCheck();
    private final ColumnWidths widths = new ColumnWidths();

    BookCells(XSSFWorkbook workbook, Words words) {
        this.styles = new BookStyles(workbook);
        this.inputs = new BookInputs(words);
    }

    ColumnWidths widths() {
        return widths;
    }

    /** Refuses a finished book with a formula in error or an expected value not met. */
    void check(XSSFWorkbook workbook) {
        check.check(workbook);
    }

    /** Words outside the grids. */
    void text(XSSFSheet sheet, int row, int column, String text, Letters font) {
        if (text.isBlank()) {
            return;
        }
        XSSFCell cell = at(sheet, row, column);
        cell.setCellStyle(styles.text(font, column > 0));
        cell.setCellValue(text);
    }

    /** A title of a grid's column or row. */
    void head(XSSFCell cell, String text) {
        cell.setCellStyle(styles.head());
        cell.setCellValue(text);
    }

    /** The label of a grid's row or total. */
    void label(XSSFSheet sheet, int row, Kind kind, String text) {
        XSSFCell label = at(sheet, row, 0);
        label.setCellStyle(styles.of(kind, Look.TEXT));
        label.setCellValue(text);
        if (kind == Kind.PLAIN) {
            measure(label, text);
            wrap(label, text);
        }
    }

    void style(XSSFCell cell, Kind kind, Look look) {
        cell.setCellStyle(styles.of(kind, look));
    }

    /** Has the column of a cell be wide enough for this. */
    void measure(XSSFCell cell, String printed) {
        widths.measure(cell.getSheet().getSheetName(), cell.getColumnIndex(), printed);
    }

    /**
     * @param name what the cell is called when its formula is wrong
     * @param formula in Excel's words, where the content is a formula
     */
    void fill(XSSFCell cell, String name, Content content, @Nullable String formula, Look look) {
        boolean input = content instanceof Content.Input
                || content instanceof Content.Choice
                || content instanceof Content.Open;
        cell.setCellStyle(styles.of(input ? Kind.INPUT : Kind.PLAIN, look));
        switch (content) {
            case Content.Input given -> {
                cell.setCellValue(given.value().doubleValue());
                measure(cell, printed(given.value(), look));
                if (given.least() != null) {
                    inputs.atLeast(cell, given.least());
                }
            }
            case Content.Choice choice -> {
                cell.setCellValue(choice.value());
                choice.options().forEach(option -> measure(cell, option));
                inputs.oneOf(cell, choice.options());
            }
            case Content.Fixed fixed -> {
                cell.setCellValue(fixed.value().doubleValue());
                measure(cell, printed(fixed.value(), look));
            }
            case Content.Text text -> {
                cell.setCellValue(text.text());
                measure(cell, text.text());
                wrap(cell, text.text());
            }
            case Content.Formula computed -> {
                set(cell, Objects.requireNonNull(formula), name);
                measure(cell, "▲00,000,000");
                if (computed.expected() != null) {
                    check.expect(name, cell, computed.expected());
                }
            }
            case Content.Open ignored -> {}
        }
    }

    static void set(XSSFCell cell, String formula, String name) {
        try {
            cell.setCellFormula(formula);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("Formula (" + formula + ") of (" + name + ") is not understood.", e);
        }
    }

    static XSSFRow row(XSSFSheet sheet, int row) {
        XSSFRow found = sheet.getRow(row);
        return found != null ? found : sheet.createRow(row);
    }

    static XSSFCell at(XSSFSheet sheet, int row, int column) {
        XSSFCell found = row(sheet, row).getCell(column);
        return found != null ? found : row(sheet, row).createCell(column);
    }

    /** A number as the cell shows it, whatever digits it has behind. */
    private static String printed(BigDecimal value, Look look) {
        return switch (look) {
            case WHOLE, TEXT -> SignedNumber.write(value.setScale(0, RoundingMode.HALF_UP));
            case ONE_DECIMAL -> SignedNumber.write(value.setScale(1, RoundingMode.HALF_UP));
            case TWO_DECIMALS -> SignedNumber.write(value.setScale(2, RoundingMode.HALF_UP));
            case PERCENT -> SignedNumber.write(value.movePointRight(2).setScale(1, RoundingMode.HALF_UP)) + "%";
        };
    }

    /**
     * Lets words that do not fit into the widest column go on in the next line, in a row high enough for them: no program makes rows
     * higher in a file it did not write.
     */
    private void wrap(XSSFCell cell, String text) {
        int lines = Math.ceilDiv(ColumnWidths.width(text), ColumnWidths.WIDEST - 4);
        if (lines > 1) {
            XSSFRow row = cell.getRow();
            cell.setCellStyle(styles.wrapped(cell.getCellStyle()));
            row.setHeightInPoints(Math.max(row.getHeightInPoints(), lines * LINE_POINTS));
        }
    }
}
