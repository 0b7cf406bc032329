package org.tabane.bundling.design.chosen.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tabane.bundling.design.chosen.domain.ChosenGroup;
import org.tabane.bundling.design.chosen.domain.GroupSharing;
import org.tabane.bundling.design.domain.DesignTown;
import org.tabane.bundling.design.domain.DesignedGroup;
import org.tabane.bundling.design.domain.GroupEffect;
import org.tabane.bundling.design.domain.MemberEffect;
import org.tabane.bundling.design.domain.SavingPart;
import org.tabane.bundling.domain.EstimateAnswer;
import org.tabane.bundling.domain.SavingRange;
import org.tabane.bundling.packaging.web.PackagingStart;
import org.tabane.document.Block;
import org.tabane.document.Block.Column;
import org.tabane.document.Block.Row;
import org.tabane.document.Block.RowKind;
import org.tabane.document.Cell;
import org.tabane.shell.Frame;

/** The groups of the document one after another: members, who saves least, reasons. */
final class PlanPaperGroups {

    private static final int REASONS = 4;

    private final Frame frame;
    private final PlanUseShowing showing;
    private final List<Part> parts;

    /** A group of two or more with what was computed for it. */
    record Part(ChosenGroup chosen, EstimateAnswer answer, GroupSharing sharing, PackagingStart.Started packaging) {}

    PlanPaperGroups(Frame frame, PlanUseShowing showing, List<Part> parts) {
        this.frame = frame;
        this.showing = showing;
        this.parts = List.copyOf(parts);
    }

    private String paper(String key) {
        return frame.text("bundling.chosen.paper." + key);
    }

    /** Group by group: its members now and bundled, who saves least, and why these. */
    List<Block> each() {
        List<Block> blocks = new ArrayList<>();
        if (parts.isEmpty()) {
            blocks.add(new Block.Paragraph(frame.text("bundling.chosen.none.why")));
        }
        for (Part part : parts) {
            DesignedGroup group = part.chosen().group();
            blocks.add(new Block.Heading(
                    2, frame.text("bundling.chosen.group", group.letter()), showing.names(group.members())));
            blocks.addAll(group(part));
        }
        String alone = showing.alone();
        if (alone != null) {
            blocks.add(new Block.Paragraph(frame.text("bundling.chosen.alone", alone)));
        }
        return blocks;
    }

    /** One group: its members now and bundled, who saves least, and why these. */
    List<Block> group(Part part) {
        return List.of(members(part), new Block.Bullets(said(part)));
    }

    private Block members(Part part) {
        GroupEffect effect = part.chosen().effect();
        List<Row> rows = new ArrayList<>();
        for (DesignTown town : part.chosen().towns()) {
            MemberEffect member = effect.getMember(town.member());
            boolean own = town.code().equals(part.chosen().design().basis().own());
            rows.add(Row.of(
                    own ? RowKind.OWN : RowKind.BODY,
                    Cell.text(town.name()),
                    town.people() == null ? Cell.missing() : Cell.amount(town.people()),
                    town.engineers() == null
                            ? Cell.missing()
                            : Cell.text(
                                    frame.format().numberText(town.engineers(), 1),
                                    frame.text(town.engineersEvidence().messageKey())),
                    new Cell.Change(whole(member.hoursNow()), whole(member.hoursBundled())),
                    Cell.change(PlanPaper.thousands(member.nowYen()), PlanPaper.thousands(member.bundledYen())),
                    Cell.strong(PlanPaper.thousands(member.savingYen())),
                    Cell.badge(part.answer().plan().weakestEvidence(town.member()))));
        }
        rows.add(Row.of(
                RowKind.TOTAL,
                Cell.text(frame.text("bundling.sharing.sum")),
                Cell.amount(part.chosen().group().people()),
                PlanPaper.decimal(part.chosen().group().engineers()),
                new Cell.Change(
                        whole(sum(effect, MemberEffect::hoursNow)), whole(sum(effect, MemberEffect::hoursBundled))),
                Cell.change(PlanPaper.thousands(effect.nowYen()), PlanPaper.thousands(effect.bundledYen())),
                Cell.strong(PlanPaper.thousands(effect.savingYen())),
                Cell.empty()));
        return new Block.DataTable(
                "",
                List.of(
                        Column.words(frame.text("bundling.sharing.town"), 4),
                        Column.numbers(paper("column.people"), paper("unit.people"), 3),
                        Column.numbers(paper("column.engineers"), paper("unit.people"), 3),
                        Column.numbers(paper("column.hours"), paper("unit.hours"), 4),
                        Column.numbers(paper("column.cost"), paper("unit.thousand"), 4),
                        Column.numbers(frame.text("bundling.chosen.saving"), paper("unit.thousand"), 3),
                        Column.words(paper("column.evidence"), 3)),
                rows,
                PlanPaper.source(showing.source(part.chosen().towns())));
    }

    private static BigDecimal sum(GroupEffect effect, Function<MemberEffect, BigDecimal> hours) {
        return effect.members().stream().map(hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal whole(BigDecimal hours) {
        return hours.setScale(0, RoundingMode.HALF_UP);
    }

    /** The group in sentences: its range, who saves least, the longest way, engineers, and what brings the saving. */
    private List<String> said(Part part) {
        ChosenGroup chosen = part.chosen();
        DesignedGroup group = chosen.group();
        MemberEffect smallest = chosen.effect().smallestSaver();
        List<String> said = new ArrayList<>();
        String range = range(frame, part.answer());
        if (!range.isEmpty()) {
            said.add(range);
        }
        String name = showing.names(List.of(smallest.member().value()));
        said.add(
                smallest.savingYen() < 0
                        ? frame.text(
                                "bundling.chosen.paper.smallest.pays", name, showing.thousands(-smallest.savingYen()))
                        : frame.text(
                                "bundling.chosen.paper.smallest.saves", name, showing.thousands(smallest.savingYen())));
        said.add(frame.text(
                "bundling.chosen.paper.longestAndStaff",
                frame.format().numberText(group.longestKm(), 1),
                frame.format().numberText(group.engineers(), 1)));
        SavingPart.of(chosen.cost().figures().plan(chosen.members())).stream()
                .filter(reason -> reason.yen() != 0)
                .sorted(java.util.Comparator.comparingLong((SavingPart reason) -> Math.abs(reason.yen()))
                        .reversed())
                .limit(REASONS)
                .map(reason -> frame.text(
                        reason.yen() > 0 ? "bundling.chosen.paper.reason.saves" : "bundling.chosen.paper.reason.costs",
                        reason.reason().name().in(frame.locale()),
                        showing.thousands(Math.abs(reason.yen()))))
                .forEach(said::add);
        return said;
    }

    /** From where to where the saving of a group may lie, in a sentence; empty where nothing is uncertain. */
    static String range(Frame frame, EstimateAnswer answer) {
        if (!answer.isUncertain()) {
            return "";
        }
        SavingRange range = answer.groupSaving();
        return frame.text(
                "bundling.chosen.paper.range",
                frame.format().numberText(PlanPaper.thousands(range.p10Yen())),
                frame.format().numberText(PlanPaper.thousands(range.p90Yen())),
                frame.format().percentText(range.lossProbability()));
    }
}
