package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tabane.bundling.domain.EstimateAnswer;
import org.tabane.bundling.domain.Figure;
import org.tabane.bundling.domain.PlannedLine;
import org.tabane.bundling.domain.PlannedMember;
import org.tabane.engine.effect.Comparison;
import org.tabane.engine.effect.CostBreakdown;
import org.tabane.shell.Frame;

/**
 * A town's sums written out 「計算の中身」, at the likeliest values and in whole yen, so that each can be checked with a pocket
 * calculator: the formula with its figures, and every input with what it rests on.
 */
final class EstimateFormulas {

    private final Frame frame;
    private final EstimateAnswer answer;
    private final Function<PlannedLine, String> workItemNames;

    EstimateFormulas(Frame frame, EstimateAnswer answer, Function<PlannedLine, String> workItemNames) {
        this.frame = frame;
        this.answer = answer;
        this.workItemNames = workItemNames;
    }

    List<EstimateShown.FormulaSheet> sheets() {
        return answer.plan().members().stream().map(this::sheet).toList();
    }

    private EstimateShown.FormulaSheet sheet(PlannedMember member) {
        Comparison comparison = answer.member(member.id());
        Figure rate = member.labourYenPerHour();
        List<EstimateShown.Sum> sums = new ArrayList<>();
        addCost(sums, "now", comparison.now(), rate.value());
        addCost(sums, "bundled", comparison.bundled(), rate.value());
        sums.add(sum(
                "bundling.formulas.saving",
                "bundling.formulas.saving.sum",
                comparison.totalNowYen(),
                comparison.totalBundledYen(),
                comparison.savingYen()));
        if (answer.isUncertain()) {
            sums.add(new EstimateShown.Sum(
                    frame.text("bundling.formulas.range"),
                    frame.text(
                            "bundling.formulas.range.sum",
                            EstimateWords.thousands(
                                    answer.memberSaving(member.id()).p50Yen()),
                            answer.effect().drawsDone(),
                            answer.rounding().stepYen() / 1000)));
        }
        List<EstimateShown.Input> inputs = new ArrayList<>();
        inputs.add(input(frame.text("bundling.paper.rates"), rate, "bundling.unit.yen_per_hour"));
        for (PlannedLine line : answer.plan().linesOf(member.id())) {
            String name = workItemNames.apply(line) + frame.text("bundling.formulas.of");
            inputs.add(input(
                    name + frame.text("bundling.book.outsourcedNow"), line.outsourcedYen(), "bundling.paper.yen"));
            inputs.add(input(
                    name + frame.text("bundling.book.hoursNow"), line.directHours(), "bundling.unit.hoursPerYear"));
        }
        return new EstimateShown.FormulaSheet(member.name(), sums, inputs);
    }

    private void addCost(List<EstimateShown.Sum> sums, String when, CostBreakdown cost, BigDecimal rate) {
        long product = cost.directHours()
                .multiply(rate)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        // A driver may change the labour cost after bundling; several lines are rounded one by one to the yen.
        boolean plain =
                Math.abs(product - cost.directYen()) <= answer.plan().lines().size();
        sums.add(new EstimateShown.Sum(
                frame.text("bundling.formulas.direct." + when),
                frame.text(
                        plain ? "bundling.formulas.direct.sum" : "bundling.formulas.direct.sum.changed",
                        number(cost.directHours()),
                        number(rate),
                        cost.directYen())));
        sums.add(sum(
                "bundling.formulas.total." + when,
                "bundling.formulas.total.sum",
                cost.directYen(),
                cost.outsourcedYen(),
                cost.feesYen(),
                cost.totalYen()));
    }

    private EstimateShown.Sum sum(String name, String sum, Object... yen) {
        return new EstimateShown.Sum(frame.text(name), frame.text(sum, yen));
    }

    private EstimateShown.Input input(String name, Figure figure, String unit) {
        return new EstimateShown.Input(
                name,
                figure.isKnown()
                        ? number(figure.value()) + " " + frame.text(unit)
                        : frame.text("bundling.scenario.unknownValue"),
                figure.evidence(),
                figure.source().in(frame.locale()));
    }

    private String number(BigDecimal value) {
        return frame.format()
                .numberText(value, Math.clamp(value.stripTrailingZeros().scale(), 0, 2));
    }
}
