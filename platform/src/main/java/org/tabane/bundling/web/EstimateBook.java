package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tabane.bundling.domain.EstimateAnswer;
import org.tabane.bundling.domain.PlannedDriver;
import org.tabane.bundling.domain.PlannedLine;
import org.tabane.bundling.domain.PlannedMember;
import org.tabane.bundling.domain.SavingRange;
import org.tabane.document.CalculationBook;
import org.tabane.document.CalculationBook.Content;
import org.tabane.document.CalculationBook.Entries;
import org.tabane.document.CalculationBook.Entry;
import org.tabane.document.CalculationBook.Grid;
import org.tabane.document.CalculationBook.GridColumn;
import org.tabane.document.CalculationBook.GridRow;
import org.tabane.document.CalculationBook.Look;
import org.tabane.document.CalculationBook.Page;
import org.tabane.document.CalculationBook.Part;
import org.tabane.document.CalculationBook.Remark;
import org.tabane.engine.effect.DriverKind.Target;
import org.tabane.shell.Frame;

/**
 * The estimate as a workbook with live formulas 「計算書」: the amounts and hours of each town's each work item now, the changes at their
 * likeliest values, and from them what is bundled, by formula to the last yen. The ranges come from the simulation and stand as values.
 */
final class EstimateBook {

    private final Frame frame;
    private final EstimateAnswer answer;
    private final EstimateShown shown;
    private final EstimatePaper.Cover cover;

    private final EstimateBookLines lines;

    EstimateBook(Frame frame, EstimateAnswer answer, EstimateShown shown, EstimatePaper.Cover cover) {
        this.frame = frame;
        this.answer = answer;
        this.shown = shown;
        this.cover = cover;
        this.lines = new EstimateBookLines(frame, answer, cover);
    }

    CalculationBook book() {
        return new CalculationBook(
                frame.text("bundling.paper.report") + "　" + cover.title(),
                cover.organisation(),
                cover.version(),
                frame.now().toLocalDateTime(),
                frame.locale(),
                List.of(
                        new Page(frame.text("bundling.book.answer"), cover.title(), false, answerParts()),
                        new Page(
                                frame.text("bundling.book.members"),
                                frame.text("bundling.members.title"),
                                true,
                                List.of(new Remark(frame.text("bundling.book.members.remark")), members())),
                        new Page(
                                frame.text("bundling.book.lines"),
                                frame.text("bundling.paper.inputs.lines"),
                                true,
                                List.of(new Remark(frame.text("bundling.book.lines.remark")), lines.grid())),
                        new Page(
                                frame.text("bundling.book.assumptions"),
                                frame.text("bundling.paper.drivers"),
                                true,
                                assumptionParts())));
    }

