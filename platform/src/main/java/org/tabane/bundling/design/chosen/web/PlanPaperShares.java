package org.tabane.bundling.design.chosen.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.tabane.bundling.design.chosen.domain.GroupSharing;
import org.tabane.bundling.design.chosen.domain.GroupSharing.Split;
import org.tabane.document.Block;
import org.tabane.document.Block.Column;
import org.tabane.document.Block.Row;
import org.tabane.document.Block.RowKind;
import org.tabane.document.Cell;
import org.tabane.engine.MemberId;
import org.tabane.engine.sharing.MemberFairness;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/** What each member of the groups pays, in the document: today, by each formula, by the yardsticks. */
final class PlanPaperShares {

    private final Frame frame;
    private final PlanUseShowing showing;
    private final List<PlanPaperGroups.Part> parts;

    PlanPaperShares(Frame frame, PlanUseShowing showing, List<PlanPaperGroups.Part> parts) {
        this.frame = frame;
        this.showing = showing;
        this.parts = List.copyOf(parts);
    }

    private String paper(String key) {
        return frame.text("bundling.chosen.paper." + key);
    }

    /** What each member pays today and by each formula, with the yardsticks and what the core test found. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (!parts.isEmpty()) {
            blocks.add(new Block.Heading(1, frame.text("bundling.chosen.sharing"), paper("sharing.line")));
            blocks.add(new Block.Note(
                    Block.Tone.PLAIN,
                    frame.text("evidence.assumed"),
                    frame.text("bundling.chosen.sharing.assumption")));
        }
        for (PlanPaperGroups.Part part : parts) {
            GroupSharingShowing words = new GroupSharingShowing(frame, part.chosen(), part.sharing());
            blocks.add(new Block.Heading(
                    2, frame.text("bundling.chosen.group", part.chosen().group().letter())));
            blocks.add(shares(part, words));
            List<String> said = new ArrayList<>(words.answers());
            said.addAll(words.refused());
            blocks.add(new Block.Bullets(said));
        }
        return blocks;
    }

    private Block shares(PlanPaperGroups.Part part, GroupSharingShowing words) {
        GroupSharing sharing = part.sharing();
        List<MemberFairness> lines = words.lines();
        List<Row> rows = new ArrayList<>();
        for (MemberFairness line : lines) {
            MemberId member = line.member();
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.text(words.town(member)));
            cells.add(Cell.amount(PlanPaper.thousands(sharing.aloneYen(member))));
            for (Split split : sharing.splits()) {
                long yen = split.paysYen().getOrDefault(member, 0L);
                cells.add(Cell.text(showing.thousands(yen), showing.signed(sharing.aloneYen(member) - yen)));
            }
            cells.add(thousands(line.shapleyYen()));
            cells.add(line.nucleolusYen().map(PlanPaperShares::thousands).orElseGet(Cell::missing));
            rows.add(new Row(rows.isEmpty() && words.beginsWithOwn() ? RowKind.OWN : RowKind.BODY, cells));
        }
        List<Cell> total = new ArrayList<>();
        total.add(Cell.text(frame.text("bundling.sharing.sum")));
        total.add(Cell.amount(PlanPaper.thousands(sharing.aloneYen())));
        for (int i = 0; i < sharing.splits().size() + 1; i++) {
            total.add(Cell.amount(PlanPaper.thousands(sharing.groupYen())));
        }
        total.add(
                lines.getFirst().nucleolusYen().isPresent()
                        ? Cell.amount(PlanPaper.thousands(sharing.groupYen()))
                        : Cell.missing());
        rows.add(new Row(RowKind.TOTAL, total));
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(frame.text("bundling.sharing.town"), 3));
        columns.add(Column.numbers(frame.text("bundling.chosen.sharing.today"), paper("unit.thousand"), 3));
        for (Split split : sharing.splits()) {
            columns.add(Column.numbers(words.shortName(split.formula()), paper("unit.thousand"), 3));
        }
        columns.add(Column.numbers(frame.text("bundling.sharing.fair.shapley"), paper("unit.thousand"), 4));
        columns.add(Column.numbers(paper("nucleolus"), paper("unit.thousand"), 3));
        return new Block.DataTable(
                "",
                columns,
                rows,
                PlanPaper.source(new SourceLine(
                        frame.text(
                                "bundling.chosen.sharing.source",
                                part.chosen().cost().figures().book().version()),
                        null,
                        words.gaps(),
                        words.formula())));
    }

    private static Cell thousands(BigDecimal yen) {
        return Cell.amount(
                yen.movePointLeft(3).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
