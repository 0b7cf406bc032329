package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.domain.EstimateAnswer;
import org.tabane.bundling.domain.MeasureNext;
import org.tabane.bundling.domain.PlannedDriver;
import org.tabane.bundling.domain.PlannedLine;
import org.tabane.bundling.domain.PlannedMember;
import org.tabane.bundling.domain.SavingRange;
import org.tabane.document.Fill;
import org.tabane.document.RangeBars;
import org.tabane.document.StackedBars;
import org.tabane.document.Tornado;
import org.tabane.engine.MemberId;
import org.tabane.engine.effect.Comparison;
import org.tabane.engine.effect.CostBreakdown;
import org.tabane.engine.effect.DriverKind;
import org.tabane.shared.Evidence;
import org.tabane.shared.Hours;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/** Turns an answer into what a page, a report and a workbook show: the same figures, charts and words for all of them. */
public final class EstimateShowing {

    private static final int MEMBER_BAR = 250;
    private static final int MEASURE_BAR = 300;
    private static final int MEASURES_SHOWN = 10;

    private final Frame frame;
    private final EstimateAnswer answer;
    private final String basisUrl;
    private final @Nullable MemberId own;

    /**
     * @param basisUrl the page that explains the default values
     * @param own whose row is marked; null for nobody's
     */
    EstimateShowing(Frame frame, EstimateAnswer answer, String basisUrl, @Nullable MemberId own) {
        this.frame = frame;
        this.answer = answer;
        this.basisUrl = basisUrl;
        this.own = own;
    }

    EstimateShown shown(
            SourceLine chartSource,
            SourceLine memberSource,
            SourceLine measureSource,
            String notCounted,
            Function<PlannedLine, String> workItemNames) {
        Comparison group = answer.group();
        return new EstimateShown(
                frame,
                answer.isUncertain(),
                answer.groupSaving(),
                group.savingYen(),
                group.totalNowYen(),
                group.totalBundledYen(),
                cashChange(),
                cash(),
                group.freedHours(),
                Hours.of(group.freedHours()).inPeople(1),
                costChart().svg(frame.locale()).markup(),
                answer.plan().evidenceCounts().stream()
                        .map(count ->
                                new EstimateShown.EvidenceRow(count.evidence(), count.items(), count.shareOfMoney()))
                        .toList(),
                members(),
                total(),
                measures(),
                new EstimateFormulas(frame, answer, workItemNames).sheets(),
                worse(),
                notCounted,
                own,
                chartSource,
                memberSource,
                measureSource);
    }

    /** Paid out after bundling less paid out now: outsourced amount and fees, without staff time. */
    private long cashChange() {
        CostBreakdown now = answer.group().now();
        CostBreakdown bundled = answer.group().bundled();
        return bundled.outsourcedYen() + bundled.feesYen() - now.outsourcedYen() - now.feesYen();
    }

    private String cash() {
        CostBreakdown now = answer.group().now();
        CostBreakdown bundled = answer.group().bundled();
        return frame.text(
                "bundling.cash", changeWords(cashChange()), changeWords(bundled.directYen() - now.directYen()));
    }

    private String changeWords(long changeYen) {
        String amount = frame.format().numberText(Math.abs(thousands(changeYen)));
        return thousands(changeYen) == 0
                ? frame.text("bundling.cash.same")
                : frame.text(changeYen > 0 ? "bundling.cash.more" : "bundling.cash.less", amount);
    }

    /** Figure 1: now and bundled at the likeliest values, in 千円. */
    StackedBars costChart() {
        CostBreakdown now = answer.group().now();
        CostBreakdown bundled = answer.group().bundled();
        return new StackedBars(
                frame.text("bundling.unit.thousandYen"),
                List.of(
                        new StackedBars.Part(frame.text("bundling.cost.direct"), Fill.HATCHED),
                        new StackedBars.Part(frame.text("bundling.cost.outsourced"), Fill.SOLID),
                        new StackedBars.Part(frame.text("bundling.cost.fees"), Fill.OUTLINED)),
                List.of(bar("bundling.cost.now", now), bar("bundling.cost.bundled", bundled)),
                frame.text("bundling.unit.millionYenPerYear"),
                1000,
                true);
    }

    private StackedBars.Bar bar(String key, CostBreakdown cost) {
        return new StackedBars.Bar(
                frame.text(key),
                thousands(cost.directYen()),
                thousands(cost.outsourcedYen()),
                thousands(cost.feesYen()));
    }

    /** The members' gains and losses, the group last, in 千円. */
    RangeBars memberChart() {
        List<RangeBars.Range> ranges = new ArrayList<>();
        for (PlannedMember member : answer.plan().members()) {
            SavingRange saving = answer.memberSaving(member.id());
            ranges.add(new RangeBars.Range(
                    member.name(),
                    people(member),
                    thousands(saving.p10Yen()),
                    thousands(saving.p50Yen()),
                    thousands(saving.p90Yen()),
                    member.id().equals(own) ? RangeBars.Emphasis.OWN : RangeBars.Emphasis.NONE));
        }
        SavingRange group = answer.groupSaving();
        ranges.add(new RangeBars.Range(
                frame.text("bundling.group.total"),
                "",
                thousands(group.p10Yen()),
                thousands(group.p50Yen()),
                thousands(group.p90Yen()),
                RangeBars.Emphasis.TOTAL));
        return new RangeBars(
                frame.text("bundling.unit.thousandYen"),
                frame.text("bundling.cost.rises"),
                frame.text("bundling.cost.falls"),
                ranges);
    }