    private List<Part> answerParts() {
        SavingRange saving = shown.saving();
        List<Part> parts = new ArrayList<>();
        parts.add(new Remark(cover.towns() + "　" + cover.conditions()));
        parts.add(new Remark(cover.label()));
        if (!shown.notCounted().isEmpty()) {
            parts.add(new Remark(frame.text("bundling.scenario.unknown.title") + "　" + shown.notCounted()));
        }
        parts.add(new Entries(
                frame.text("bundling.book.likeliest"),
                List.of(
                        formula("total_now", "bundling.book.totalNow", "{members.total_now@total}", "yen"),
                        formula("total_bundled", "bundling.book.totalBundled", "{members.total_bundled@total}", "yen"),
                        formula("saving", "bundling.book.saving", "{total_now}-{total_bundled}", "yen"),
                        formula(
                                "freed_hours",
                                "bundling.answer.hours",
                                "{members.hours_now@total}-{members.hours_bundled@total}",
                                "hours"),
                        new Entry(
                                "hours_of_one",
                                frame.text("bundling.book.hoursOfOne"),
                                Content.input(1860),
                                Look.WHOLE,
                                frame.text("bundling.unit.hoursPerYear"),
                                ""),
                        new Entry(
                                "freed_people",
                                frame.text("bundling.book.people"),
                                Content.formula("{freed_hours}/{hours_of_one}"),
                                Look.ONE_DECIMAL,
                                frame.text("bundling.book.peopleUnit"),
                                frame.text("bundling.answer.hours.use")))));
        if (shown.uncertain()) {
            parts.add(new Entries(
                    frame.text("bundling.book.range"),
                    List.of(
                            range("P10", saving.p10Yen(), "bundling.answer.p10"),
                            range("P50", saving.p50Yen(), "bundling.answer.p50"),
                            range("P90", saving.p90Yen(), "bundling.answer.p90"),
                            new Entry(
                                    "not_falling",
                                    frame.text("bundling.book.risk"),
                                    new Content.Fixed(BigDecimal.valueOf(saving.lossProbability())),
                                    Look.PERCENT,
                                    "",
                                    shown.memberSource().formula() == null
                                            ? ""
                                            : shown.memberSource().formula()))));
        }
        parts.add(new Entries(
                frame.text("bundling.book.check"),
                List.of(
                        new Entry(
                                "shown_saving",
                                frame.text("bundling.book.shownSaving"),
                                Content.fixed(shown.savingModeYen()),
                                Look.WHOLE,
                                frame.text("bundling.paper.yen"),
                                ""),
                        new Entry(
                                "check_shown",
                                frame.text("bundling.book.checkShown"),
                                Content.formula("{saving}-{shown_saving}"),
                                Look.WHOLE,
                                frame.text("bundling.paper.yen"),
                                frame.text("bundling.book.zero")),
                        new Entry(
                                "check_members",
                                frame.text("bundling.book.checkMembers"),
                                Content.formula("{members.saving@total}-{saving}"),
                                Look.WHOLE,
                                frame.text("bundling.paper.yen"),
                                frame.text("bundling.book.zero")),
                        new Entry(
                                "check_lines",
                                frame.text("bundling.book.checkLines"),
                                Content.formula("{lines.yen_now@total}-{members.yen_now@total}"),
                                Look.WHOLE,
                                frame.text("bundling.paper.yen"),
                                frame.text("bundling.book.zero")))));
        return parts;
    }

    private Entry formula(String name, String key, String formula, String unit) {
        return new Entry(
                name,
                frame.text(key),
                Content.formula(formula),
                Look.WHOLE,
                frame.text(unit.equals("yen") ? "bundling.paper.yen" : "bundling.unit.hoursPerYear"),
                "");
    }

    private Entry range(String name, long yen, String remark) {
        return new Entry(
                "saving_" + name.toLowerCase(java.util.Locale.ROOT),
                name,
                Content.fixed(yen),
                Look.WHOLE,
                frame.text("bundling.paper.yen"),
                frame.text(remark));
    }

    private Grid members() {
        String mine = "SUMIF({lines.town_code},[code],";
        List<GridColumn> columns = List.of(
                GridColumn.words("code", frame.text("bundling.book.code")),
                GridColumn.given(
                                "rate",
                                frame.text("bundling.paper.rates"),
                                frame.text("bundling.unit.yen_per_hour"),
                                Look.WHOLE)
                        .withTotal(null),
                GridColumn.given(
                        "fees", frame.text("bundling.cost.fees"), frame.text("bundling.paper.yen"), Look.WHOLE),
                yen("yen_now", "bundling.book.outsourcedNow", mine + "{lines.yen_now})"),
                yen("yen_bundled", "bundling.book.outsourcedBundled", "ROUND(" + mine + "{lines.yen_bundled}),0)"),
                hours("hours_now", "bundling.book.hoursNow", mine + "{lines.hours_now})"),
                hours("hours_bundled", "bundling.book.hoursBundled", mine + "{lines.hours_bundled})"),
                yen("direct_now", "bundling.book.directNow", "ROUND([hours_now]*[rate],0)"),
                yen("direct_bundled", "bundling.book.directBundled", "ROUND([hours_bundled]*[rate],0)"),
                yen("total_now", "bundling.book.totalNow", "[yen_now]+[direct_now]"),
                yen("total_bundled", "bundling.book.totalBundled", "[yen_bundled]+[direct_bundled]+[fees]"),
                yen("saving", "bundling.book.saving", "[total_now]-[total_bundled]"));
        return new Grid(
                "members",
                frame.text("bundling.members.title"),
                frame.text("bundling.members.town"),
                columns,
                answer.plan().members().stream().map(this::memberRow).toList(),
                true);
    }

