package org.tabane.document;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.tabane.document.BookLayout.GridPlace;
import org.tabane.document.BookStyles.Kind;
import org.tabane.document.BookStyles.Letters;
import org.tabane.document.CalculationBook.Content;
import org.tabane.document.CalculationBook.Grid;
import org.tabane.document.CalculationBook.GridColumn;
import org.tabane.document.CalculationBook.GridRow;

/** Writes the grids of a calculation book: titles with their notes, rows given or computed, totals. */
final class BookGrid {

    private final BookCells cells;
    private final BookLayout layout;
    private final Words words;
    private final String author;

    /** @param author whose the notes at the titles are */
    BookGrid(BookCells cells, BookLayout layout, Words words, String author) {
        this.cells = cells;
        this.layout = layout;
        this.words = words;
        this.author = author;
    }

    void write(XSSFSheet sheet, GridPlace place) {
        Grid grid = place.grid();
        if (!grid.heading().isBlank()) {
            cells.text(sheet, place.top(), 0, grid.heading(), Letters.BOLD);
        }
        XSSFRow titles = BookCells.row(sheet, place.titles());
        XSSFCell corner = titles.createCell(0);
        cells.head(corner, grid.rowTitle());
        cells.measure(corner, grid.rowTitle());
        for (GridColumn column : grid.columns()) {
            int at = place.column(column.key());
            XSSFCell title = titles.createCell(at);
            cells.head(title, column.title());
            cells.widths().measureTitle(sheet.getSheetName(), at, column.title());
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
        cells.label(sheet, at, Kind.PLAIN, row.label());
        int given = 0;
        int computed = 0;
        for (GridColumn column : place.grid().columns()) {
            XSSFCell cell = BookCells.at(sheet, at, place.column(column.key()));
            String name = place.grid().name() + "." + column.key() + "@" + row.key();
            if (column.formula() == null) {
                Content content = row.contents().get(given++);
                String formula = content instanceof Content.Formula f ? layout.formula(f.formula(), place, at) : null;
                cells.fill(cell, name, content, formula, column.look());
            } else {
                BigDecimal expected =
                        computed < row.expected().size() ? row.expected().get(computed) : null;
                computed++;
                cells.fill(
                        cell,
                        name,
                        new Content.Formula(column.formula(), expected),
                        layout.formula(column.formula(), place, at),
                        column.look());
            }
        }
    }

    private void total(XSSFSheet sheet, GridPlace place) {
        cells.label(sheet, place.totalRow(), Kind.TOTAL, words.get("total"));
        for (GridColumn column : place.grid().columns()) {
            XSSFCell cell = BookCells.at(sheet, place.totalRow(), place.column(column.key()));
            cells.style(cell, Kind.TOTAL, column.look());
            if (column.total() == null || place.grid().rows().isEmpty()) {
                continue;
            }
            String formula = column.total().equals(GridColumn.SUM)
                    ? "SUM(" + new CellReference(place.firstRow(), place.column(column.key())).formatAsString() + ":"
                            + new CellReference(place.lastRow(), place.column(column.key())).formatAsString() + ")"
                    : layout.formula(column.total(), place, place.totalRow());
            BookCells.set(cell, formula, place.grid().name() + "." + column.key() + "@total");
            cells.measure(cell, "▲000,000,000");
        }
    }

    /** A title too long for its column goes on in the next line, broken between its words; the row is made high enough. Once the columns have their widths. */
    void breakTitles(XSSFSheet sheet, GridPlace place) {
        int most = 2;
        XSSFRow titles = BookCells.row(sheet, place.titles());
        for (GridColumn column : place.grid().columns()) {
            int at = place.column(column.key());
            int room = sheet.getColumnWidth(at) / 256 - 2;
            String title = ColumnWidths.width(column.title()) <= room
                    ? column.title()
                    : column.title().replaceAll("[ 　]", "\n");
            BookCells.at(sheet, place.titles(), at)
                    .setCellValue(column.unit().isBlank() ? title : title + "\n" + column.unit());
            int lines = Stream.of(title.split("\n"))
                    .mapToInt(word -> Math.ceilDiv(ColumnWidths.width(word), room))
                    .sum();
            most = Math.max(most, lines + (column.unit().isBlank() ? 0 : 1));
        }
        titles.setHeightInPoints(2 + most * BookCells.LINE_POINTS);
    }

    private void note(XSSFSheet sheet, XSSFCell cell, String text) {
        ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex());
        anchor.setRow1(cell.getRowIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 3);
        anchor.setRow2(cell.getRowIndex() + 5);
        var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(text));
        comment.setAuthor(author);
        cell.setCellComment(comment);
    }
}
