package org.tabane.bundling.design.chosen.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tabane.bundling.design.domain.Design;
import org.tabane.document.Block;
import org.tabane.document.Block.Column;
import org.tabane.document.Block.Row;
import org.tabane.document.Cell;
import org.tabane.document.Report;
import org.tabane.shared.FiscalYear;
import org.tabane.shell.Frame;

/** What the document of a plan and that of one group have alike: what it is, the answer, and the box in which it is decided. */
final class PlanPaperFrame {

    private PlanPaperFrame() {}

    /** Yen a year now and bundled, and hours of staff freed a year, all of them together. */
    record Figures(long nowYen, long bundledYen, BigDecimal freedHours) {
        long savingYen() {
            return nowYen - bundledYen;
        }
    }

    static List<Block> opening(Frame frame, Design design) {
        List<Block> blocks = new ArrayList<>();
        if (design.basis().sample()) {
            blocks.add(new Block.Note(
                    Block.Tone.CAUTION, frame.text("evidence.sample"), frame.text("bundling.chosen.sample")));
        }
        blocks.add(new Block.Note(Block.Tone.PLAIN, paper(frame, "draft"), paper(frame, "draft.line")));
        return blocks;
    }

    /**
     * The answer first.
     *
     * @param certainty how sure the saving is, in a sentence
     * @param worstOff who saves least, in words
     */
    static Block answer(Frame frame, PlanUseShowing showing, Figures figures, String certainty, String worstOff) {
        return new Block.Answer(
                new Block.KeyFigure(
                        paper(frame, "answer.question"),
                        showing.thousands(figures.savingYen()),
                        paper(frame, figures.savingYen() < 0 ? "answer.rises" : "answer.falls"),
                        certainty),
                List.of(
                        new Block.Reading(
                                paper(frame, "answer.now"),
                                frame.text("bundling.chosen.unit"),
                                showing.thousands(figures.nowYen()),
                                false),
                        new Block.Reading(
                                paper(frame, "answer.bundled"),
                                frame.text("bundling.chosen.unit"),
                                showing.thousands(figures.bundledYen()),
                                true)),
                new Block.KeyFigure(
                        paper(frame, "answer.hours"),
                        frame.format().numberText(figures.freedHours()),
                        paper(frame, "answer.hours.unit"),
                        worstOff));
    }

    /** The finished report: what was said, and on a sheet of its own the box in which it is decided. */
    static Report report(Frame frame, String organisation, Design design, String title, List<Block> said) {
        List<Block> blocks = new ArrayList<>(said);
        blocks.add(new Block.PageBreak());
        blocks.addAll(decisions(frame));
        return new Report(
                title,
                design.name() + "　" + PlanPaperQuestion.sectors(frame, design) + "　"
                        + frame.text("bundling.years", design.basis().years()),
                organisation,
                FiscalYear.containing(frame.today()),
                frame.text("bundling.scenario.version", design.revision()),
                frame.now().toLocalDateTime(),
                frame.locale(),
                Report.Layout.PAGES,
                blocks);
    }

    private static List<Block> decisions(Frame frame) {
        List<Row> rows = new ArrayList<>();
        for (String key : List.of("members", "sectors", "lead", "sharing", "packaging", "measure", "schedule")) {
            rows.add(Row.of(Cell.text(paper(frame, "decide." + key)), Cell.empty(), Cell.empty(), Cell.empty()));
        }
        return List.of(
                new Block.Heading(1, paper(frame, "decisions"), paper(frame, "decisions.line")),
                new Block.SignOff(
                        List.of("clerk", "chief", "manager", "head").stream()
                                .map(role -> new Block.Signature(paper(frame, "sign." + role), null, null))
                                .toList(),
                        paper(frame, "sign.remark")),
                new Block.DataTable(
                        "",
                        List.of(
                                Column.words(paper(frame, "decide.what"), 6),
                                Column.words(paper(frame, "decide.decision"), 5),
                                Column.words(paper(frame, "decide.by"), 2),
                                Column.words(paper(frame, "decide.who"), 2)),
                        rows,
                        null));
    }

    private static String paper(Frame frame, String key) {
        return frame.text("bundling.chosen.paper." + key);
    }
}
