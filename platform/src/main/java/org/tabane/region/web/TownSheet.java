package org.tabane.region.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tabane.document.Block;
import org.tabane.document.Cell;
import org.tabane.document.LineChart;
import org.tabane.document.Report;
import org.tabane.document.Source;
import org.tabane.region.Municipality;
import org.tabane.region.PopulationOutlook;
import org.tabane.shared.FiscalYear;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/** A town on one sheet of A4, to hand out in the council 「まちの一枚紙」. */
@Component
class TownSheet {
    private final IndicatorSources sources;

    TownSheet(IndicatorSources sources) {
        this.sources = sources;
    }

    Report report(Frame frame, Municipality town, TownProfile profile) {
        PopulationOutlook people = town.population();
        List<Block> blocks = new ArrayList<>();
        String in2050 = people.projected(2050).isPresent()
                ? frame.format().numberText(people.projected(2050).getAsInt())
                : frame.text("region.unpublished");
        String change = people.changePercent(2020, 2050)
                .map(percent -> frame.format().numberText(percent, 1))
                .orElse("—");
        blocks.add(new Block.Answer(
                new Block.KeyFigure(
                        frame.text("region.sheet.question", town.name()),
                        in2050,
                        people.projected(2050).isPresent() ? frame.text("region.unit.people") : "",
                        frame.text("region.sheet.change", change)),
                List.of(),
                new Block.KeyFigure(
                        frame.text("region.column.area"),
                        frame.format().numberText(town.areaKm2(), 1),
                        "km²",
                        frame.text("region.sheet.neighbours", profile.neighbours()))));
        List<Block.Row> rows = new ArrayList<>();
        for (TownProfile.AxisGroup group : profile.groups()) {
            rows.add(Block.Row.of(Block.RowKind.GROUP, Cell.text(group.name())));
            for (TownProfile.AxisRow row : group.rows()) {
                rows.add(Block.Row.of(
                        Cell.text(row.name()),
                        Cell.text(
                                row.known()
                                        ? row.value().isEmpty()
                                                ? row.mark().isEmpty() ? "—" : row.mark()
                                                : row.value() + row.unit()
                                        : frame.text("region.lacking.title")),
                        Cell.text(row.known() ? row.neighbours() : "—"),
                        Cell.text(row.known() ? row.similar() : "—"),
                        Cell.text(row.nation().isEmpty() ? "—" : row.nation()),
                        Cell.text(row.rank())));
            }
        }
        blocks.add(new Block.DataTable(
                frame.text("region.profile"),
                List.of(
                        Block.Column.words(frame.text("region.profile.indicator"), 5),
                        Block.Column.numbers(town.name(), "", 3),
                        Block.Column.numbers(frame.text("region.profile.neighbours"), "", 3),
                        Block.Column.numbers(frame.text("region.profile.similar"), "", 3),
                        Block.Column.numbers(frame.text("region.profile.nation"), "", 2),
                        Block.Column.numbers(frame.text("region.national.rank"), "", 2)),
                rows,
                GroupSheet.source(sources.withAxes(
                        frame,
                        new SourceLine(
                                frame.text(town.code().isInvented() ? "region.source.invented" : "region.source.both"),
                                frame.text("region.source.both.asOf"),
                                frame.text(
                                        "region.sheet.missing",
                                        profile.lacking().size()),
                                frame.text("region.sheet.formula"))))));
        if (people.isProjected()) {
            List<String> years = new ArrayList<>();
            List<@Nullable BigDecimal> values = new ArrayList<>();
            people.projection().forEach((year, count) -> {
                years.add(Integer.toString(year));
                values.add(BigDecimal.valueOf(count));
            });
            blocks.add(new Block.Figure(
                    frame.text("shell.figure", 1),
                    frame.text("region.outlook"),
                    frame.text("region.unit.people"),
                    new LineChart(
                            frame.text("region.unit.people"),
                            years,
                            List.of(new LineChart.Series(town.name(), values)),
                            1,
                            true),
                    new Source(
                            frame.text(
                                    town.code().isInvented() ? "region.source.invented" : "region.source.projection"),
                            frame.text("region.source.projection.asOf"),
                            "0",
                            frame.text("region.profile.asPublished"))));
        }
        if (!profile.lacking().isEmpty()) {
            blocks.add(new Block.Paragraph(frame.text(
                    "region.sheet.lacking",
                    String.join(
                            frame.text("region.list.separator"),
                            profile.lacking().stream()
                                    .map(TownProfile.Lacking::name)
                                    .toList()))));
        }
        return new Report(
                frame.text("region.sheet.title", town.fullName()),
                frame.text("region.code", town.code().value()),
                town.fullName(),
                FiscalYear.containing(frame.today()),
                frame.version(),
                frame.now().toLocalDateTime(),
                frame.locale(),
                Report.Layout.ONE_PAGE,
                blocks);
    }
}
