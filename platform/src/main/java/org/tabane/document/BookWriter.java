package org.tabane.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.tabane.document.BookLayout.GridPlace;
import org.tabane.document.BookStyles.Kind;
import org.tabane.document.BookStyles.Letters;
import org.tabane.document.CalculationBook.Content;
import org.tabane.document.CalculationBook.Entries;
import org.tabane.document.CalculationBook.Entry;
import org.tabane.document.CalculationBook.Grid;
import org.tabane.document.CalculationBook.GridColumn;
import org.tabane.document.CalculationBook.GridRow;
import org.tabane.document.CalculationBook.Look;
import org.tabane.document.CalculationBook.Page;
import org.tabane.document.CalculationBook.Part;
import org.tabane.shared.SignedNumber;

/** Calculation books as workbooks: inputs coloured, formulas alive and already computed, A4 print, charts of Excel's own. */
final class BookWriter {

    private static final float LINE_POINTS = 14;

    private final CalculationBook book;
    private final Words words;
    private final BookLayout layout;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final BookStyles styles;
    private final BookCheck check = new BookCheck();
    private final ColumnWidths widths = new ColumnWidths();

    private BookWriter(CalculationBook book) {
        this.book = book;
        this.words = Words.in(book.language());
        this.layout = new BookLayout(book);
        this.styles = new BookStyles(workbook);
    }

    static byte[] write(CalculationBook book) {
        BookWriter writer = new BookWriter(book);
        try (XSSFWorkbook workbook = writer.workbook) {
            writer.assemble();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Book (" + book.title() + ") could not be written.", e);
        }
    }

    private void assemble() {
        var properties = workbook.getProperties().getCoreProperties();
        properties.setTitle(book.title());
        properties.setCreator(book.organisation());
        book.pages().forEach(page -> workbook.createSheet(page.name()));
        defineNames();
        for (Page page : book.pages()) {
            page(page);
        }
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        workbook.setForceFormulaRecalculation(true);
        check.check(workbook);
        for (Page page : book.pages()) {
            for (Part part : page.parts()) {
                if (part instanceof CalculationBook.Bars bars) {
                    BookChart.draw(workbook, layout, workbook.getSheet(page.name()), bars);
                }
            }
        }
    }

    private void defineNames() {
        layout.entries().forEach((name, place) -> define(name, place.address()));
        for (GridPlace grid : layout.grids().values()) {
            if (grid.grid().rows().isEmpty()) {
                continue;
            }
            for (GridColumn column : grid.grid().columns()) {
                define(
                        BookLayout.rangeName(grid.grid().name(), column.key()),
                        grid.body(column.key()).address());
            }
        }
    }

    private void define(String name, String address) {
        var defined = workbook.createName();
        defined.setNameName(name);
        defined.setRefersToFormula(address);
    }

    private void page(Page page) {
        XSSFSheet sheet = workbook.getSheet(page.name());
        sheet.setDisplayGridlines(false);
        text(sheet, 0, 0, page.heading().isBlank() ? book.title() : page.heading(), Letters.LARGE);
        text(
                sheet,
                1,
                0,
                book.organisation() + "　" + book.version() + "　" + ReportHtml.madeAt(book.createdAt(), book.language()),
                Letters.SMALL);
        legend(sheet);
        for (Part part : page.parts()) {
            switch (part) {
                case CalculationBook.Remark remark -> text(sheet, layout.top(part), 0, remark.text(), Letters.PLAIN);
                case Entries entries -> entries(sheet, entries);
                case Grid grid -> grid(sheet, layout.grid(grid.name()));
                case CalculationBook.Bars ignored -> {}
            }
        }
        widths.letters(page.name()).forEach((column, letters) -> sheet.setColumnWidth(column, letters * 256));
        for (Part part : page.parts()) {
            if (part instanceof Grid grid) {
                breakTitles(sheet, layout.grid(grid.name()));
            }
        }
        print(sheet, page);
    }

    /** A title too long for its column goes on in the next line, broken between its words; the row is made high enough. */
    private void breakTitles(XSSFSheet sheet, GridPlace place) {
        int most = 2;
        XSSFRow titles = row(sheet, place.titles());
        for (GridColumn column : place.grid().columns()) {
            int at = place.column(column.key());
            int room = sheet.getColumnWidth(at) / 256 - 2;
            String title = ColumnWidths.width(column.title()) <= room
                    ? column.title()
                    : column.title().replaceAll("[ 　]", "\n");
            cell(sheet, place.titles(), at)
                    .setCellValue(column.unit().isBlank() ? title : title + "\n" + column.unit());
            int lines = Stream.of(title.split("\n"))
                    .mapToInt(word -> Math.ceilDiv(ColumnWidths.width(word), room))
                    .sum();
            most = Math.max(most, lines + (column.unit().isBlank() ? 0 : 1));
        }
        titles.setHeightInPoints(2 + most * LINE_POINTS);
    }

