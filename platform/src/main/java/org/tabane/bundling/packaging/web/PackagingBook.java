package org.tabane.bundling.packaging.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tabane.bundling.packaging.domain.ItemPackage;
import org.tabane.bundling.packaging.domain.PackagingPlan;
import org.tabane.bundling.packaging.domain.PackagingQuestion;
import org.tabane.bundling.packaging.domain.PackagingRules;
import org.tabane.document.CalculationBook;
import org.tabane.document.CalculationBook.Content;
import org.tabane.document.CalculationBook.Entries;
import org.tabane.document.CalculationBook.Entry;
import org.tabane.document.CalculationBook.Grid;
import org.tabane.document.CalculationBook.GridColumn;
import org.tabane.document.CalculationBook.GridRow;
import org.tabane.document.CalculationBook.Look;
import org.tabane.document.CalculationBook.Page;
import org.tabane.document.CalculationBook.Remark;
import org.tabane.shell.Frame;

/** The packaging as a workbook whose lots are formulas, with every rule item by item. */
final class PackagingBook {

    private final Frame frame;
    private final PackagingWords words;
    private final PackagingInput input;
    private final PackagingPlan plan;
    private final PackagingRules rules;

    PackagingBook(Frame frame, PackagingInput input, PackagingPlan plan, PackagingRules rules) {
        this.frame = frame;
        this.words = new PackagingWords(frame);
        this.input = input;
        this.plan = plan;
        this.rules = rules;
    }

    CalculationBook book() {
        return new CalculationBook(
                frame.text("bundling.packaging.paper"),
                PackagingPaper.organisation(frame, input),
                frame.text("bundling.packaging.draft"),
                frame.now().toLocalDateTime(),
                frame.locale(),
                List.of(lotsSheet(), itemsSheet(), rulesSheet()));
    }

    private Page lotsSheet() {
        PackagingQuestion question = plan.question();
        String thousand = frame.text("bundling.packaging.unit.thousand");
        String firms = frame.text("bundling.packaging.unit.firms");
        Long yen = question.yenPerYear();
        Integer number = question.firms();
        List<Entry> entries = List.of(
                new Entry(
                        "scope_yen",
                        frame.text("bundling.packaging.field.yen"),
                        yen == null ? new Content.Open() : Content.input(yen / 1_000),
                        Look.WHOLE,
                        thousand,
                        ""),
                new Entry(
                        "local_firms",
                        frame.text("bundling.packaging.field.firms"),
                        number == null ? new Content.Open() : Content.input(number),
                        Look.WHOLE,
                        firms,
                        ""),
                new Entry(
                        "group_firms",
                        frame.text("bundling.packaging.field.group"),
                        Content.input(question.firmsPerGroup()),
                        Look.WHOLE,
                        firms,
                        words.text(rules.firmsPerGroup().reason())),
                new Entry(
                        "least_yen",
                        frame.text("bundling.packaging.field.least"),
                        Content.input(question.leastYen() / 1_000),
                        Look.WHOLE,
                        thousand,
                        frame.text(
                                "bundling.packaging.least.hint",
                                input.defaults().leastCase())),
                new Entry(
                        "most_yen",
                        frame.text("bundling.packaging.field.most"),
                        Content.input(question.mostYen() / 1_000),
                        Look.WHOLE,
                        thousand,
                        frame.text(
                                "bundling.packaging.most.hint", input.defaults().mostCase())));
        List<GridColumn> columns = List.of(
                GridColumn.given("share", frame.text("bundling.packaging.field.a"), "％", Look.WHOLE)
                        .withTotal(null),
                GridColumn.computed(
                                "yen",
                                frame.text("bundling.packaging.column.yen"),
                                thousand,
                                Look.WHOLE,
                                "IF({scope_yen}=\"\",\"\",{scope_yen}*[share]/100)")
                        .withTotal(null),
                GridColumn.computed(
                                "needed",
                                frame.text("bundling.packaging.column.needed"),
                                "",
                                Look.WHOLE,
                                "IF([yen]=\"\",\"\",ROUNDUP([yen]/{most_yen},0))")
                        .withTotal(null),
                GridColumn.computed(
                                "by_size",
                                frame.text("bundling.packaging.column.bySize"),
                                "",
                                Look.WHOLE,
                                "IF([yen]=\"\",\"\",MAX(1,ROUNDDOWN([yen]/{least_yen},0)))")
                        .withTotal(null),
                GridColumn.computed(
                                "by_firms",
                                frame.text("bundling.packaging.column.byFirms"),
                                "",
                                Look.WHOLE,
                                "IF({local_firms}=\"\",\"\",ROUNDDOWN({local_firms}/{group_firms},0))")
                        .withTotal(null));
        List<GridRow> rows = new ArrayList<>();
        for (PackagingPlan.Term term : plan.terms()) {
            rows.add(new GridRow(
                    "term" + term.number(),
                    words.term(term.number()) + "　" + words.fiscalYears(term),
                    Content.input(term.areaPercent())));
        }
        return new Page(
                frame.text("bundling.packaging.lots"),
                frame.text("bundling.packaging.lots"),
                true,
                List.of(
                        new Remark(frame.text("bundling.packaging.draft.line")),
                        new Entries(frame.text("bundling.packaging.inputs"), entries),
                        new Grid(
                                "lots",
                                frame.text("bundling.packaging.lots"),
                                frame.text("bundling.packaging.column.term"),
                                columns,
                                rows,
                                false),
                        new Remark(frame.text("bundling.packaging.lots.formula"))));
    }

