package org.tabane.bundling.design.chosen.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.RulePrices;
import org.tabane.bundling.design.web.RuleSentences;
import org.tabane.document.Block;
import org.tabane.document.Block.Column;
import org.tabane.document.Block.Row;
import org.tabane.document.Cell;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/** What each rule of a design costs, in its document; left out while nobody computed it. */
final class PlanPaperPrices {

    private PlanPaperPrices() {}

    static List<Block> of(Frame frame, Design design, RulePrices prices) {
        RuleSentences sentences = new RuleSentences(frame, design);
        List<Row> rows = prices.prices().stream()
                .sorted(Comparator.comparingLong(RulePrices.Price::yen).reversed())
                .map(price -> Row.of(
                        Cell.text(sentences.sentence(price.rule())),
                        Cell.amount(PlanPaper.thousands(price.yen())),
                        Cell.text(paper(frame, price.proven() ? "prices.exact" : "prices.estimate"))))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, paper(frame, "prices"), paper(frame, "prices.line")));
        blocks.add(new Block.DataTable(
                "",
                List.of(
                        Column.words(paper(frame, "prices.rule"), 9),
                        Column.numbers(frame.text("bundling.chosen.saving"), paper(frame, "unit.thousand"), 3),
                        Column.words(paper(frame, "prices.how"), 3)),
                rows,
                PlanPaper.source(
                        new SourceLine(paper(frame, "proof.source"), null, null, paper(frame, "prices.method")))));
        if (!prices.rules().equals(design.state().rules())) {
            blocks.add(new Block.Paragraph(paper(frame, "prices.old")));
        }
        return blocks;
    }

    private static String paper(Frame frame, String key) {
        return frame.text("bundling.chosen.paper." + key);
    }
}
