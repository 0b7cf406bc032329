package org.tabane.bundling.design.chosen.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.document.Block;
import org.tabane.document.Block.Column;
import org.tabane.document.Block.Row;
import org.tabane.document.Block.RowKind;
import org.tabane.document.Cell;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/** How far the plan can be from the best, and the plans it was compared with, for its document. */
final class PlanPaperProof {

    private final Frame frame;
    private final Design design;
    private final DesignPlan plan;
    private final PlanUseShowing showing;

    PlanPaperProof(Frame frame, Design design, DesignPlan plan, PlanUseShowing showing) {
        this.frame = frame;
        this.design = design;
        this.plan = plan;
        this.showing = showing;
    }

    /** How good the plan is, and whether it keeps the rules. */
    Block proof() {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(Cell.text(paper("proof.said")), Cell.text(showing.proof())));
        Long bound = plan.boundYen();
        rows.add(Row.of(
                Cell.text(paper("proof.bound")),
                Cell.text(
                        bound == null
                                ? paper("unknown")
                                : frame.text(
                                        "bundling.chosen.paper.proof.boundOf",
                                        showing.thousands(bound),
                                        showing.thousands(plan.aloneYen() - bound)))));
        if (plan.origin() != DesignPlan.Origin.HAND) {
            rows.add(Row.of(
                    Cell.text(paper("proof.run")),
                    Cell.text(frame.text(
                            "bundling.chosen.paper.proof.runOf",
                            frame.format().numberText(BigDecimal.valueOf(plan.seconds()), 1),
                            String.valueOf(plan.seed()),
                            frame.format().numberText(plan.iterations())))));
        }
        String broken = showing.broken();
        rows.add(Row.of(Cell.text(paper("proof.rules")), Cell.text(broken == null ? paper("proof.kept") : broken)));
        return new Block.DataTable(
                "",
                List.of(Column.words(paper("question.item"), 3), Column.words(paper("question.value"), 11)),
                rows,
                PlanPaper.source(new SourceLine(paper("proof.source"), null, null, paper("proof.method"))));
    }

    /** The plans of the design side by side; this one is marked. */
    Block alternatives() {
        List<Row> rows = design.plans().stream()
                .map(each -> Row.of(
                        each.number() == plan.number() ? RowKind.OWN : RowKind.BODY,
                        Cell.text(new PlanUseShowing(frame, design, each, List.of()).title()),
                        Cell.amount(each.groups().stream()
                                .filter(group -> !group.isAlone())
                                .count()),
                        Cell.strong(PlanPaper.thousands(each.savingYen())),
                        PlanPaper.decimal(each.longestKm()),
                        each.worstOff()
                                .map(group -> group.smallestSaver() == null
                                        ? Cell.missing()
                                        : Cell.text(
                                                showing.names(List.of(group.smallestSaver())),
                                                showing.thousands(group.smallestSavingYen())))
                                .orElseGet(Cell::empty),
                        gap(each)))
                .toList();
        return new Block.DataTable(
                "",
                List.of(
                        Column.words(paper("column.plan"), 5),
                        Column.numbers(paper("column.groups"), "", 2),
                        Column.numbers(frame.text("bundling.chosen.saving"), paper("unit.thousand"), 3),
                        Column.numbers(paper("column.longest"), "km", 3),
                        Column.numbers(frame.text("bundling.chosen.column.smallest"), paper("unit.thousand"), 4),
                        Column.numbers(paper("column.gap"), "", 3)),
                rows,
                PlanPaper.source(
                        new SourceLine(paper("alternatives.source"), null, null, paper("alternatives.method"))));
    }

    private Cell gap(DesignPlan each) {
        return each.proven()
                ? Cell.text(paper("proven"))
                : PlanUseShowing.gap(frame, each).map(Cell::text).orElseGet(Cell::missing);
    }

    private String paper(String key) {
        return frame.text("bundling.chosen.paper." + key);
    }
}
