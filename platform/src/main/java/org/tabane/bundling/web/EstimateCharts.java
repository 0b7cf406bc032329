package org.tabane.bundling.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.domain.EstimateAnswer;
import org.tabane.bundling.domain.MeasureNext;
import org.tabane.bundling.domain.PlannedMember;
import org.tabane.bundling.domain.SavingRange;
import org.tabane.document.Fill;
import org.tabane.document.RangeBars;
import org.tabane.document.StackedBars;
import org.tabane.document.Tornado;
import org.tabane.engine.MemberId;
import org.tabane.engine.effect.CostBreakdown;
import org.tabane.shell.Frame;

/** The charts of an estimate, in 千円, the same on the page and on paper. */
final class EstimateCharts {

    private static final int MEASURES_SHOWN = 10;

    private final Frame frame;
    private final EstimateAnswer answer;
    private final EstimateWords words;
    private final @Nullable MemberId own;

    /** @param own whose row is marked; null for nobody's */
    EstimateCharts(Frame frame, EstimateAnswer answer, @Nullable MemberId own) {
        this.frame = frame;
        this.answer = answer;
        this.words = new EstimateWords(frame);
        this.own = own;
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
                EstimateWords.thousands(cost.directYen()),
                EstimateWords.thousands(cost.outsourcedYen()),
                EstimateWords.thousands(cost.feesYen()));
    }

    /** The members' gains and losses, the group last, in 千円. */
    RangeBars memberChart() {
        List<RangeBars.Range> ranges = new ArrayList<>();
        for (PlannedMember member : answer.plan().members()) {
            SavingRange saving = answer.memberSaving(member.id());
            ranges.add(new RangeBars.Range(
                    member.name(),
                    words.people(member.people()),
                    EstimateWords.thousands(saving.p10Yen()),
                    EstimateWords.thousands(saving.p50Yen()),
                    EstimateWords.thousands(saving.p90Yen()),
                    member.id().equals(own) ? RangeBars.Emphasis.OWN : RangeBars.Emphasis.NONE));
        }
        SavingRange group = answer.groupSaving();
        ranges.add(new RangeBars.Range(
                frame.text("bundling.group.total"),
                "",
                EstimateWords.thousands(group.p10Yen()),
                EstimateWords.thousands(group.p50Yen()),
                EstimateWords.thousands(group.p90Yen()),
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
                EstimateWords.thousands(answer.rounding().round(answer.group().savingYen())),
                frame.text("bundling.measure.smaller"),
                frame.text("bundling.measure.larger"),
                measures.stream()
                        .map(measure -> new Tornado.Swing(
                                measure.planned().name().in(frame.locale()),
                                words.range(measure),
                                measure.planned().evidence(),
                                EstimateWords.thousands(measure.savingAtLowYen()),
                                EstimateWords.thousands(measure.savingAtHighYen())))
                        .toList());
    }

    /** What narrows the range most, as many as are shown. */
    List<MeasureNext> measureNext() {
        return answer.measureNext().stream().limit(MEASURES_SHOWN).toList();
    }
}
