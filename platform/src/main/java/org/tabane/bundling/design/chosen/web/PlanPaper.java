package org.tabane.bundling.design.chosen.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.bundling.design.domain.DesignedGroup;
import org.tabane.bundling.design.domain.RulePrices;
import org.tabane.document.Block;
import org.tabane.document.Block.Column;
import org.tabane.document.Block.Row;
import org.tabane.document.Block.RowKind;
import org.tabane.document.Cell;
import org.tabane.document.Chart;
import org.tabane.document.Report;
import org.tabane.document.Source;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/** The document of a plan 「群の構成案」: everything from the design, nothing retyped. */
record PlanPaper(
        Frame frame,
        String organisation,
        Design design,
        DesignPlan plan,
        PlanUseShowing showing,
        List<PlanPaperGroups.Part> parts,
        PlanPaperBasis basis,
        Map map,
        @Nullable RulePrices prices) {

    /** The map with where its shapes come from. */
    record Map(Chart picture, SourceLine source) {}

    Report report() {
        PlanPaperProof tables = new PlanPaperProof(frame, design, plan, showing);
        List<Block> blocks = new ArrayList<>(PlanPaperFrame.opening(frame, design));
        blocks.add(answer());
        blocks.add(new Block.Heading(1, paper("purpose")));
        blocks.add(new Block.Paragraph(frame.text(
                "bundling.chosen.paper.purpose.line", design.basis().towns().size(), sectors())));
        blocks.add(new Block.Heading(1, paper("question")));
        blocks.add(new PlanPaperQuestion(frame, design, showing).table());
        blocks.add(new Block.Heading(1, paper("list")));
        blocks.add(list());
        blocks.add(new Block.Heading(1, paper("map")));
        blocks.add(new Block.Figure(
                frame.text("bundling.paper.figure", 1), showing.title(), "", map.picture(), source(map.source())));
        blocks.add(new Block.Heading(1, paper("each")));
        blocks.addAll(new PlanPaperGroups(frame, showing, parts).each());
        blocks.add(new Block.Heading(1, paper("proof")));
        blocks.add(tables.proof());
        if (design.plans().size() > 1) {
            blocks.add(new Block.Heading(1, paper("alternatives")));
            blocks.add(tables.alternatives());
        }
        if (prices != null) {
            blocks.addAll(PlanPaperPrices.of(frame, design, prices));
        }
        blocks.addAll(new PlanPaperPackaging(frame, showing, parts).blocks());
        blocks.addAll(new PlanPaperShares(frame, showing, parts).blocks());
        blocks.addAll(basis.blocks());
        return PlanPaperFrame.report(
                frame, organisation, design, frame.text("bundling.chosen.paper") + "　" + showing.title(), blocks);
    }

    private String paper(String key) {
        return frame.text("bundling.chosen.paper." + key);
    }

    private String sectors() {
        return PlanPaperQuestion.sectors(frame, design);
    }

    private Block answer() {
        return PlanPaperFrame.answer(
                frame,
                showing,
                new PlanPaperFrame.Figures(plan.aloneYen(), plan.costYen(), plan.freedHours()),
                showing.proof(),
                showing.worstOff());
    }

    private Block list() {
        List<Row> rows = new ArrayList<>();
        for (DesignedGroup group : plan.groups()) {
            rows.add(Row.of(
                    Cell.text(
                            group.isAlone()
                                    ? frame.text("bundling.chosen.paper.alone", group.letter())
                                    : frame.text("bundling.chosen.group", group.letter()),
                            showing.names(group.members())),
                    Cell.amount(group.members().size()),
                    Cell.amount(group.people()),
                    group.isAlone() ? Cell.empty() : decimal(group.longestKm()),
                    decimal(group.engineers()),
                    Cell.change(thousands(group.aloneYen()), thousands(group.togetherYen())),
                    group.isAlone() ? Cell.empty() : Cell.strong(thousands(group.savingYen())),
                    group.isAlone() || group.smallestSaver() == null
                            ? Cell.empty()
                            : Cell.text(
                                    showing.names(List.of(group.smallestSaver())),
                                    showing.thousands(group.smallestSavingYen()))));
        }
        rows.add(Row.of(
                RowKind.TOTAL,
                Cell.text(frame.text("bundling.sharing.sum")),
                Cell.amount(design.basis().towns().size()),
                Cell.amount(
                        plan.groups().stream().mapToLong(DesignedGroup::people).sum()),
                Cell.empty(),
                Cell.empty(),
                Cell.change(thousands(plan.aloneYen()), thousands(plan.costYen())),
                Cell.strong(thousands(plan.savingYen())),
                Cell.empty()));
        return new Block.DataTable(
                "",
                List.of(
                        Column.words(frame.text("bundling.chosen.column.group"), 6),
                        Column.numbers(paper("column.towns"), "", 2),
                        Column.numbers(paper("column.people"), paper("unit.people"), 3),
                        Column.numbers(paper("column.longest"), "km", 3),
                        Column.numbers(paper("column.engineers"), paper("unit.people"), 3),
                        Column.numbers(paper("column.cost"), paper("unit.thousand"), 4),
                        Column.numbers(frame.text("bundling.chosen.saving"), paper("unit.thousand"), 3),
                        Column.numbers(paper("column.smallest"), paper("unit.thousand"), 4)),
                rows,
                source(showing.source()));
    }

    static Cell decimal(BigDecimal figure) {
        return new Cell.Amount(figure.setScale(1, RoundingMode.HALF_UP), false);
    }

    static long thousands(long yen) {
        return Math.round(yen / 1_000d);
    }

    static Source source(SourceLine line) {
        return new Source(said(line.source()), said(line.asOf()), said(line.missing()), said(line.formula()));
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words;
    }
}
