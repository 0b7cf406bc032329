package org.tabane.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.tabane.document.BookLayout.GridPlace;
import org.tabane.document.CalculationBook.Content;
import org.tabane.document.CalculationBook.Entries;
import org.tabane.document.CalculationBook.Entry;
import org.tabane.document.CalculationBook.Grid;
import org.tabane.document.CalculationBook.GridColumn;
import org.tabane.document.CalculationBook.GridRow;
import org.tabane.document.CalculationBook.Look;
import org.tabane.document.CalculationBook.Page;
import org.tabane.document.CalculationBook.Part;

/** Calculation books as workbooks: inputs coloured, formulas alive and already computed, A4 print, charts of Excel's own. */
final class BookWriter {

    private static final String FONT = "BIZ UDゴシック";
    private static final byte[] INPUT_GROUND = {(byte) 0xFF, (byte) 0xF4, (byte) 0xCC};
    private static final byte[] HEAD_GROUND = {(byte) 0xF2, (byte) 0xF2, (byte) 0xF2};
    private static final List<String> BAR_INKS = List.of("97BADB", "00316A", "C74700", "B78F00", "767676");

    private enum Kind {
        PLAIN,
        INPUT,
        TOTAL
    }

    private record Expectation(String name, XSSFCell cell, BigDecimal value) {}

    private final CalculationBook book;
    private final Words words;
    private final BookLayout layout;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final List<Expectation> expectations = new ArrayList<>();
    private final Map<Kind, Map<Look, XSSFCellStyle>> styles = new EnumMap<>(Kind.class);
    private final Map<String, Map<Integer, Integer>> widths = new HashMap<>();
    private final XSSFFont plain;
    private final XSSFFont bold;
    private final XSSFFont large;
    private final XSSFFont small;