    private void legend(XSSFSheet sheet) {
        XSSFCell colour = cell(sheet, 2, 0);
        colour.setCellStyle(styles.of(Kind.INPUT, Look.TEXT));
        colour.setCellValue(words.get("book.legendInput"));
        text(sheet, 2, 1, words.get("book.legend"), Letters.SMALL);
    }

    private void entries(XSSFSheet sheet, Entries entries) {
        int row = layout.top(entries);
        if (!entries.heading().isBlank()) {
            text(sheet, row++, 0, entries.heading(), Letters.BOLD);
        }
        for (Entry entry : entries.entries()) {
            text(sheet, row, 0, entry.label(), Letters.PLAIN);
            widths.measure(sheet.getSheetName(), 0, entry.label());
            XSSFCell value = cell(sheet, row, 1);
            String formula = entry.content() instanceof Content.Formula f ? layout.formula(f.formula()) : null;
            fill(value, entry.name(), entry.content(), formula, entry.look(), Kind.PLAIN);
            text(sheet, row, 2, entry.unit(), Letters.SMALL);
            text(sheet, row, 3, entry.remark(), Letters.SMALL);
            row++;
        }
    }

    private void grid(XSSFSheet sheet, GridPlace place) {
        Grid grid = place.grid();
        if (!grid.heading().isBlank()) {
            text(sheet, place.top(), 0, grid.heading(), Letters.BOLD);
        }
        XSSFRow titles = row(sheet, place.titles());
        head(titles.createCell(0), grid.rowTitle());
        widths.measure(sheet.getSheetName(), 0, grid.rowTitle());
        for (GridColumn column : grid.columns()) {
            int at = place.column(column.key());
            XSSFCell title = titles.createCell(at);
            head(title, column.title());
            widths.measureTitle(sheet.getSheetName(), at, column.title());
            if (!column.note().isBlank()) {
                note(sheet, title, column.note());
            }
        }
        for (int i = 0; i < grid.rows().size(); i++) {
            row(sheet, place, grid.rows().get(i), place.firstRow() + i);
        }
        if (grid.withTotal()) {
            total(sheet, place);
        }
    }

    private void row(XSSFSheet sheet, GridPlace place, GridRow row, int at) {
        XSSFCell label = cell(sheet, at, 0);
        label.setCellStyle(styles.of(Kind.PLAIN, Look.TEXT));
        label.setCellValue(row.label());
        widths.measure(sheet.getSheetName(), 0, row.label());
        wrap(label, row.label());
        int given = 0;
        int computed = 0;
        for (GridColumn column : place.grid().columns()) {
            XSSFCell cell = cell(sheet, at, place.column(column.key()));
            String name = place.grid().name() + "." + column.key() + "@" + row.key();
            if (column.formula() == null) {
                Content content = row.contents().get(given++);
                String formula = content instanceof Content.Formula f ? layout.formula(f.formula(), place, at) : null;
                fill(cell, name, content, formula, column.look(), Kind.PLAIN);
            } else {
                BigDecimal expected =
                        computed < row.expected().size() ? row.expected().get(computed) : null;
                computed++;
                fill(
                        cell,
                        name,
                        new Content.Formula(column.formula(), expected),
                        layout.formula(column.formula(), place, at),
                        column.look(),
                        Kind.PLAIN);
            }
        }
    }

    private void total(XSSFSheet sheet, GridPlace place) {
        XSSFCell label = cell(sheet, place.totalRow(), 0);
        label.setCellStyle(styles.of(Kind.TOTAL, Look.TEXT));
        label.setCellValue(words.get("total"));
        for (GridColumn column : place.grid().columns()) {
            XSSFCell cell = cell(sheet, place.totalRow(), place.column(column.key()));
            cell.setCellStyle(styles.of(Kind.TOTAL, column.look()));
            if (column.total() == null || place.grid().rows().isEmpty()) {
                continue;
            }
            String formula = column.total().equals(GridColumn.SUM)
                    ? "SUM(" + new CellReference(place.firstRow(), place.column(column.key())).formatAsString() + ":"
                            + new CellReference(place.lastRow(), place.column(column.key())).formatAsString() + ")"
                    : layout.formula(column.total(), place, place.totalRow());
            set(cell, formula, place.grid().name() + "." + column.key() + "@total");
            widths.measure(sheet.getSheetName(), place.column(column.key()), "▲000,000,000");
        }
    }

