package org.tabane.bundling.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.domain.EstimateAnswer;
import org.tabane.bundling.domain.MeasureNext;
import org.tabane.bundling.domain.PlannedLine;
import org.tabane.bundling.domain.SavingRange;
import org.tabane.document.Block;
import org.tabane.document.Report;
import org.tabane.document.Source;
import org.tabane.shared.FiscalYear;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/** The estimate on paper: the report 「効果試算書」 and the one page for the council 「一枚紙」, with the figures of the page. */
final class EstimatePaper {

    private static final int ROWS_ON_ONE_PAGE = 9;
    private static final int TOWNS_BESIDE_A_CHART = 6;

    private final Frame frame;
    private final EstimateAnswer answer;
    private final EstimateCharts charts;
    private final EstimateWords words;
    private final EstimateShown shown;
    private final Cover cover;
    private final EstimateTables tables;

    /**
     * What stands around the figures.
     *
     * @param label a remark that must not be overlooked, such as that all is assumed
     * @param version which version of what this is
     * @param workItemNames the words for a line's work item
     */
    record Cover(
            String title,
            String towns,
            String conditions,
            String organisation,
            String version,
            String label,
            List<String> leftOut,
            Function<PlannedLine, String> workItemNames) {}

    EstimatePaper(Frame frame, EstimateAnswer answer, EstimateShown shown, Cover cover) {
        this.frame = frame;
        this.answer = answer;
        this.charts = new EstimateCharts(frame, answer, shown.own());
        this.words = new EstimateWords(frame);
        this.shown = shown;
        this.cover = cover;
        this.tables = new EstimateTables(frame, answer, shown, cover);
    }

