package org.tabane.bundling.packaging.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.packaging.domain.ItemPackage;
import org.tabane.bundling.packaging.domain.LotCount;
import org.tabane.bundling.packaging.domain.PackagingPlan;
import org.tabane.bundling.packaging.domain.PackagingRules;
import org.tabane.document.Block;
import org.tabane.document.Cell;
import org.tabane.document.Report;
import org.tabane.document.Source;
import org.tabane.precedent.Precedents;
import org.tabane.precedent.TownsAsked;
import org.tabane.region.Municipality;
import org.tabane.shared.FiscalYear;
import org.tabane.shell.Frame;

/** The packaging as a paper 「業務の組み方（案）」. */
final class PackagingPaper {

    private final Frame frame;
    private final PackagingWords words;
    private final PackagingInput input;
    private final PackagingPlan plan;
    private final PackagingRules rules;
    private final PackagingShowing showing;
    private final Precedents precedents;

    PackagingPaper(
            Frame frame,
            PackagingInput input,
            PackagingPlan plan,
            PackagingRules rules,
            PackagingShowing showing,
            Precedents precedents) {
        this.frame = frame;
        this.words = new PackagingWords(frame);
        this.input = input;
        this.plan = plan;
        this.rules = rules;
        this.showing = showing;
        this.precedents = precedents;
    }