    private GridRow memberRow(PlannedMember member) {
        return new GridRow(
                key(member),
                member.name(),
                Content.text(member.id().value()),
                Content.input(member.labourYenPerHour().value()),
                Content.input(answer.member(member.id()).bundled().feesYen()));
    }

    private static String key(PlannedMember member) {
        return "town_" + member.id().value().replaceAll("[^\\p{L}\\p{N}]", "_");
    }

    private List<Part> assumptionParts() {
        List<Part> parts = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        lines.changes()
                .forEach((name, planned) -> planned.driver().ranges().stream()
                        .filter(range -> range.scope().member().isEmpty()
                                && range.scope().workItem().isEmpty())
                        .findFirst()
                        .ifPresent(range -> entries.add(new Entry(
                                "likeliest_" + name,
                                planned.name().in(frame.locale()),
                                Content.input(range.change().mode()),
                                planned.driver().kind().target() == Target.LOT_SIZE
                                                || planned.driver().kind().target() == Target.CONTRACT_HOURS
                                        ? Look.TWO_DECIMALS
                                        : Look.PERCENT,
                                "",
                                frame.text(planned.evidence().messageKey()) + "　"
                                        + planned.source().in(frame.locale())))));
        if (!entries.isEmpty()) {
            parts.add(new Entries(frame.text("bundling.book.changes"), entries));
        }
        EstimateWords words = new EstimateWords(frame);
        List<GridRow> rows = new ArrayList<>();
        for (PlannedDriver planned : answer.plan().drivers()) {
            rows.add(new GridRow(
                    "range_" + rows.size(),
                    planned.name().in(frame.locale()),
                    Content.text(words.range(planned)),
                    Content.text(frame.text(planned.evidence().messageKey())),
                    Content.text(planned.source().in(frame.locale()))));
        }
        if (!rows.isEmpty()) {
            parts.add(new Grid(
                    "ranges",
                    frame.text("bundling.paper.drivers"),
                    frame.text("bundling.measure.item"),
                    List.of(
                            GridColumn.words("range", frame.text("bundling.members.range")),
                            GridColumn.words("evidence", frame.text("bundling.paper.evidence")),
                            GridColumn.words("source", frame.text("bundling.first.basis.source"))),
                    rows,
                    false));
        }
        List<GridRow> sources = new ArrayList<>();
        for (PlannedLine line : answer.plan().lines()) {
            sources.add(new GridRow(
                    "source_" + sources.size(),
                    answer.plan().getMember(line.member()).name() + "　"
                            + cover.workItemNames().apply(line),
                    Content.text(line.outsourcedYen().source().in(frame.locale())),
                    Content.text(line.directHours().source().in(frame.locale()))));
        }
        parts.add(new Grid(
                "sources",
                frame.text("bundling.book.sources"),
                frame.text("bundling.members.basis.item"),
                List.of(
                        GridColumn.words("of_yen", frame.text("bundling.book.sourceOfYen")),
                        GridColumn.words("of_hours", frame.text("bundling.book.sourceOfHours"))),
                sources,
                false));
        return parts;
    }

    private GridColumn yen(String name, String key, String formula) {
        return GridColumn.computed(name, frame.text(key), frame.text("bundling.paper.yen"), Look.WHOLE, formula);
    }

    private GridColumn hours(String name, String key, String formula) {
        return GridColumn.computed(
                name, frame.text(key), frame.text("bundling.unit.hoursPerYear"), Look.ONE_DECIMAL, formula);
    }
}