    private void fill(XSSFCell cell, String name, Content content, @Nullable String formula, Look look, Kind kind) {
        boolean input = content instanceof Content.Input
                || content instanceof Content.Choice
                || content instanceof Content.Open;
        cell.setCellStyle(styles.of(input ? Kind.INPUT : kind, look));
        XSSFSheet sheet = cell.getSheet();
        switch (content) {
            case Content.Input given -> {
                cell.setCellValue(given.value().doubleValue());
                widths.measure(sheet.getSheetName(), cell.getColumnIndex(), printed(given.value(), look));
                if (given.least() != null) {
                    validateNumber(cell, given.least());
                }
            }
            case Content.Choice choice -> {
                cell.setCellValue(choice.value());
                choice.options().forEach(option -> widths.measure(sheet.getSheetName(), cell.getColumnIndex(), option));
                validateChoice(cell, choice.options());
            }
            case Content.Fixed fixed -> {
                cell.setCellValue(fixed.value().doubleValue());
                widths.measure(sheet.getSheetName(), cell.getColumnIndex(), printed(fixed.value(), look));
            }
            case Content.Text text -> {
                cell.setCellValue(text.text());
                widths.measure(sheet.getSheetName(), cell.getColumnIndex(), text.text());
                wrap(cell, text.text());
            }
            case Content.Formula computed -> {
                set(cell, Objects.requireNonNull(formula), name);
                widths.measure(sheet.getSheetName(), cell.getColumnIndex(), "▲00,000,000");
                if (computed.expected() != null) {
                    check.expect(name, cell, computed.expected());
                }
            }
            case Content.Open ignored -> {}
        }
    }

    private static void set(XSSFCell cell, String formula, String name) {
        try {
            cell.setCellFormula(formula);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("Formula (" + formula + ") of (" + name + ") is not understood.", e);
        }
    }

    private void validateNumber(XSSFCell cell, BigDecimal least) {
        var helper = cell.getSheet().getDataValidationHelper();
        var constraint = helper.createDecimalConstraint(
                DataValidationConstraint.OperatorType.GREATER_OR_EQUAL, least.toPlainString(), null);
        validate(
                cell,
                helper.createValidation(constraint, at(cell)),
                words.get("book.wrongNumber", least.toPlainString()));
    }

    private void validateChoice(XSSFCell cell, List<String> options) {
        var helper = cell.getSheet().getDataValidationHelper();
        var constraint = helper.createExplicitListConstraint(options.toArray(String[]::new));
        validate(cell, helper.createValidation(constraint, at(cell)), words.get("book.wrongChoice"));
    }

    private static void validate(XSSFCell cell, DataValidation validation, String message) {
        validation.setShowErrorBox(true);
        validation.createErrorBox("", message);
        cell.getSheet().addValidationData(validation);
    }

    private static CellRangeAddressList at(XSSFCell cell) {
        return new CellRangeAddressList(
                cell.getRowIndex(), cell.getRowIndex(), cell.getColumnIndex(), cell.getColumnIndex());
    }

    private void note(XSSFSheet sheet, XSSFCell cell, String text) {
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex());
        anchor.setRow1(cell.getRowIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 3);
        anchor.setRow2(cell.getRowIndex() + 5);
        var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(workbook.getCreationHelper().createRichTextString(text));
        comment.setAuthor(book.organisation());
        cell.setCellComment(comment);
    }

    private void print(XSSFSheet sheet, Page page) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(page.landscape());
        sheet.setFitToPage(true);
        setup.setFitWidth((short) widths.sheetsAcross(page.name(), page.landscape()));
        setup.setFitHeight((short) 0);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, 0.47);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, 0.47);
        String safe = (book.title() + "　" + book.version()).replace("&", "&&");
        sheet.getFooter().setLeft(safe);
        sheet.getFooter().setRight("&P／&N");
        List<Grid> grids = page.parts().stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .toList();
        if (grids.size() == 1) {
            int titles = layout.grid(grids.getFirst().name()).titles();
            sheet.setRepeatingRows(new CellRangeAddress(titles, titles, -1, -1));
            if (setup.getFitWidth() > 1) {
                sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
            }
            if (titles < 10) {
                sheet.createFreezePane(1, titles + 1);
            }
        }
    }

    private void head(XSSFCell cell, String text) {
        cell.setCellStyle(styles.head());
        cell.setCellValue(text);
    }

    private void text(XSSFSheet sheet, int row, int column, String text, Letters font) {
        if (text.isBlank()) {
            return;
        }
        XSSFCell cell = cell(sheet, row, column);
        cell.setCellStyle(styles.text(font, column > 0));
        cell.setCellValue(text);
    }

    private static XSSFRow row(XSSFSheet sheet, int row) {
        XSSFRow found = sheet.getRow(row);
        return found != null ? found : sheet.createRow(row);
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
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
