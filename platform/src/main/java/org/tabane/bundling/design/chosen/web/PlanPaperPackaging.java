package org.tabane.bundling.design.chosen.web;

import java.util.List;
import org.tabane.bundling.design.domain.DesignedGroup;
import org.tabane.bundling.packaging.domain.LotCount;
import org.tabane.bundling.packaging.web.PackagingStart;
import org.tabane.bundling.web.ScenarioRests;
import org.tabane.document.Block;
import org.tabane.document.Block.Column;
import org.tabane.document.Block.Row;
import org.tabane.document.Cell;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/** How the work of the groups is let, in the document: offers by work item, and the lots of each group's contract. */
final class PlanPaperPackaging {

    private final Frame frame;
    private final PlanUseShowing showing;
    private final List<PlanPaperGroups.Part> parts;

    PlanPaperPackaging(Frame frame, PlanUseShowing showing, List<PlanPaperGroups.Part> parts) {
        this.frame = frame;
        this.showing = showing;
        this.parts = List.copyOf(parts);
    }

    private String paper(String key) {
        return frame.text("bundling.chosen.paper." + key);
    }

    /** How the work items are let, which the rules propose alike for all groups, and how many lots each group's contract makes. */
    List<Block> blocks() {
        if (parts.isEmpty()) {
            return List.of();
        }
        PackagingStart.Started first = parts.getFirst().packaging();
        List<Row> offers = ScenarioRests.offers(frame, first.packaging()).stream()
                .map(offer -> Row.of(Cell.text(offer.how()), Cell.amount(offer.count()), Cell.text(offer.items())))
                .toList();
        List<Row> lots = parts.stream().map(this::lots).toList();
        return List.of(
                new Block.Heading(1, paper("packaging"), paper("packaging.line")),
                new Block.DataTable(
                        "",
                        List.of(
                                Column.words(frame.text("bundling.packaging.column.chosen"), 4),
                                Column.numbers(frame.text("bundling.packaging.row.items"), "", 2),
                                Column.words(frame.text("bundling.packaging.column.item"), 10)),
                        offers,
                        PlanPaper.source(
                                new SourceLine(paper("packaging.source"), null, null, paper("packaging.method")))),
                new Block.DataTable(
                        frame.text("bundling.packaging.lots"),
                        List.of(
                                Column.words(frame.text("bundling.chosen.column.group"), 3),
                                Column.numbers(
                                        frame.text("bundling.chosen.column.contract"), paper("unit.thousand"), 3),
                                Column.numbers(frame.text("bundling.packaging.column.needed"), "", 3),
                                Column.numbers(frame.text("bundling.packaging.column.bySize"), "", 3),
                                Column.words(frame.text("bundling.packaging.column.range"), 4)),
                        lots,
                        PlanPaper.source(new SourceLine(
                                frame.text(
                                        "bundling.chosen.paper.lots.source",
                                        showing.thousands(first.leastYen()),
                                        showing.thousands(first.mostYen())),
                                null,
                                paper("lots.missing"),
                                frame.text("bundling.packaging.lots.formula")))));
    }

    private Row lots(PlanPaperGroups.Part part) {
        LotCount lots = part.packaging().lots();
        DesignedGroup group = part.chosen().group();
        return Row.of(
                Cell.text(frame.text("bundling.chosen.group", group.letter())),
                Cell.amount(PlanPaper.thousands(group.contractYen())),
                lots == null ? Cell.missing() : Cell.amount(lots.needed()),
                lots == null ? Cell.missing() : Cell.amount(lots.bySize()),
                Cell.text(PackagingStart.lots(frame, lots)));
    }
}
