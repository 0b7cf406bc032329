package org.tabane.document;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
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
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.tabane.document.BookLayout.GridPlace;
import org.tabane.document.CalculationBook.Look;

/** Bars of Excel's own beside the grid they show, so that they move when an input is changed. */
final class BookChart {

    private static final List<String> INKS = List.of("97BADB", "00316A", "C74700", "B78F00", "767676");

    private BookChart() {}

    static void draw(XSSFWorkbook workbook, BookLayout layout, XSSFSheet sheet, CalculationBook.Bars bars) {
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
            int colour = Integer.parseInt(INKS.get(i % INKS.size()), 16);
            series.setFillProperties(new XDDFSolidFillProperties(
                    XDDFColor.from(new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour})));
        }
        chart.plot(data);
    }
}
