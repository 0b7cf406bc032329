package org.tabane.region.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tabane.document.Block;
import org.tabane.document.Cell;
import org.tabane.document.ColumnChart;
import org.tabane.document.Picture;
import org.tabane.document.Report;
import org.tabane.document.Source;
import org.tabane.region.FigureColumns;
import org.tabane.region.IndicatorTable;
import org.tabane.region.Indicators;
import org.tabane.region.Municipality;
import org.tabane.region.domain.Distribution;
import org.tabane.shared.FiscalYear;
import org.tabane.shell.Frame;

/** The national view on paper and as a picture: map, big figures, own prefecture, distribution. */
@Component
class NationalReport {
    /** Every fourth class of the distribution is named, so that the names do not touch. */
    private static final int NAMED = 4;
    /** Letters of the legend, in units of the sheet: about 9 points where the map is 126 mm wide. */
    private static final double ON_PAPER = 88;

    private static final double ON_A_SCREEN = 62;

    private final Indicators indicators;
    private final NationalShowing showing;
    private final NationalMaps maps;
    private final MapSheets sheets;

    NationalReport(Indicators indicators, NationalShowing showing, NationalMaps maps, MapSheets sheets) {
        this.indicators = indicators;
        this.showing = showing;
        this.maps = maps;
        this.sheets = sheets;
    }

    /** A4 pages. */
    Report pages(Frame frame, NationalQuery query, IndicatorTable table, Optional<Municipality> own) {
        NationalPageView.Shown shown = showing.show(frame, query, table, own);
        Source source = GroupSheet.source(shown.source());
        List<Block> beside = new ArrayList<>();
        for (NationalPageView.Stat stat : shown.stats()) {
            beside.add(new Block.Paragraph(stat.name() + "　" + stat.value() + stat.unit()));
            beside.add(new Block.Paragraph(stat.note()));
        }
        own.ifPresent(mine -> beside.add(new Block.Paragraph(frame.text("region.national.own") + "　"
                + mine.addressName() + "　" + NationalShowing.valueWords(frame, table, mine.code()))));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.SideBySide(
                List.of(new Block.Figure(
                        frame.text("shell.figure", 1),
                        shown.figureTitle(),
                        shown.unit(),
                        map(frame, query, table, own, "", List.of(), ON_PAPER),
                        source)),
                beside,
                70));
        blocks.add(new Block.Paragraph(frame.text("region.national.boundary") + "　" + shown.boundarySource()));
        NationalPageView.Table near = shown.prefectureTable();
        if (near != null) {
            blocks.add(rows(frame, near, source));
        }
        blocks.add(new Block.Figure(
                frame.text("shell.figure", 2),
                frame.text("region.national.distribution"),
                frame.text("region.national.townsCounted", table.known()),
                distribution(
                        frame,
                        table,
                        own.flatMap(town -> table.value(town.code())).orElse(null)),
                GroupSheet.source(shown.histogramSource())));
        shown.differences().forEach(words -> blocks.add(new Block.Paragraph(words)));
        return new Report(
                frame.text("region.national") + "　" + table.indicator().name().in(frame.locale()),
                shown.figureTitle(),
                frame.text("shell.brand.title"),
                FiscalYear.containing(frame.today()),
                frame.version(),
                frame.now().toLocalDateTime(),
                frame.locale(),
                Report.Layout.PAGES,
                blocks);
    }

    /** Towns by class of value; the class of the own town is outlined, and named if it were not. */
    private static ColumnChart distribution(Frame frame, IndicatorTable table, @Nullable BigDecimal own) {
        List<Distribution.Bar> bars = Distribution.of(table).bars();
        List<ColumnChart.Column> columns = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            Distribution.Bar bar = bars.get(i);
            boolean first = i == 0;
            boolean last = i == bars.size() - 1;
            boolean mine = own != null
                    && (first || own.doubleValue() >= bar.from())
                    && (last || own.doubleValue() < bar.until());
            int decimals = bar.from() == Math.rint(bar.from()) || Math.abs(bar.from()) >= 10
                    ? 0
                    : table.indicator().decimals();
            columns.add(new ColumnChart.Column(
                    i % NAMED == 0 ? frame.format().numberText(bar.from(), decimals) : "",
                    (long) bar.count(),
                    false,
                    mine));
        }
        return new ColumnChart(
                frame.text("region.national.towns") + "　"
                        + frame.text(
                                "region.national.axis",
                                table.indicator().name().in(frame.locale()),
                                table.indicator().unit().in(frame.locale())),
                columns);
    }

    private static Block rows(Frame frame, NationalPageView.Table table, Source source) {
        List<Block.Column> columns = new ArrayList<>();
        columns.add(Block.Column.words(frame.text("region.column.name"), 3));
        table.columns().forEach(column -> columns.add(Block.Column.numbers(column.name(), column.unit(), 2)));
        columns.add(Block.Column.numbers(frame.text("region.national.rank"), "", 2));
        List<Block.Row> lines = new ArrayList<>();
        for (NationalPageView.Row row : table.rows()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.text(row.name()));
            for (int i = 0; i < row.figures().size(); i++) {
                BigDecimal figure = row.figures().get(i);
                cells.add(Cell.text(
                        frame.format().numberText(figure, table.decimals().get(i))));
            }
            cells.add(Cell.text(row.rank()));
            lines.add(new Block.Row(row.mine() ? Block.RowKind.OWN : Block.RowKind.BODY, cells));
        }
        return new Block.DataTable(
                frame.text("region.national.table", 1) + "　" + table.title(), columns, lines, source);
    }

    /** The map with title, legend and sources. */
    Picture map(Frame frame, NationalQuery query, IndicatorTable table, Optional<Municipality> own) {
        NationalPageView.Shown shown = showing.show(frame, query, table, own);
        List<String> lines = List.of(
                frame.text("shell.source.source") + "　" + shown.source().source() + "　"
                        + frame.text("shell.source.asOf") + "　" + shown.source().asOf(),
                frame.text("shell.source.missing") + "　" + shown.source().missing() + "　"
                        + frame.text("shell.source.formula") + "　"
                        + shown.source().formula(),
                frame.text("region.national.boundary") + "　" + shown.boundarySource());
        return map(frame, query, table, own, shown.figureTitle(), lines, ON_A_SCREEN);
    }

    private Picture map(
            Frame frame,
            NationalQuery query,
            IndicatorTable table,
            Optional<Municipality> own,
            String title,
            List<String> lines,
            double letter) {
        boolean byPrefecture = query.view().equals("prefecture");
        FigureColumns columns = indicators.columns(table);
        return MapPicture.whole(
                frame,
                sheets.national(),
                byPrefecture ? maps.prefectureStyles(columns) : NationalMaps.townStyles(table),
                byPrefecture,
                byPrefecture
                        ? List.of()
                        : maps.marked(own, town -> NationalShowing.valueWords(frame, table, town.code())),
                title,
                maps.legend(frame, columns, byPrefecture),
                lines,
                letter,
                NationalShowing.title(frame, table));
    }
}
