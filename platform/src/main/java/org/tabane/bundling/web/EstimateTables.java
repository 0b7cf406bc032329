package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tabane.bundling.domain.EstimateAnswer;
import org.tabane.bundling.domain.Figure;
import org.tabane.bundling.domain.MeasureNext;
import org.tabane.bundling.domain.PlannedLine;
import org.tabane.bundling.domain.PlannedMember;
import org.tabane.bundling.domain.SavingRange;
import org.tabane.document.Block;
import org.tabane.document.Cell;
import org.tabane.engine.effect.Comparison;
import org.tabane.shared.Evidence;
import org.tabane.shell.Frame;

/** The tables of the estimate on paper: members, what to measure next, and every input with its evidence and source. */
final class EstimateTables {

    private final Frame frame;
    private final EstimateAnswer answer;
    private final EstimateWords words;
    private final EstimateShown shown;
    private final EstimatePaper.Cover cover;

    EstimateTables(Frame frame, EstimateAnswer answer, EstimateShown shown, EstimatePaper.Cover cover) {
        this.frame = frame;
        this.answer = answer;
        this.words = new EstimateWords(frame);
        this.shown = shown;
        this.cover = cover;
    }

    Block members() {
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
                    member.id().equals(shown.own()) ? Block.RowKind.OWN : Block.RowKind.BODY,
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
        return new Block.DataTable("", columns, rows, EstimatePaper.source(shown.memberSource()));
    }

    private Block.Row memberRow(
            Block.RowKind kind, String name, Comparison comparison, SavingRange saving, Evidence weakest) {
        Cell range = shown.uncertain()
                ? Cell.span(EstimateWords.thousands(saving.p10Yen()), EstimateWords.thousands(saving.p90Yen()))
                : Cell.missing();
        return Block.Row.of(
                kind,
                Cell.text(name),
                new Cell.Change(
                        whole(comparison.now().directHours()),
                        whole(comparison.bundled().directHours())),
                change(comparison.now().directYen(), comparison.bundled().directYen()),
                change(
                        comparison.now().outsourcedYen(),
                        comparison.bundled().outsourcedYen()
                                + comparison.bundled().feesYen()),
                Cell.strong(EstimateWords.thousands(shown.uncertain() ? saving.p50Yen() : comparison.savingYen())),
                range,
                Cell.badge(weakest));
    }

    private static BigDecimal whole(BigDecimal hours) {
        return hours.setScale(0, RoundingMode.HALF_UP);
    }

    private static Cell change(long beforeYen, long afterYen) {
        return Cell.change(EstimateWords.thousands(beforeYen), EstimateWords.thousands(afterYen));
    }

    Block measures(List<MeasureNext> measures) {
        List<Block.Row> rows = new ArrayList<>();
        for (MeasureNext measure : measures) {
            rows.add(Block.Row.of(
                    Cell.text(measure.planned().name().in(frame.locale())),
                    Cell.text(words.range(measure)),
                    Cell.text(words.thousandsText(measure.widthYen())),
                    Cell.text(frame.format().percentText(measure.totalOrder())),
                    Cell.text(measure.planned().measure().in(frame.locale()))));
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
                EstimatePaper.source(shown.measureSource()));
    }

    Block inputs() {
        List<Block.Row> rows = new ArrayList<>();
        for (PlannedMember member : answer.plan().members()) {
            rows.add(Block.Row.of(Block.RowKind.GROUP, Cell.text(member.name())));
            for (PlannedLine line : answer.plan().linesOf(member.id())) {
                rows.add(Block.Row.of(
                        Cell.text(cover.workItemNames().apply(line)),
                        now(line.outsourcedYen(), 0),
                        now(line.directHours(), scale(line)),
                        Cell.badge(line.evidence()),
                        Cell.text(line.sources(frame.locale()))));
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
        return Cell.text(
                figure.isKnown()
                        ? frame.format().numberText(figure.value(), decimals)
                        : frame.text("bundling.scenario.unknownValue"));
    }

    private static int scale(PlannedLine line) {
        return Math.max(0, line.directHours().value().stripTrailingZeros().scale());
    }

    Block rates() {
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
                                Cell.text(member.name()),
                                Cell.text(frame.format()
                                        .numberText(
                                                member.labourYenPerHour().value(),
                                                Math.max(
                                                        0,
                                                        member.labourYenPerHour()
                                                                .value()
                                                                .stripTrailingZeros()
                                                                .scale()))),
                                Cell.badge(member.labourYenPerHour().evidence()),
                                Cell.text(member.labourYenPerHour().source().in(frame.locale()))))
                        .toList(),
                null);
    }

    Block drivers() {
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
                                Cell.text(planned.name().in(locale)),
                                Cell.text(words.range(planned)),
                                Cell.badge(planned.evidence()),
                                Cell.text(planned.source().in(locale))))
                        .toList(),
                null);
    }
}
