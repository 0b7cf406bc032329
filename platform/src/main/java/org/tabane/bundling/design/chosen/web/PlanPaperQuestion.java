package org.tabane.bundling.design.chosen.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignLimit;
import org.tabane.bundling.design.domain.DesignRules;
import org.tabane.bundling.design.domain.TownPair;
import org.tabane.bundling.design.web.LimitFields;
import org.tabane.document.Block;
import org.tabane.document.Block.Column;
import org.tabane.document.Block.Row;
import org.tabane.document.Cell;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/** What was asked and what the plan keeps to, for its document. */
final class PlanPaperQuestion {

    private final Frame frame;
    private final Design design;
    private final PlanUseShowing showing;

    PlanPaperQuestion(Frame frame, Design design, PlanUseShowing showing) {
        this.frame = frame;
        this.design = design;
        this.showing = showing;
    }

    static String sectors(Frame frame, Design design) {
        return design.basis().sectors().stream()
                .map(sector -> frame.text(sector.messageKey()))
                .collect(Collectors.joining(frame.text("bundling.list.separator")));
    }

    /** The table of the question. */
    Block table() {
        DesignRules rules = design.question().rules();
        List<Row> rows = new ArrayList<>();
        rows.add(fact(
                "towns",
                showing.names(
                        design.basis().towns().stream().map(town -> town.code()).toList())));
        rows.add(fact("sectors", sectors(frame, design)));
        rows.add(fact("years", frame.text("bundling.years", design.basis().years())));
        rows.add(fact(
                "specification",
                frame.text(
                        design.basis().performanceSpecification()
                                ? "bundling.packaging.performance"
                                : "bundling.packaging.prescriptive")));
        for (DesignLimit limit : DesignLimit.values()) {
            rules.limits()
                    .find(limit)
                    .ifPresent(figure -> rows.add(Row.of(
                            Cell.text(frame.text(limit.messageKey())),
                            Cell.text(LimitFields.words(frame, limit, figure)))));
        }
        pairs(rows, "together", rules.together());
        pairs(rows, "apart", rules.apart());
        pairs(rows, "declared", rules.declared());
        if (!rules.neverAlone().isEmpty()) {
            rows.add(fact("neverAlone", showing.names(List.copyOf(rules.neverAlone()))));
        }
        rules.locked().forEach(lock -> rows.add(fact("locked", showing.names(List.copyOf(lock)))));
        return new Block.DataTable(
                "",
                List.of(Column.words(paper("question.item"), 3), Column.words(paper("question.value"), 11)),
                rows,
                PlanPaper.source(
                        new SourceLine(paper("question.source"), null, showing.missing(), paper("question.method"))));
    }

    private void pairs(List<Row> rows, String key, Iterable<TownPair> pairs) {
        List<String> said = new ArrayList<>();
        pairs.forEach(pair -> said.add(frame.text(
                "bundling.chosen.paper.pair",
                showing.names(List.of(pair.one())),
                showing.names(List.of(pair.other())))));
        if (!said.isEmpty()) {
            rows.add(fact(key, String.join(frame.text("bundling.sharing.separator"), said)));
        }
    }

    private Row fact(String key, String value) {
        return Row.of(Cell.text(paper("question." + key)), Cell.text(value));
    }

    private String paper(String key) {
        return frame.text("bundling.chosen.paper." + key);
    }
}