    /** What to measure next, in 千円; only when something is uncertain. */
    Tornado measureChart(List<MeasureNext> measures) {
        return new Tornado(
                frame.text("bundling.unit.thousandYen"),
                thousands(answer.rounding().round(answer.group().savingYen())),
                frame.text("bundling.measure.smaller"),
                frame.text("bundling.measure.larger"),
                measures.stream()
                        .map(measure -> new Tornado.Swing(
                                measure.planned().name().in(frame.locale()),
                                range(measure),
                                measure.planned().evidence(),
                                thousands(measure.savingAtLowYen()),
                                thousands(measure.savingAtHighYen())))
                        .toList());
    }

    List<MeasureNext> measureNext() {
        return answer.measureNext().stream().limit(MEASURES_SHOWN).toList();
    }

    private List<EstimateShown.MemberRow> members() {
        RangeBars chart = memberChart();
        List<EstimateShown.MemberRow> rows = new ArrayList<>();
        List<PlannedMember> members = answer.plan().members();
        for (int i = 0; i < members.size(); i++) {
            PlannedMember member = members.get(i);
            Comparison comparison = answer.member(member.id());
            rows.add(row(
                    member.name(),
                    people(member),
                    member.id().equals(own),
                    comparison,
                    answer.memberSaving(member.id()),
                    chart.bar(i, frame.locale(), MEMBER_BAR).markup(),
                    answer.plan().weakestEvidence(member.id())));
        }
        return rows;
    }

    private EstimateShown.MemberRow total() {
        return row(
                frame.text("bundling.group.total"),
                "",
                false,
                answer.group(),
                answer.groupSaving(),
                memberChart()
                        .bar(answer.plan().members().size(), frame.locale(), MEMBER_BAR)
                        .markup(),
                Evidence.weakest(answer.plan().members().stream()
                        .map(member -> answer.plan().weakestEvidence(member.id()))
                        .toList()));
    }

    private static EstimateShown.MemberRow row(
            String name,
            String people,
            boolean home,
            Comparison comparison,
            SavingRange saving,
            String bar,
            Evidence weakest) {
        return new EstimateShown.MemberRow(
                name,
                people,
                home,
                comparison.now().directHours(),
                comparison.bundled().directHours(),
                comparison.now().directYen(),
                comparison.bundled().directYen(),
                comparison.now().outsourcedYen() + comparison.now().feesYen(),
                comparison.bundled().outsourcedYen() + comparison.bundled().feesYen(),
                saving,
                bar,
                weakest);
    }

    private List<EstimateShown.MeasureRow> measures() {
        List<MeasureNext> measures = measureNext();
        if (measures.isEmpty()) {
            return List.of();
        }
        Tornado chart = measureChart(measures);
        List<EstimateShown.MeasureRow> rows = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            MeasureNext measure = measures.get(i);
            rows.add(new EstimateShown.MeasureRow(
                    i + 1,
                    measure.planned().name().in(frame.locale()),
                    range(measure),
                    measure.planned().evidence(),
                    chart.bar(i, frame.locale(), MEASURE_BAR).markup(),
                    measure.widthYen(),
                    measure.totalOrder(),
                    measure.planned().measure().in(frame.locale()),
                    measure.planned().assumptions().stream()
                            .findFirst()
                            .map(id -> basisUrl + "#" + id)
                            .orElse("")));
        }
        return rows;
    }

    /** The range of an input in words, such as 幅 ▲6〜＋13％. */
    String range(MeasureNext measure) {
        return range(frame, measure.planned().driver().kind().unit(), measure.low(), measure.high());
    }

    /** The range of a driver in words. */
    String range(PlannedDriver planned) {
        return range(frame, planned.driver().kind().unit(), MeasureNext.low(planned), MeasureNext.high(planned));
    }

    public static String range(Frame frame, DriverKind.Unit unit, BigDecimal low, BigDecimal high) {
        return switch (unit) {
            case RELATIVE_CHANGE -> frame.text("bundling.range.percent", percent(frame, low), percent(frame, high));
            case HOURS_PER_CONTRACT ->
                frame.text(
                        "bundling.range.hoursPerContract",
                        frame.format().numberText(low),
                        frame.format().numberText(high));
            case ELASTICITY ->
                frame.text(
                        "bundling.range.elasticity",
                        frame.format().numberText(low, 2),
                        frame.format().numberText(high, 2));
            case YEN_PER_YEAR ->
                frame.text(
                        "bundling.range.yen",
                        frame.format().numberText(thousands(low.longValue())),
                        frame.format().numberText(thousands(high.longValue())));
        };
    }

    private static String percent(Frame frame, BigDecimal change) {
        BigDecimal shown = change.movePointRight(2).setScale(0, RoundingMode.HALF_UP);
        return (shown.signum() > 0 ? "＋" : "") + frame.format().numberText(shown);
    }

    private String people(PlannedMember member) {
        return member.people().isPresent()
                ? frame.text(
                        "bundling.people",
                        frame.format().numberText(member.people().getAsInt()))
                : frame.text("bundling.people.unpublished");
    }

    private String worse() {
        return String.join(
                frame.text("bundling.list.separator"),
                answer.plan().members().stream()
                        .filter(member -> answer.memberSaving(member.id()).p50Yen() < 0)
                        .map(PlannedMember::name)
                        .toList());
    }

    /** An amount in 千円, as printed. */
    String thousandsText(long yen) {
        return frame.format().numberText(thousands(yen));
    }

    static long thousands(long yen) {
        return BigDecimal.valueOf(yen)
                .movePointLeft(3)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
