package org.tabane.bundling.design.chosen.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.domain.EstimateAnswer;
import org.tabane.bundling.domain.MeasureNext;
import org.tabane.bundling.domain.PlannedDriver;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.ScenarioBody.ScenarioLine;
import org.tabane.bundling.domain.ScenarioBody.ScenarioTown;
import org.tabane.bundling.web.EstimateWords;
import org.tabane.document.Block;
import org.tabane.document.Block.Column;
import org.tabane.document.Block.Row;
import org.tabane.document.Block.RowKind;
import org.tabane.document.Cell;
import org.tabane.engine.effect.DriverKind;
import org.tabane.shell.Frame;

/** What the document rests on: each town's figures, the ranges assumed, what is missing, and what to measure next. */
final class PlanPaperBasis {

    private static final int MEASURES = 6;

    private final Frame frame;
    private final ScenarioBody start;
    private final List<EstimateAnswer> answers;
    private final @Nullable String missing;

    /**
     * What a document rests on.
     *
     * @param start what its towns do today
     * @param answers the estimates of its groups
     * @param missing what is not known, in words; null when nothing is missing
     */
    PlanPaperBasis(Frame frame, ScenarioBody start, List<EstimateAnswer> answers, @Nullable String missing) {
        this.frame = frame;
        this.start = start;
        this.answers = List.copyOf(answers);
        this.missing = missing;
    }

    private String paper(String key) {
        return frame.text("bundling.chosen.paper." + key);
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, paper("measure"), paper("measure.line")));
        List<Row> measures = measures();
        blocks.add(
                measures.isEmpty()
                        ? new Block.Paragraph(paper("measure.none"))
                        : new Block.DataTable(
                                "",
                                List.of(
                                        Column.words(frame.text("bundling.measure.item"), 5),
                                        Column.numbers(frame.text("bundling.measure.width"), paper("unit.thousand"), 3),
                                        Column.words(frame.text("bundling.measure.how"), 8)),
                                measures,
                                null));
        blocks.add(new Block.Heading(1, paper("missing")));
        blocks.add(new Block.Paragraph(missing == null ? paper("missing.none") : missing));
        blocks.add(new Block.Heading(1, paper("assumptions"), paper("assumptions.line")));
        blocks.add(drivers());
        blocks.add(new Block.Heading(1, paper("figures"), paper("figures.line")));
        blocks.add(figures());
        return blocks;
    }

    /** Inputs by how far they alone move the saving of all groups together, widest first. */
    private List<Row> measures() {
        Map<String, Long> width = new LinkedHashMap<>();
        Map<String, PlannedDriver> planned = new LinkedHashMap<>();
        for (EstimateAnswer answer : answers) {
            for (MeasureNext measure : answer.measureNext()) {
                String name = measure.planned().name().in(frame.locale());
                width.merge(name, measure.widthYen(), Long::sum);
                planned.putIfAbsent(name, measure.planned());
            }
        }
        return width.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MEASURES)
                .map(entry -> Row.of(
                        Cell.text(entry.getKey()),
                        Cell.amount(PlanPaper.thousands(entry.getValue())),
                        Cell.text(java.util.Objects.requireNonNull(planned.get(entry.getKey()))
                                .measure()
                                .in(frame.locale()))))
                .toList();
    }

    /** A driver over all groups: yen are summed, of other ranges the widest is taken. */
    private record Ranged(PlannedDriver driver, BigDecimal low, BigDecimal high) {

        static Ranged of(PlannedDriver driver) {
            return new Ranged(driver, MeasureNext.low(driver), MeasureNext.high(driver));
        }

        Ranged with(Ranged other) {
            return driver.driver().kind().unit() == DriverKind.Unit.YEN_PER_YEAR
                    ? new Ranged(driver, low.add(other.low), high.add(other.high))
                    : new Ranged(driver, low.min(other.low), high.max(other.high));
        }
    }

    private Block drivers() {
        Map<String, Ranged> ranged = new LinkedHashMap<>();
        for (EstimateAnswer answer : answers) {
            for (PlannedDriver driver : answer.plan().drivers()) {
                ranged.merge(driver.name().in(frame.locale()), Ranged.of(driver), Ranged::with);
            }
        }
        List<Row> rows = ranged.entrySet().stream()
                .map(entry -> Row.of(
                        Cell.text(entry.getKey()),
                        Cell.text(new EstimateWords(frame)
                                .range(
                                        entry.getValue()
                                                .driver()
                                                .driver()
                                                .kind()
                                                .unit(),
                                        entry.getValue().low(),
                                        entry.getValue().high())),
                        Cell.badge(entry.getValue().driver().evidence()),
                        Cell.text(entry.getValue().driver().source().in(frame.locale()))))
                .toList();
        return new Block.DataTable(
                "",
                List.of(
                        Column.words(frame.text("bundling.measure.item"), 4),
                        Column.words(frame.text("bundling.members.range"), 4),
                        Column.words(frame.text("bundling.paper.evidence"), 2),
                        Column.words(frame.text("bundling.first.basis.source"), 9)),
                rows,
                null);
    }

    private Cell hours(BigDecimal hours) {
        return Cell.text(frame.format()
                .numberText(hours, Math.max(0, hours.stripTrailingZeros().scale())));
    }

    /** Town by town what is done today, with its evidence and source. */
    private Block figures() {
        List<Row> rows = new ArrayList<>();
        for (ScenarioTown town : start.towns()) {
            rows.add(Row.of(RowKind.GROUP, Cell.text(town.name())));
            for (ScenarioLine line : start.lines()) {
                if (line.town().equals(town.code())) {
                    Long yen = line.yenNow();
                    BigDecimal hours = line.hoursNow();
                    rows.add(Row.of(
                            Cell.text(line.itemName()),
                            yen == null ? Cell.missing() : Cell.amount(PlanPaper.thousands(yen)),
                            hours == null ? Cell.missing() : hours(hours),
                            Cell.badge(line.evidence()),
                            Cell.text(line.source())));
                }
            }
        }
        return new Block.DataTable(
                "",
                List.of(
                        Column.words(frame.text("bundling.members.basis.item"), 4),
                        Column.numbers(frame.text("bundling.paper.outsourcedNow"), paper("unit.thousand"), 3),
                        Column.numbers(
                                frame.text("bundling.paper.hoursNow"), frame.text("bundling.unit.hoursPerYear"), 3),
                        Column.words(frame.text("bundling.paper.evidence"), 2),
                        Column.words(frame.text("bundling.first.basis.source"), 7)),
                rows,
                null);
    }
}
