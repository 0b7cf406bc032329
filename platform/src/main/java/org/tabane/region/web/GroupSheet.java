package org.tabane.region.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tabane.document.Block;
import org.tabane.document.Cell;
import org.tabane.document.Picture;
import org.tabane.document.Picture.Anchor;
import org.tabane.document.Report;
import org.tabane.document.Source;
import org.tabane.region.Municipality;
import org.tabane.region.domain.MapSheet;
import org.tabane.shared.FiscalYear;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/** A set of towns on paper 「群の一枚紙」 and as a picture: where they lie, their figures together and one by one. */
@Component
class GroupSheet {
    /** So many towns fit beside each other on A4; more are printed in several tables, on several pages. */
    private static final int BESIDE = 6;
    /** With so many one page holds table, map and chart. */
    private static final int ON_ONE_PAGE = 4;
    /** So many full-width letters of a source fit on a line of the picture. */
    private static final int FOOT_LETTERS = 63;

    private final GroupFigures figures;
    private final MapSheets sheets;
    private final BoundarySources boundaries;
    private final IndicatorSources sources;

    GroupSheet(GroupFigures figures, MapSheets sheets, BoundarySources boundaries, IndicatorSources sources) {
        this.figures = figures;
        this.sheets = sheets;
        this.boundaries = boundaries;
        this.sources = sources;
    }

    /** Where a group's figures come from: its people and what was imported of the axes. */
    SourceLine sources(Frame frame, List<Municipality> towns) {
        return sources.withAxes(frame, figures.source(frame, towns));
    }

    /** A page's source line for a report; a part that is missing is empty. */
    static Source source(SourceLine line) {
        return new Source(
                Objects.requireNonNullElse(line.source(), ""),
                Objects.requireNonNullElse(line.asOf(), ""),
                Objects.requireNonNullElse(line.missing(), ""),
                Objects.requireNonNullElse(line.formula(), ""));
    }

