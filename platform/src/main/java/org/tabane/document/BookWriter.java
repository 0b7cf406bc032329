package org.tabane.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.tabane.document.BookLayout.GridPlace;
import org.tabane.document.BookStyles.Kind;
import org.tabane.document.BookStyles.Letters;
import org.tabane.document.CalculationBook.Content;
import org.tabane.document.CalculationBook.Entries;
import org.tabane.document.CalculationBook.Entry;
import org.tabane.document.CalculationBook.Grid;
import org.tabane.document.CalculationBook.GridColumn;
import org.tabane.document.CalculationBook.Look;
import org.tabane.document.CalculationBook.Page;
import org.tabane.document.CalculationBook.Part;

/** Calculation books as workbooks: inputs coloured, formulas alive and already computed, A4 print, charts of Excel's own. */
final class BookWriter {

    private final CalculationBook book;
    private final Words words;
    private final BookLayout layout;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final BookCells cells;
    private final BookGrid grids;

    private BookWriter(CalculationBook book) {
        this.book = book;
        this.words = Words.in(book.language());
        this.layout = new BookLayout(book);
        this.cells = new BookCells(workbook, words);
        this.grids = new BookGrid(cells, layout, words, book.organisation());
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
        cells.check(workbook);
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
        cells.text(sheet, 0, 0, page.heading().isBlank() ? book.title() : page.heading(), Letters.LARGE);
        cells.text(
                sheet,
                1,
                0,
                book.organisation() + "　" + book.version() + "　" + ReportHtml.madeAt(book.createdAt(), book.language()),
                Letters.SMALL);
        legend(sheet);
        for (Part part : page.parts()) {
            switch (part) {
                case CalculationBook.Remark remark ->
                    cells.text(sheet, layout.top(part), 0, remark.text(), Letters.PLAIN);
                case Entries entries -> entries(sheet, entries);
                case Grid grid -> grids.write(sheet, layout.grid(grid.name()));
                case CalculationBook.Bars ignored -> {}
            }
        }
        cells.widths().letters(page.name()).forEach((column, letters) -> sheet.setColumnWidth(column, letters * 256));
        for (Part part : page.parts()) {
            if (part instanceof Grid grid) {
                grids.breakTitles(sheet, layout.grid(grid.name()));
            }
        }
        BookPrint.setUp(sheet, book, page, layout, cells.widths().sheetsAcross(page.name(), page.landscape()));
    }

    private void legend(XSSFSheet sheet) {
        XSSFCell colour = BookCells.at(sheet, 2, 0);
        cells.style(colour, Kind.INPUT, Look.TEXT);
        colour.setCellValue(words.get("book.legendInput"));
        cells.text(sheet, 2, 1, words.get("book.legend"), Letters.SMALL);
    }

    private void entries(XSSFSheet sheet, Entries entries) {
        int row = layout.top(entries);
        if (!entries.heading().isBlank()) {
            cells.text(sheet, row++, 0, entries.heading(), Letters.BOLD);
        }
        for (Entry entry : entries.entries()) {
            cells.text(sheet, row, 0, entry.label(), Letters.PLAIN);
            cells.widths().measure(sheet.getSheetName(), 0, entry.label());
            XSSFCell value = BookCells.at(sheet, row, 1);
            String formula = entry.content() instanceof Content.Formula f ? layout.formula(f.formula()) : null;
            cells.fill(value, entry.name(), entry.content(), formula, entry.look());
            cells.text(sheet, row, 2, entry.unit(), Letters.SMALL);
            cells.text(sheet, row, 3, entry.remark(), Letters.SMALL);
            row++;
        }
    }
}