    Report report() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Note(
                Block.Tone.PLAIN, frame.text("bundling.packaging.draft"), frame.text("bundling.packaging.draft.line")));
        blocks.add(new Block.Heading(1, frame.text("bundling.packaging.path")));
        blocks.add(path());
        blocks.add(new Block.Heading(1, frame.text("bundling.packaging.lots")));
        blocks.add(lots());
        for (PackagingPlan.Term term : plan.terms()) {
            if (term.lots() != null && !term.lots().fits()) {
                blocks.add(new Block.Note(
                        Block.Tone.CAUTION,
                        words.term(term.number()),
                        frame.text(
                                "bundling.packaging.lots.problem",
                                words.term(term.number()),
                                term.lots().needed(),
                                term.lots().most())));
            }
        }
        blocks.add(new Block.Heading(1, frame.text("bundling.packaging.items")));
        blocks.add(items());
        blocks.add(new Block.Heading(1, frame.text("bundling.packaging.reasons")));
        blocks.add(reasons());
        return new Report(
                frame.text("bundling.packaging.paper"),
                towns(frame, input),
                organisation(frame, input),
                FiscalYear.containing(frame.today()),
                frame.text("bundling.packaging.draft"),
                frame.now().toLocalDateTime(),
                frame.locale(),
                Report.Layout.PAGES,
                blocks);
    }

    private static String towns(Frame frame, PackagingInput input) {
        return input.towns().towns().stream()
                .map(Municipality::fullName)
                .collect(Collectors.joining(frame.text("precedent.separator")));
    }

    /** Whose packaging it is: the towns, the first and how many more where they are many, or the words for none. */
    static String organisation(Frame frame, PackagingInput input) {
        List<Municipality> towns = input.towns().towns();
        if (towns.isEmpty()) {
            return frame.text("precedent.type.noTown");
        }
        return towns.size() <= TownsAsked.FEW
                ? towns(frame, input)
                : frame.text("precedent.towns.more", towns.getFirst().fullName(), towns.size() - 1);
    }

    private Source source() {
        return new Source(
                showing.source(precedents),
                frame.format().dateWithoutWeekday(precedents.presentation().date()),
                showing.missing(),
                frame.text("bundling.packaging.formula"));
    }

    private Block path() {
        List<Block.Column> columns = new ArrayList<>();
        columns.add(Block.Column.words(frame.text("precedent.column.fact"), 3));
        plan.terms().forEach(term -> columns.add(Block.Column.words(words.term(term.number()), 5)));
        List<Block.Row> rows = List.of(
                row("years", term -> words.fiscalYears(term) + "　" + words.length(term.years())),
                row("area", words::area),
                row("added", term -> words.added(term.added())),
                row("count", term -> frame.text("bundling.packaging.count.of", term.items(), term.performanceItems())),
                row("lots", term -> words.lots(term.lotsSettled())),
                row(
                        "axes",
                        term -> term.axes().stream()
                                .map(axis -> frame.text(axis.messageKey()))
                                .collect(Collectors.joining(frame.text("precedent.separator")))));
        return new Block.DataTable("", columns, rows, source());
    }

    private Block.Row row(String key, java.util.function.Function<PackagingPlan.Term, String> cell) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(frame.text("bundling.packaging.row." + key)));
        plan.terms().forEach(term -> cells.add(Cell.text(cell.apply(term))));
        return new Block.Row(Block.RowKind.BODY, cells);
    }

    private Block lots() {
        List<Block.Row> rows = new ArrayList<>();
        for (PackagingPlan.Term term : plan.terms()) {
            LotCount count = term.lots();
            rows.add(Block.Row.of(
                    Cell.text(words.term(term.number())),
                    term.yenPerYear() == null ? Cell.missing() : Cell.amount(term.yenPerYear() / 1_000),
                    amount(count == null ? null : Integer.valueOf(count.needed())),
                    amount(count == null ? null : Integer.valueOf(count.bySize())),
                    amount(count == null ? null : count.byFirms()),
                    Cell.text(words.range(count)),
                    Cell.text(words.lots(term.lotsSettled()))));
        }
        return new Block.DataTable(
                "",
                List.of(
                        Block.Column.words(frame.text("bundling.packaging.column.term"), 2),
                        Block.Column.numbers(
                                frame.text("bundling.packaging.column.yen"),
                                frame.text("bundling.packaging.unit.thousand"),
                                3),
                        Block.Column.numbers(frame.text("bundling.packaging.column.needed"), "", 3),
                        Block.Column.numbers(frame.text("bundling.packaging.column.bySize"), "", 3),
                        Block.Column.numbers(frame.text("bundling.packaging.column.byFirms"), "", 3),
                        Block.Column.words(frame.text("bundling.packaging.column.range"), 3),
                        Block.Column.words(frame.text("bundling.packaging.column.settled"), 2)),
                rows,
                new Source(
                        words.text(rules.firmsPerGroup().reason()),
                        "",
                        showing.missing(),
                        frame.text("bundling.packaging.lots.formula")));
    }

    private static Cell amount(@Nullable Integer number) {
        return number == null ? Cell.missing() : Cell.amount(number);
    }

    private Block items() {
        List<Block.Row> rows = new ArrayList<>();
        for (ItemPackage item : plan.items()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.text(item.item().code() + "　" + words.item(item.item())));
            words.decided(plan, item).forEach(text -> cells.add(Cell.text(text)));
            rows.add(new Block.Row(Block.RowKind.BODY, cells));
        }
        List<Block.Column> columns = new ArrayList<>();
        columns.add(Block.Column.words(frame.text("bundling.packaging.column.item"), 6));
        plan.terms().forEach(term -> columns.add(Block.Column.words(words.term(term.number()), 4)));
        columns.add(Block.Column.words(frame.text("bundling.packaging.axis.years"), 3));
        columns.add(Block.Column.words(frame.text("bundling.packaging.axis.lots"), 3));
        columns.add(Block.Column.words(frame.text("bundling.packaging.column.basis"), 5));
        return new Block.DataTable("", columns, rows, source());
    }

    /** Each rule once, with the items it speaks for; the workbook lists them item by item. */
    private Block reasons() {
        Map<String, PackagingItemPageView.RuleShown> shown = new LinkedHashMap<>();
        Map<String, String> axes = new LinkedHashMap<>();
        Map<String, Set<String>> proposed = new LinkedHashMap<>();
        Map<String, Set<String>> other = new LinkedHashMap<>();
        for (ItemPackage item : plan.items()) {
            for (PackagingItemPageView.AxisShown axis : words.axes(item)) {
                for (PackagingItemPageView.RuleShown rule : axis.rules()) {
                    String key = axis.title() + rule.reason().text();
                    shown.putIfAbsent(key, rule);
                    axes.putIfAbsent(key, axis.title());
                    (rule.proposal() ? proposed : other)
                            .computeIfAbsent(key, each -> new LinkedHashSet<>())
                            .add(item.item().code().value());
                }
            }
        }
        List<Block.Row> rows = new ArrayList<>();
        shown.forEach((key, rule) -> rows.add(Block.Row.of(
                Cell.text(String.valueOf(axes.get(key)), rule.chosen()),
                Cell.text(
                        String.join(" ", proposed.getOrDefault(key, Set.of())),
                        other.containsKey(key)
                                ? frame.text(
                                        "bundling.packaging.otherViewOf",
                                        String.join(" ", other.getOrDefault(key, Set.of())))
                                : ""),
                Cell.text(rule.reason().text()),
                Cell.text(rule.counter()),
                Cell.text(words.cites(rule.reason())))));
        return new Block.DataTable(
                "",
                List.of(
                        Block.Column.words(frame.text("bundling.packaging.column.chosen"), 3),
                        Block.Column.words(frame.text("bundling.packaging.column.for"), 4),
                        Block.Column.words(frame.text("bundling.packaging.reason"), 6),
                        Block.Column.words(frame.text("bundling.packaging.counter"), 5),
                        Block.Column.words(frame.text("precedent.column.page"), 5)),
                rows,
                null);
    }
}
