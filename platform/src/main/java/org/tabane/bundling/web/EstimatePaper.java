package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.domain.EstimateAnswer;
import org.tabane.bundling.domain.Figure;
import org.tabane.bundling.domain.MeasureNext;
import org.tabane.bundling.domain.PlannedLine;
import org.tabane.bundling.domain.PlannedMember;
import org.tabane.bundling.domain.SavingRange;
import org.tabane.document.Block;
import org.tabane.document.Cell;
import org.tabane.document.Report;
import org.tabane.document.Source;
import org.tabane.engine.effect.Comparison;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/** The estimate on paper: the report 「効果試算書」 and the one page for the council 「一枚紙」, with the figures of the page. */
final class EstimatePaper {

    private static final int ROWS_ON_ONE_PAGE = 9;
    private static final int TOWNS_BESIDE_A_CHART = 6;

    private final Frame frame;
    private final EstimateAnswer answer;
    private final EstimateShowing showing;
    private final EstimateShown shown;
    private final Cover cover;

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
        this.showing = new EstimateShowing(frame, answer, "");
        this.shown = shown;
        this.cover = cover;
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
                showing.costChart(),
                source(shown.chartSource())));
        blocks.add(new Block.Heading(1, frame.text("bundling.members.title"), frame.text("bundling.members.line")));
        blocks.add(memberTable());
        if (answer.isUncertain()) {
            blocks.add(new Block.Figure(
                    frame.text("bundling.paper.figure", 2),
                    frame.text("bundling.members.title"),
                    frame.text("bundling.unit.thousandYenPerYear"),
                    showing.memberChart(),
                    source(shown.memberSource())));
        }
        List<MeasureNext> measures = showing.measureNext();
        if (!measures.isEmpty()) {
            blocks.add(new Block.Heading(1, frame.text("bundling.measure.title"), frame.text("bundling.measure.line")));
            blocks.add(new Block.Figure(
                    frame.text("bundling.paper.figure", 3),
                    frame.text("bundling.measure.title"),
                    frame.text("bundling.unit.thousandYenPerYear"),
                    showing.measureChart(measures),
                    source(shown.measureSource())));
            blocks.add(measureTable(measures));
        }
        blocks.add(new Block.Heading(1, frame.text("bundling.paper.inputs"), frame.text("bundling.paper.inputs.line")));
        blocks.add(inputTable());
        blocks.add(rateTable());
        blocks.add(driverTable());
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
                    showing.costChart(),
                    source(shown.chartSource())));
        }
        blocks.add(new Block.Heading(2, frame.text("bundling.members.title"), frame.text("bundling.members.line")));
        blocks.add(memberTable());
        List<MeasureNext> measures = showing.measureNext().stream()
                .limit(Math.max(0, ROWS_ON_ONE_PAGE - answer.plan().members().size()))
                .toList();
        if (!measures.isEmpty()) {
            blocks.add(new Block.Heading(2, frame.text("bundling.measure.title")));
            blocks.add(measureTable(measures));
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
                ? frame.text("bundling.answer.range", thousands(saving.p10Yen()), thousands(saving.p90Yen()))
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
                        frame.text("bundling.answer.question"), thousands(middle), frame.text(unit), explanation),
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
        return new Block.Reading(name, frame.text(aside), thousands(yen), middle);
    }

    /** Money paid out and staff time valued in money, told apart, because only the first is in the budget. */
    private Block cashNote() {
        return new Block.Note(
                shown.cashChangeYen() > 0 ? Block.Tone.LOSS : Block.Tone.PLAIN,
                frame.text("bundling.cash.title"),
                shown.cash());
    }

    private Block memberTable() {
        List<Block.Column> columns = List.of(
                Block.Column.words(frame.text("bundling.members.town"), 4),
                Block.Column.numbers(frame.text("bundling.members.hours"), frame.text("bundling.unit.hoursPerYear"), 4),
                Block.Column.numbers(frame.text("bundling.members.direct"), frame.text("bundling.unit.thousandYen"), 4),
                Block.Column.numbers(
                        frame.text("bundling.members.outsourced"), frame.text("bundling.unit.thousandYen"), 5),
                Block.Column.numbers(
                        frame.text(shown.uncertain() ? "bundling.members.saving" : "bundling.members.saving.exact"),
                        frame.text("bundling.unit.thousandYen"),
                        3),
                Block.Column.numbers(frame.text("bundling.members.range"), frame.text("bundling.unit.thousandYen"), 4),
                Block.Column.words(frame.text("bundling.members.weakest.text"), 3));
        List<Block.Row> rows = new ArrayList<>();
        for (PlannedMember member : answer.plan().members()) {
            rows.add(memberRow(
                    member.equals(answer.plan().home()) ? Block.RowKind.OWN : Block.RowKind.BODY,
                    member.name(),
                    answer.member(member.id()),
                    answer.memberSaving(member.id()),
                    answer.plan().weakestEvidence(member.id())));
        }
        rows.add(memberRow(
                Block.RowKind.TOTAL,
                frame.text("bundling.group.total"),
                answer.group(),
                answer.groupSaving(),
                shown.total().weakest()));
        return new Block.DataTable("", columns, rows, source(shown.memberSource()));
    }

    private Block.Row memberRow(
            Block.RowKind kind, String name, Comparison comparison, SavingRange saving, Evidence weakest) {
        Cell range = shown.uncertain()
                ? Cell.span(EstimateShowing.thousands(saving.p10Yen()), EstimateShowing.thousands(saving.p90Yen()))
                : Cell.missing();
        return Block.Row.of(
                kind,
                words(name),
                new Cell.Change(
                        whole(comparison.now().directHours()),
                        whole(comparison.bundled().directHours())),
                change(comparison.now().directYen(), comparison.bundled().directYen()),
                change(
                        comparison.now().outsourcedYen(),
                        comparison.bundled().outsourcedYen()
                                + comparison.bundled().feesYen()),
                Cell.strong(EstimateShowing.thousands(shown.uncertain() ? saving.p50Yen() : comparison.savingYen())),
                range,
                Cell.badge(weakest));
    }

    private static BigDecimal whole(BigDecimal hours) {
        return hours.setScale(0, RoundingMode.HALF_UP);
    }

    private static Cell change(long beforeYen, long afterYen) {
        return Cell.change(EstimateShowing.thousands(beforeYen), EstimateShowing.thousands(afterYen));
    }

    private Block measureTable(List<MeasureNext> measures) {
        List<Block.Row> rows = new ArrayList<>();
        for (MeasureNext measure : measures) {
            rows.add(Block.Row.of(
                    words(measure.planned().name().in(frame.locale())),
                    words(showing.range(measure)),
                    words(thousands(measure.widthYen())),
                    words(frame.format().percentText(measure.totalOrder())),
                    words(measure.planned().measure().in(frame.locale()))));
        }
        return new Block.DataTable(
                "",
                List.of(
                        Block.Column.words(frame.text("bundling.measure.item"), 6),
                        Block.Column.words(frame.text("bundling.members.range"), 4),
                        Block.Column.numbers(
                                frame.text("bundling.measure.width"), frame.text("bundling.unit.thousandYen"), 2),
                        Block.Column.numbers(frame.text("bundling.measure.share.text"), "", 3),
                        Block.Column.words(frame.text("bundling.measure.how"), 6)),
                rows,
                source(shown.measureSource()));
    }

    private Block inputTable() {
        List<Block.Row> rows = new ArrayList<>();
        for (PlannedMember member : answer.plan().members()) {
            rows.add(Block.Row.of(Block.RowKind.GROUP, words(member.name())));
            for (PlannedLine line : answer.plan().linesOf(member.id())) {
                rows.add(Block.Row.of(
                        words(cover.workItemNames().apply(line)),
                        now(line.outsourcedYen(), 0),
                        now(line.directHours(), scale(line)),
                        Cell.badge(line.evidence()),
                        words(line.sources(frame.locale()))));
            }
        }
        return new Block.DataTable(
                frame.text("bundling.paper.inputs.lines"),
                List.of(
                        Block.Column.words(frame.text("bundling.members.basis.item"), 4),
                        Block.Column.numbers(
                                frame.text("bundling.paper.outsourcedNow"), frame.text("bundling.paper.yen"), 3),
                        Block.Column.numbers(
                                frame.text("bundling.paper.hoursNow"), frame.text("bundling.unit.hoursPerYear"), 3),
                        Block.Column.words(frame.text("bundling.paper.evidence"), 2),
                        Block.Column.words(frame.text("bundling.first.basis.source"), 7)),
                rows,
                null);
    }

    private Cell now(Figure figure, int decimals) {
        return words(
                figure.isKnown()
                        ? frame.format().numberText(figure.value(), decimals)
                        : frame.text("bundling.scenario.unknownValue"));
    }

    private static int scale(PlannedLine line) {
        return Math.max(0, line.directHours().value().stripTrailingZeros().scale());
    }

    private Block rateTable() {
        return new Block.DataTable(
                frame.text("bundling.paper.rates"),
                List.of(
                        Block.Column.words(frame.text("bundling.members.town"), 4),
                        Block.Column.numbers(
                                frame.text("bundling.paper.rate"), frame.text("bundling.unit.yen_per_hour"), 3),
                        Block.Column.words(frame.text("bundling.paper.evidence"), 2),
                        Block.Column.words(frame.text("bundling.first.basis.source"), 10)),
                answer.plan().members().stream()
                        .map(member -> Block.Row.of(
                                words(member.name()),
                                words(frame.format()
                                        .numberText(
                                                member.labourYenPerHour().value(),
                                                Math.max(
                                                        0,
                                                        member.labourYenPerHour()
                                                                .value()
                                                                .stripTrailingZeros()
                                                                .scale()))),
                                Cell.badge(member.labourYenPerHour().evidence()),
                                words(member.labourYenPerHour().source().in(frame.locale()))))
                        .toList(),
                null);
    }

    private Block driverTable() {
        Locale locale = frame.locale();
        return new Block.DataTable(
                frame.text("bundling.paper.drivers"),
                List.of(
                        Block.Column.words(frame.text("bundling.measure.item"), 4),
                        Block.Column.words(frame.text("bundling.members.range"), 4),
                        Block.Column.words(frame.text("bundling.paper.evidence"), 2),
                        Block.Column.words(frame.text("bundling.first.basis.source"), 9)),
                answer.plan().drivers().stream()
                        .map(planned -> Block.Row.of(
                                words(planned.name().in(locale)),
                                words(showing.range(planned)),
                                Cell.badge(planned.evidence()),
                                words(planned.source().in(locale))))
                        .toList(),
                null);
    }

    private Source source(SourceLine line) {
        return new Source(text(line.source()), text(line.asOf()), text(line.missing()), text(line.formula()));
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }

    private static Cell words(String text) {
        return Cell.text(text);
    }

    private String thousands(long yen) {
        return frame.format().numberText(EstimateShowing.thousands(yen));
    }
}