    Report report(Frame frame, List<Municipality> towns) {
        List<TownGroupPageView.Group> groups = figures.groups(frame, towns);
        TownGroupPageView.Row in2050 = groups.getFirst().rows().get(1);
        BigDecimal area = towns.stream().map(Municipality::areaKm2).reduce(BigDecimal.ZERO, BigDecimal::add);
        Source source = source(figures.source(frame, towns));
        Source all = source(sources(frame, towns));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Answer(
                new Block.KeyFigure(
                        frame.text("region.group.question"),
                        in2050.together(),
                        frame.text("region.unit.people"),
                        frame.text(
                                "region.sheet.change",
                                groups.getFirst().rows().get(2).together())),
                List.of(),
                new Block.KeyFigure(
                        frame.text("region.column.area"),
                        frame.format().numberText(area, 1),
                        "km²",
                        frame.text("region.group.members", towns.size()))));
        for (int from = 0; from < towns.size(); from += BESIDE) {
            blocks.add(table(frame, towns, from, Math.min(from + BESIDE, towns.size()), groups, all));
        }
        Block.Figure map = new Block.Figure(
                frame.text("shell.figure", 1),
                frame.text("region.map"),
                "",
                MapPicture.closeUp(sheets.national(), marked(towns), 0, 0, words(frame, towns)),
                new Source(boundaries.words(frame), "", "", ""));
        List<Block> chart = figures.people(frame, towns).stream()
                .<Block>map(lines -> new Block.Figure(
                        frame.text("shell.figure", marked(towns).isEmpty() ? 1 : 2),
                        frame.text("region.outlook"),
                        "",
                        lines,
                        source))
                .toList();
        if (marked(towns).isEmpty()) {
            blocks.addAll(chart);
        } else {
            blocks.add(new Block.SideBySide(List.of(map), chart, 40));
        }
        List<TownGroupPageView.Lacking> lacking = figures.lacking(frame, towns);
        if (!lacking.isEmpty()) {
            blocks.add(new Block.Paragraph(frame.text(
                    "region.sheet.lacking",
                    lacking.stream()
                            .map(TownGroupPageView.Lacking::name)
                            .collect(Collectors.joining(frame.text("region.list.separator"))))));
        }
        return new Report(
                frame.text("region.group.of", towns.size()),
                towns.stream().map(Municipality::name).collect(Collectors.joining(frame.text("region.list.separator"))),
                frame.text("shell.brand.title"),
                FiscalYear.containing(frame.today()),
                frame.version(),
                frame.now().toLocalDateTime(),
                frame.locale(),
                towns.size() <= ON_ONE_PAGE ? Report.Layout.ONE_PAGE : Report.Layout.PAGES,
                blocks);
    }

    private static Block table(
            Frame frame,
            List<Municipality> towns,
            int from,
            int until,
            List<TownGroupPageView.Group> groups,
            Source source) {
        List<Block.Column> columns = new ArrayList<>();
        columns.add(Block.Column.words(frame.text("region.profile.indicator"), 5));
        columns.add(Block.Column.numbers(frame.text("region.group.together"), "", 2));
        towns.subList(from, until).forEach(town -> columns.add(Block.Column.numbers(town.name(), "", 2)));
        columns.add(Block.Column.numbers(frame.text("region.profile.nation"), frame.text("region.profile.middle"), 2));
        List<Block.Row> rows = new ArrayList<>();
        // What was not imported is named once below; with several tables it would only fill pages.
        boolean all = towns.size() <= BESIDE;
        for (TownGroupPageView.Group group : groups) {
            List<TownGroupPageView.Row> shown =
                    group.rows().stream().filter(row -> all || row.known()).toList();
            if (!shown.isEmpty()) {
                rows.add(Block.Row.of(Block.RowKind.GROUP, Cell.text(group.name())));
            }
            for (TownGroupPageView.Row row : shown) {
                List<Cell> cells = new ArrayList<>();
                cells.add(Cell.text(row.name() + "（" + row.unit() + "）"));
                cells.add(Cell.text(row.together() + row.note()));
                row.members().subList(from, until).forEach(value -> cells.add(Cell.text(value)));
                cells.add(Cell.text(row.nation().isEmpty() ? "—" : row.nation()));
                rows.add(new Block.Row(Block.RowKind.BODY, cells));
            }
        }
        return new Block.DataTable(frame.text("region.group.figures"), columns, rows, source);
    }

    /** The map with the figures that are known, for a PNG. */
    Picture picture(Frame frame, List<Municipality> towns, List<TownGroupPageView.Group> groups) {
        List<MapMarkup.Marked> marked = marked(towns);
        double width = marked.isEmpty() ? 1200 : MapMarkup.around(marked).getWidth();
        double u = width / 80;
        List<TownGroupPageView.Row> rows = groups.stream()
                .flatMap(group -> group.rows().stream())
                .filter(TownGroupPageView.Row::known)
                .toList();
        int beside = towns.size() <= BESIDE ? towns.size() : 0;
        List<String> lines = foot(frame, towns);
        double tail = 2 * (lines.size() + 1) * u;
        double head = (9 + 2.6 * rows.size()) * u;
        Picture picture = marked.isEmpty()
                ? new Picture(width, head + tail, words(frame, towns))
                : MapPicture.closeUp(sheets.national(), marked, head, tail, words(frame, towns));
        picture.words(u, 4 * u, Anchor.START, 2.6 * u, true, "#1a1a1a", frame.text("region.group.of", towns.size()));
        double column = 48 * u / (beside + 1);
        double y = 7 * u;
        cell(picture, 31 * u + column, y, u, true, frame.text("region.group.together"));
        for (int i = 0; i < beside; i++) {
            cell(picture, 31 * u + (i + 2) * column, y, u, true, towns.get(i).name());
        }
        for (TownGroupPageView.Row row : rows) {
            y += 2.6 * u;
            picture.path("M" + u + " " + (y - 1.8 * u) + "H" + 79 * u, null, "#cccccc", u / 8);
            picture.words(
                    u, y, Anchor.START, 1.3 * u, false, "#1a1a1a", row.name() + "（" + row.unit() + "）" + row.note());
            cell(picture, 31 * u + column, y, u, true, row.together());
            for (int i = 0; i < beside; i++) {
                cell(
                        picture,
                        31 * u + (i + 2) * column,
                        y,
                        u,
                        false,
                        row.members().get(i));
            }
        }
        double foot = head + (marked.isEmpty() ? 0 : MapMarkup.around(marked).getHeight());
        for (int i = 0; i < lines.size(); i++) {
            picture.words(u, foot + (2 + 2 * i) * u, Anchor.START, 1.2 * u, false, "#4d4d4d", lines.get(i));
        }
        return picture;
    }

    /** The lines below the picture: sources, reference dates, formula and boundaries, each broken where the picture ends. */
    private List<String> foot(Frame frame, List<Municipality> towns) {
        SourceLine source = sources(frame, towns);
        int most = frame.japanese() ? FOOT_LETTERS : 2 * FOOT_LETTERS;
        List<String> lines = new ArrayList<>();
        for (String line : List.of(
                frame.text("shell.source.source") + "　" + source.source(),
                frame.text("shell.source.asOf") + "　" + source.asOf(),
                frame.text("shell.source.formula") + "　" + source.formula(),
                frame.text("region.national.boundary") + "　" + boundaries.words(frame))) {
            for (int from = 0; from < line.length(); from += most) {
                lines.add(line.substring(from, Math.min(line.length(), from + most)));
            }
        }
        return lines;
    }

    private static void cell(Picture picture, double x, double y, double u, boolean bold, String text) {
        picture.words(x, y, Anchor.END, 1.3 * u, bold, "#1a1a1a", text);
    }

    private List<MapMarkup.Marked> marked(List<Municipality> towns) {
        MapSheet sheet = sheets.national();
        return towns.stream()
                .flatMap(town ->
                        sheet.find(town.code()).stream().map(plate -> new MapMarkup.Marked(plate, town.name(), "")))
                .toList();
    }

    private static String words(Frame frame, List<Municipality> towns) {
        return frame.text(
                "region.group.mapWords",
                towns.stream()
                        .map(Municipality::name)
                        .collect(Collectors.joining(frame.text("region.list.separator"))));
    }
}