    /** 「効果試算書」: as many pages as it takes, every input with its evidence and source. */
    Report report() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Note(Block.Tone.CAUTION, frame.text("bundling.paper.notice"), cover.label()));
        addAnswer(blocks);
        blocks.add(new Block.Figure(
                frame.text("bundling.paper.figure", 1),
                frame.text("bundling.chart.title"),
                frame.text("bundling.chart.unit"),
                charts.costChart(),
                source(shown.chartSource())));
        blocks.add(new Block.Heading(1, frame.text("bundling.members.title"), frame.text("bundling.members.line")));
        blocks.add(tables.members());
        if (answer.isUncertain()) {
            blocks.add(new Block.Figure(
                    frame.text("bundling.paper.figure", 2),
                    frame.text("bundling.members.title"),
                    frame.text("bundling.unit.thousandYenPerYear"),
                    charts.memberChart(),
                    source(shown.memberSource())));
        }
        List<MeasureNext> measures = charts.measureNext();
        if (!measures.isEmpty()) {
            blocks.add(new Block.Heading(1, frame.text("bundling.measure.title"), frame.text("bundling.measure.line")));
            blocks.add(new Block.Figure(
                    frame.text("bundling.paper.figure", 3),
                    frame.text("bundling.measure.title"),
                    frame.text("bundling.unit.thousandYenPerYear"),
                    charts.measureChart(measures),
                    source(shown.measureSource())));
            blocks.add(tables.measures(measures));
        }
        blocks.add(new Block.Heading(1, frame.text("bundling.paper.inputs"), frame.text("bundling.paper.inputs.line")));
        blocks.add(tables.inputs());
        blocks.add(tables.rates());
        blocks.add(tables.drivers());
        blocks.add(new Block.Heading(1, frame.text("bundling.paper.reading")));
        blocks.add(new Block.Bullets(List.of(
                frame.text("bundling.formula.total"),
                frame.text("bundling.paper.reading.range"),
                frame.text("bundling.answer.hours.use"),
                frame.text("bundling.paper.reading.guide"))));
        if (!cover.leftOut().isEmpty()) {
            blocks.add(new Block.Heading(1, frame.text("bundling.first.leftOut.title")));
            blocks.add(new Block.Bullets(cover.leftOut()));
        }
        return finished(frame.text("bundling.paper.report"), Report.Layout.PAGES, blocks);
    }

    /** 「一枚紙」: one A4 page. */
    Report onePage() {
        List<Block> blocks = new ArrayList<>();
        addAnswer(blocks);
        if (answer.plan().members().size() <= TOWNS_BESIDE_A_CHART) {
            blocks.add(new Block.Figure(
                    frame.text("bundling.paper.figure", 1),
                    frame.text("bundling.chart.title"),
                    frame.text("bundling.chart.unit"),
                    charts.costChart(),
                    source(shown.chartSource())));
        }
        blocks.add(new Block.Heading(2, frame.text("bundling.members.title"), frame.text("bundling.members.line")));
        blocks.add(tables.members());
        List<MeasureNext> measures = charts.measureNext().stream()
                .limit(Math.max(0, ROWS_ON_ONE_PAGE - answer.plan().members().size()))
                .toList();
        if (!measures.isEmpty()) {
            blocks.add(new Block.Heading(2, frame.text("bundling.measure.title")));
            blocks.add(tables.measures(measures));
        }
        blocks.add(new Block.Note(Block.Tone.CAUTION, frame.text("bundling.paper.notice"), cover.label()));
        return finished(frame.text("bundling.paper.onePage"), Report.Layout.ONE_PAGE, blocks);
    }

    private Report finished(String kind, Report.Layout layout, List<Block> blocks) {
        return new Report(
                kind + "　" + cover.title(),
                cover.towns() + "　" + cover.conditions(),
                cover.organisation(),
                FiscalYear.containing(frame.today()),
                cover.version(),
                frame.now().toLocalDateTime(),
                frame.locale(),
                layout,
                blocks);
    }

    private void addAnswer(List<Block> blocks) {
        blocks.add(answerBlock());
        blocks.add(cashNote());
        if (!shown.notCounted().isEmpty()) {
            blocks.add(new Block.Note(
                    Block.Tone.CAUTION, frame.text("bundling.scenario.unknown.title"), shown.notCounted()));
        }
    }

    private Block answerBlock() {
        SavingRange saving = shown.saving();
        long middle = shown.uncertain() ? saving.p50Yen() : shown.savingModeYen();
        String unit = middle == 0
                ? "bundling.answer.same"
                : (middle > 0 ? "bundling.answer.falls" : "bundling.answer.rises")
                        + (shown.uncertain() ? "" : ".exactly");
        String explanation = shown.uncertain()
                ? frame.text(
                                "bundling.answer.range",
                                words.thousandsText(saving.p10Yen()),
                                words.thousandsText(saving.p90Yen()))
                        + frame.text("bundling.answer.risk", frame.format().percentText(saving.lossProbability()))
                : frame.text("bundling.answer.exact");
        List<Block.Reading> readings = shown.uncertain()
                ? List.of(
                        reading("P10", "bundling.answer.p10", saving.p10Yen(), false),
                        reading("P50", "bundling.answer.p50", saving.p50Yen(), true),
                        reading("P90", "bundling.answer.p90", saving.p90Yen(), false))
                : List.of(
                        reading(
                                frame.text("bundling.cost.now"),
                                "bundling.unit.thousandYen",
                                shown.totalNowYen(),
                                false),
                        reading(
                                frame.text("bundling.cost.bundled"),
                                "bundling.unit.thousandYen",
                                shown.totalBundledYen(),
                                true));
        return new Block.Answer(
                new Block.KeyFigure(
                        frame.text("bundling.answer.question"),
                        words.thousandsText(middle),
                        frame.text(unit),
                        explanation),
                readings,
                new Block.KeyFigure(
                        frame.text(
                                shown.freedHours().signum() < 0
                                        ? "bundling.answer.hours.more"
                                        : "bundling.answer.hours"),
                        frame.format().numberText(shown.freedHours()),
                        frame.text("bundling.answer.hours.unit"),
                        frame.text("bundling.answer.people", frame.format().numberText(shown.freedPeople(), 1))));
    }

    private Block.Reading reading(String name, String aside, long yen, boolean middle) {
        return new Block.Reading(name, frame.text(aside), words.thousandsText(yen), middle);
    }

    /** Money paid out and staff time valued in money, told apart, because only the first is in the budget. */
    private Block cashNote() {
        return new Block.Note(
                shown.cashChangeYen() > 0 ? Block.Tone.LOSS : Block.Tone.PLAIN,
                frame.text("bundling.cash.title"),
                shown.cash());
    }

    static Source source(SourceLine line) {
        return new Source(text(line.source()), text(line.asOf()), text(line.missing()), text(line.formula()));
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }
}
