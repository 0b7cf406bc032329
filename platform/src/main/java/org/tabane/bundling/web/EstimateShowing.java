package org.tabane.bundling.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.domain.EstimateAnswer;
import org.tabane.bundling.domain.MeasureNext;
import org.tabane.bundling.domain.PlannedLine;
import org.tabane.bundling.domain.PlannedMember;
import org.tabane.bundling.domain.SavingRange;
import org.tabane.document.RangeBars;
import org.tabane.document.Tornado;
import org.tabane.engine.MemberId;
import org.tabane.engine.effect.Comparison;
import org.tabane.engine.effect.CostBreakdown;
import org.tabane.shared.Evidence;
import org.tabane.shared.Hours;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/** Turns an answer into what a page, a report and a workbook show: the same figures for all of them. */
final class EstimateShowing {

    private static final int MEMBER_BAR = 250;
    private static final int MEASURE_BAR = 300;

    private final Frame frame;
    private final EstimateAnswer answer;
    private final String basisUrl;
    private final @Nullable MemberId own;
    private final EstimateCharts charts;
    private final EstimateWords words;

    /**
     * @param basisUrl the page that explains the default values
     * @param own whose row is marked; null for nobody's
     */
    EstimateShowing(Frame frame, EstimateAnswer answer, String basisUrl, @Nullable MemberId own) {
        this.frame = frame;
        this.answer = answer;
        this.basisUrl = basisUrl;
        this.own = own;
        this.charts = new EstimateCharts(frame, answer, own);
        this.words = new EstimateWords(frame);
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
                charts.costChart().svg(frame.locale()).markup(),
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
        String amount = frame.format().numberText(Math.abs(EstimateWords.thousands(changeYen)));
        return EstimateWords.thousands(changeYen) == 0
                ? frame.text("bundling.cash.same")
                : frame.text(changeYen > 0 ? "bundling.cash.more" : "bundling.cash.less", amount);
    }

    private List<EstimateShown.MemberRow> members() {
        RangeBars chart = charts.memberChart();
        List<EstimateShown.MemberRow> rows = new ArrayList<>();
        List<PlannedMember> members = answer.plan().members();
        for (int i = 0; i < members.size(); i++) {
            PlannedMember member = members.get(i);
            Comparison comparison = answer.member(member.id());
            rows.add(row(
                    member.name(),
                    words.people(member.people()),
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
                charts.memberChart()
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
        List<MeasureNext> measures = charts.measureNext();
        if (measures.isEmpty()) {
            return List.of();
        }
        Tornado chart = charts.measureChart(measures);
        List<EstimateShown.MeasureRow> rows = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            MeasureNext measure = measures.get(i);
            rows.add(new EstimateShown.MeasureRow(
                    i + 1,
                    measure.planned().name().in(frame.locale()),
                    words.range(measure),
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

    private String worse() {
        return String.join(
                frame.text("bundling.list.separator"),
                answer.plan().members().stream()
                        .filter(member -> answer.memberSaving(member.id()).p50Yen() < 0)
                        .map(PlannedMember::name)
                        .toList());
    }
}