    private Page itemsSheet() {
        List<GridColumn> columns = new ArrayList<>();
        columns.add(GridColumn.words("item_name", frame.text("bundling.packaging.column.item")));
        columns.add(GridColumn.words("item_unit", frame.text("bundling.packaging.column.unit")));
        plan.terms()
                .forEach(term ->
                        columns.add(GridColumn.words("offer_" + term.number() + "_", words.term(term.number()))));
        columns.add(GridColumn.words("item_years", frame.text("bundling.packaging.axis.years")));
        columns.add(GridColumn.words("item_lots", frame.text("bundling.packaging.axis.lots")));
        columns.add(GridColumn.words("item_basis", frame.text("bundling.packaging.column.basis")));
        List<GridRow> rows = new ArrayList<>();
        for (ItemPackage item : plan.items()) {
            List<Content> contents = new ArrayList<>();
            contents.add(Content.text(words.item(item.item())));
            contents.add(Content.text(item.item().unit()));
            words.decided(plan, item).forEach(text -> contents.add(Content.text(text)));
            rows.add(new GridRow(
                    item.item().code().value(), item.item().code().value(), contents, List.<BigDecimal>of()));
        }
        return new Page(
                frame.text("bundling.packaging.items"),
                frame.text("bundling.packaging.items"),
                true,
                List.of(new Grid(
                        "items",
                        frame.text("bundling.packaging.items"),
                        frame.text("bundling.packaging.column.code"),
                        columns,
                        rows,
                        false)));
    }

    private Page rulesSheet() {
        List<GridColumn> columns = List.of(
                GridColumn.words("rule_item", frame.text("bundling.packaging.column.item")),
                GridColumn.words("rule_axis", frame.text("bundling.packaging.column.axis")),
                GridColumn.words("rule_view", frame.text("bundling.packaging.column.view")),
                GridColumn.words("rule_chosen", frame.text("bundling.packaging.column.chosen")),
                GridColumn.words("rule_reason", frame.text("bundling.packaging.reason")),
                GridColumn.words("rule_counter", frame.text("bundling.packaging.counter")),
                GridColumn.words("rule_source", frame.text("precedent.column.page")));
        List<GridRow> rows = new ArrayList<>();
        for (ItemPackage item : plan.items()) {
            int number = 0;
            for (PackagingItemPageView.AxisShown axis : words.axes(item)) {
                for (PackagingItemPageView.RuleShown rule : axis.rules()) {
                    number++;
                    rows.add(new GridRow(
                            item.item().code().value() + "_" + number,
                            item.item().code().value(),
                            List.of(
                                    Content.text(words.item(item.item())),
                                    Content.text(axis.title()),
                                    Content.text(frame.text(
                                            rule.proposal()
                                                    ? "bundling.packaging.proposal"
                                                    : "bundling.packaging.otherView")),
                                    Content.text(
                                            rule.chosen() + (rule.terms().isEmpty() ? "" : "（" + rule.terms() + "）")),
                                    Content.text(rule.reason().text()),
                                    Content.text(rule.counter()),
                                    Content.text(words.cites(rule.reason()))),
                            List.<BigDecimal>of()));
                }
            }
        }
        return new Page(
                frame.text("bundling.packaging.reasons"),
                frame.text("bundling.packaging.reasons"),
                true,
                List.of(new Grid(
                        "rules",
                        frame.text("bundling.packaging.reasons"),
                        frame.text("bundling.packaging.column.code"),
                        columns,
                        rows,
                        false)));
    }
}