    private BookWriter(CalculationBook book) {
        this.book = book;
        this.words = Words.in(book.language());
        this.layout = new BookLayout(book);
        XSSFFont ordinary = workbook.getFontAt(0);
        ordinary.setFontName(FONT);
        ordinary.setFontHeightInPoints((short) 10);
        this.plain = font(10, false);
        this.bold = font(10, true);
        this.large = font(16, true);
        this.small = font(9, false);
        small.setColor(new XSSFColor(new byte[] {0x4D, 0x4D, 0x4D}, null));
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
        check();
        for (Page page : book.pages()) {
            for (Part part : page.parts()) {
                if (part instanceof CalculationBook.Bars bars) {
                    chart(workbook.getSheet(page.name()), bars);
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
        text(sheet, 0, 0, page.heading().isBlank() ? book.title() : page.heading(), large);
        text(
                sheet,
                1,
                0,
                book.organisation() + "　" + book.version() + "　" + ReportHtml.madeAt(book.createdAt(), book.language()),
                small);
        legend(sheet);
        for (Part part : page.parts()) {
            switch (part) {
                case CalculationBook.Remark remark -> text(sheet, layout.top(part), 0, remark.text(), plain);
                case Entries entries -> entries(sheet, entries);
                case Grid grid -> grid(sheet, layout.grid(grid.name()));
                case CalculationBook.Bars ignored -> {}
            }
        }
        widths.getOrDefault(page.name(), Map.of())
                .forEach((column, width) ->
                        sheet.setColumnWidth(column, Math.clamp(width + 2, column == 0 ? 18 : 10, 60) * 256));
        print(sheet, page);
    }

    private void legend(XSSFSheet sheet) {
        XSSFCell colour = cell(sheet, 2, 0);
        colour.setCellStyle(style(Kind.INPUT, Look.TEXT));
        colour.setCellValue(words.get("book.legendInput"));
        text(sheet, 2, 1, words.get("book.legend"), small);
    }

    private void entries(XSSFSheet sheet, Entries entries) {
        int row = layout.top(entries);
        if (!entries.heading().isBlank()) {
            text(sheet, row++, 0, entries.heading(), bold);
        }
        for (Entry entry : entries.entries()) {
            text(sheet, row, 0, entry.label(), plain);
            measure(sheet, 0, entry.label());
            XSSFCell value = cell(sheet, row, 1);
            String formula = entry.content() instanceof Content.Formula f ? layout.formula(f.formula()) : null;
            fill(value, entry.name(), entry.content(), formula, entry.look(), Kind.PLAIN);
            text(sheet, row, 2, entry.unit(), small);
            text(sheet, row, 3, entry.remark(), small);
            row++;
        }
    }

    private void grid(XSSFSheet sheet, GridPlace place) {
        Grid grid = place.grid();
        if (!grid.heading().isBlank()) {
            text(sheet, place.top(), 0, grid.heading(), bold);
        }
        XSSFRow titles = row(sheet, place.titles());
        titles.setHeightInPoints(30);
        head(titles.createCell(0), grid.rowTitle());
        measure(sheet, 0, grid.rowTitle());
        for (GridColumn column : grid.columns()) {
            int at = place.column(column.key());
            XSSFCell title = titles.createCell(at);
            head(title, column.unit().isBlank() ? column.title() : column.title() + "\n" + column.unit());
            measure(sheet, at, column.title());
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
        label.setCellStyle(style(Kind.PLAIN, Look.TEXT));
        label.setCellValue(row.label());
        measure(sheet, 0, row.label());
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
        label.setCellStyle(style(Kind.TOTAL, Look.TEXT));
        label.setCellValue(words.get("total"));
        for (GridColumn column : place.grid().columns()) {
            XSSFCell cell = cell(sheet, place.totalRow(), place.column(column.key()));
            cell.setCellStyle(style(Kind.TOTAL, column.look()));
            if (column.total() == null || place.grid().rows().isEmpty()) {
                continue;
            }
            String formula = column.total().equals(GridColumn.SUM)
                    ? "SUM(" + new CellReference(place.firstRow(), place.column(column.key())).formatAsString() + ":"
                            + new CellReference(place.lastRow(), place.column(column.key())).formatAsString() + ")"
                    : layout.formula(column.total(), place, place.totalRow());
            set(cell, formula, place.grid().name() + "." + column.key() + "@total");
            measure(sheet, place.column(column.key()), "▲000,000,000");
        }
    }

    private void fill(XSSFCell cell, String name, Content content, @Nullable String formula, Look look, Kind kind) {
        boolean input = content instanceof Content.Input
                || content instanceof Content.Choice
                || content instanceof Content.Open;
        cell.setCellStyle(style(input ? Kind.INPUT : kind, look));
        XSSFSheet sheet = cell.getSheet();
        switch (content) {
            case Content.Input given -> {
                cell.setCellValue(given.value().doubleValue());
                measure(sheet, cell.getColumnIndex(), printed(given.value()));
                if (given.least() != null) {
                    validateNumber(cell, given.least());
                }
            }
            case Content.Choice choice -> {
                cell.setCellValue(choice.value());
                choice.options().forEach(option -> measure(sheet, cell.getColumnIndex(), option));
                validateChoice(cell, choice.options());
            }
            case Content.Fixed fixed -> {
                cell.setCellValue(fixed.value().doubleValue());
                measure(sheet, cell.getColumnIndex(), printed(fixed.value()));
            }
            case Content.Text text -> {
                cell.setCellValue(text.text());
                measure(sheet, cell.getColumnIndex(), text.text());
            }
            case Content.Formula computed -> {
                set(cell, Objects.requireNonNull(formula), name);
                measure(sheet, cell.getColumnIndex(), "▲00,000,000");
                if (computed.expected() != null) {
                    expectations.add(new Expectation(name, cell, computed.expected()));
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

    /** Every formula has a number or words as its result, and those with an expectation give it to half of its last digit. */
    private void check() {
        for (var sheet : workbook) {
            for (var row : sheet) {
                for (var cell : row) {
                    if (cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.ERROR) {
                        throw new IllegalArgumentException("Formula (" + cell.getCellFormula() + ") at "
                                + sheet.getSheetName() + "!" + cell.getAddress() + " gives an error.");
                    }
                }
            }
        }
        for (Expectation expectation : expectations) {
            BigDecimal given = BigDecimal.valueOf(expectation.cell().getNumericCellValue());
            BigDecimal rounded = given.setScale(expectation.value().scale(), RoundingMode.HALF_UP);
            BigDecimal unit =
                    BigDecimal.ONE.scaleByPowerOfTen(-expectation.value().scale());
            if (rounded.subtract(expectation.value()).abs().compareTo(unit) >= 0) {
                throw new IllegalArgumentException(
                        "Formula (" + expectation.cell().getCellFormula() + ") of (" + expectation.name() + ") gives "
                                + given.stripTrailingZeros().toPlainString() + ", but " + expectation.value()
                                + " was printed elsewhere.");
            }
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
        setup.setFitWidth((short) 1);
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
            if (titles < 10) {
                sheet.createFreezePane(1, titles + 1);
            }
        }
    }

    private void chart(XSSFSheet sheet, CalculationBook.Bars bars) {
        GridPlace grid = layout.grid(bars.grid());
        XSSFSheet source = workbook.getSheet(grid.page());
        int top = layout.top(bars);
        var drawing = sheet.createDrawingPatriarch();
        var chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, top, 8, top + BookLayout.CHART_ROWS));
        chart.setTitleText(bars.title());
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        var categoryAxis = chart.createCategoryAxis(AxisPosition.LEFT);
        categoryAxis.setOrientation(AxisOrientation.MAX_MIN);
        var valueAxis = chart.createValueAxis(AxisPosition.BOTTOM);
        valueAxis.setTitle(bars.axisTitle());
        valueAxis.setCrosses(AxisCrosses.MAX);
        valueAxis.setNumberFormat(Look.WHOLE.format);
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categoryAxis, valueAxis);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(bars.stacked() ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
        data.setVaryColors(false);
        if (bars.stacked()) {
            data.setOverlap((byte) 100);
        }
        data.setGapWidth(60);
        var names = XDDFDataSourcesFactory.fromStringCellRange(
                source, new CellRangeAddress(grid.firstRow(), grid.lastRow(), 0, 0));
        for (int i = 0; i < bars.columns().size(); i++) {
            int column = grid.column(bars.columns().get(i));
            var values = XDDFDataSourcesFactory.fromNumericCellRange(
                    source, new CellRangeAddress(grid.firstRow(), grid.lastRow(), column, column));
            var series = data.addSeries(names, values);
            series.setTitle(grid.grid().columns().get(column - 1).title(), null);
            int colour = Integer.parseInt(BAR_INKS.get(i % BAR_INKS.size()), 16);
            series.setFillProperties(new XDDFSolidFillProperties(
                    XDDFColor.from(new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour})));
        }
        chart.plot(data);
    }

    private void head(XSSFCell cell, String text) {
        XSSFCellStyle style = headStyle();
        cell.setCellStyle(style);
        cell.setCellValue(text);
    }

    private @Nullable XSSFCellStyle head;

    private XSSFCellStyle headStyle() {
        if (head == null) {
            head = workbook.createCellStyle();
            head.setFont(bold);
            head.setWrapText(true);
            head.setAlignment(HorizontalAlignment.CENTER);
            head.setVerticalAlignment(VerticalAlignment.CENTER);
            head.setFillForegroundColor(new XSSFColor(HEAD_GROUND, null));
            head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            head.setBorderTop(BorderStyle.THIN);
            head.setBorderBottom(BorderStyle.THIN);
        }
        return head;
    }

    private XSSFCellStyle style(Kind kind, Look look) {
        return styles.computeIfAbsent(kind, k -> new EnumMap<>(Look.class)).computeIfAbsent(look, l -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.setFont(kind == Kind.TOTAL ? bold : plain);
            style.setDataFormat(workbook.createDataFormat().getFormat(look.format));
            style.setAlignment(look == Look.TEXT ? HorizontalAlignment.LEFT : HorizontalAlignment.RIGHT);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setBorderBottom(BorderStyle.HAIR);
            if (look == Look.TEXT) {
                style.setIndention((short) 1);
            }
            if (kind == Kind.INPUT) {
                style.setFillForegroundColor(new XSSFColor(INPUT_GROUND, null));
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                style.setBorderTop(BorderStyle.HAIR);
                style.setBorderLeft(BorderStyle.HAIR);
                style.setBorderRight(BorderStyle.HAIR);
            }
            if (kind == Kind.TOTAL) {
                style.setBorderTop(BorderStyle.DOUBLE);
                style.setBorderBottom(BorderStyle.THIN);
            }
            return style;
        });
    }

    private record TextLook(XSSFFont font, boolean indented) {}

    private final Map<TextLook, XSSFCellStyle> textStyles = new HashMap<>();

    private void text(XSSFSheet sheet, int row, int column, String text, XSSFFont font) {
        if (text.isBlank()) {
            return;
        }
        XSSFCell cell = cell(sheet, row, column);
        cell.setCellStyle(textStyles.computeIfAbsent(new TextLook(font, column > 0), look -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.setFont(look.font());
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setIndention((short) (look.indented() ? 1 : 0));
            return style;
        }));
        cell.setCellValue(text);
    }

    private XSSFFont font(int points, boolean heavy) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(heavy);
        return font;
    }

    private static XSSFRow row(XSSFSheet sheet, int row) {
        XSSFRow found = sheet.getRow(row);
        return found != null ? found : sheet.createRow(row);
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        XSSFCell found = row(sheet, row).getCell(column);
        return found != null ? found : row(sheet, row).createCell(column);
    }

    private static String printed(BigDecimal value) {
        return org.tabane.shared.SignedNumber.write(value);
    }

    /** Remembers how wide a column must be; a full-width character counts two. */
    private void measure(XSSFSheet sheet, int column, String text) {
        int width = text.codePoints()
                .map(c -> c < 0x2000 || (c >= 0xFF61 && c <= 0xFF9F) ? 1 : 2)
                .sum();
        widths.computeIfAbsent(sheet.getSheetName(), s -> new HashMap<>()).merge(column, width, Math::max);
    }
}
