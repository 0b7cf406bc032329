package org.tabane.bundling.packaging.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.domain.FirstQuestion;
import org.tabane.bundling.domain.Scenario;
import org.tabane.bundling.packaging.domain.ItemPackage;
import org.tabane.bundling.packaging.domain.LotCount;
import org.tabane.bundling.packaging.domain.PackagingPlan;
import org.tabane.bundling.packaging.domain.PackagingQuestion;
import org.tabane.bundling.packaging.domain.PackagingRules;
import org.tabane.precedent.Precedents;
import org.tabane.region.Municipality;
import org.tabane.shared.Sector;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;

/** Builds the page of a packaging from its plan. */
final class PackagingShowing {

    private final Frame frame;
    private final PackagingWords words;
    private final PackagingQuery query;
    private final PackagingInput input;
    private final PackagingRules rules;

    PackagingShowing(Frame frame, PackagingQuery query, PackagingInput input, PackagingRules rules) {
        this.frame = frame;
        this.words = new PackagingWords(frame);
        this.query = query;
        this.input = input;
        this.rules = rules;
    }

    PackagingPageView page(
            @Nullable PackagingPlan plan,
            Precedents precedents,
            @Nullable String recorded,
            boolean mayKeep,
            List<Scenario> scenarios) {
        return new PackagingPageView(
                frame,
                townsText(),
                input.towns().unknown(),
                unclear(),
                recorded,
                PackagingInput.SECTORS.stream()
                        .map(sector -> new PackagingPageView.Choice(
                                parameter(sector),
                                frame.text(sector.messageKey()),
                                query.sectors().contains(parameter(sector))))
                        .toList(),
                input.question().first(),
                entries(),
                termEntries(),
                query.texts().keySet().stream().anyMatch(field -> field.matches("[yanl][123]")),
                query.texts().entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith("x."))
                        .map(entry -> new PackagingPageView.Hidden(entry.getKey(), entry.getValue()))
                        .toList(),
                plan == null ? null : plan(plan, precedents),
                query.url(PackagingController.URL),
                mayKeep,
                plan == null || !mayKeep ? null : toScenario(plan, scenarios));
    }

    private PackagingPageView.ToScenario toScenario(PackagingPlan plan, List<Scenario> scenarios) {
        List<Municipality> towns = input.towns().towns();
        List<PackagingPageView.Choice> targets = new ArrayList<>();
        boolean mayBeNew = !towns.isEmpty() && towns.size() <= FirstQuestion.MOST_TOWNS;
        if (mayBeNew) {
            targets.add(new PackagingPageView.Choice("", frame.text("bundling.packaging.toScenario.new"), true));
        }
        scenarios.forEach(scenario ->
                targets.add(new PackagingPageView.Choice(scenario.id().toString(), scenario.name(), false)));
        return new PackagingPageView.ToScenario(
                targets.isEmpty()
                        ? frame.text("bundling.packaging.toScenario.noTowns", FirstQuestion.MOST_TOWNS)
                        : null,
                query.texts().entrySet().stream()
                        .map(entry -> new PackagingPageView.Hidden(entry.getKey(), entry.getValue()))
                        .toList(),
                plan.terms().stream()
                        .filter(term -> term.items() > 0)
                        .map(term -> new PackagingPageView.Choice(
                                String.valueOf(term.number()),
                                frame.text(
                                        "bundling.packaging.toScenario.term",
                                        words.term(term.number()),
                                        term.years(),
                                        term.items()),
                                term.number() == 1))
                        .toList(),
                targets,
                mayBeNew ? PackagingScenario.name(frame, towns) : "");
    }

    private String townsText() {
        List<String> all = new ArrayList<>();
        input.towns().towns().stream().map(Municipality::fullName).forEach(all::add);
        input.towns().unclear().forEach(each -> all.add(each.word()));
        all.addAll(input.towns().unknown());
        return String.join("、", all);
    }

    private List<PackagingPageView.Unclear> unclear() {
        String codes = input.towns().codes();
        return input.towns().unclear().stream()
                .map(each -> new PackagingPageView.Unclear(
                        each.word(),
                        each.candidates().stream()
                                .map(town -> new Link(
                                        town.addressName(),
                                        query.with(
                                                        "towns",
                                                        codes.isEmpty()
                                                                ? town.code().value()
                                                                : codes + "," + town.code())
                                                .url(PackagingController.URL)))
                                .toList()))
                .toList();
    }

    private List<PackagingPageView.Entry> entries() {
        PackagingInput.Defaults usual = input.defaults();
        return List.of(
                entry("yen", frame.text("bundling.packaging.yen.hint"), "thousand", ""),
                entry("firms", frame.text("bundling.packaging.firms.hint"), "firms", ""),
                entry(
                        "group",
                        words.text(rules.firmsPerGroup().reason()),
                        "firms",
                        String.valueOf(usual.firmsPerGroup())),
                entry(
                        "least",
                        frame.text("bundling.packaging.least.hint", usual.leastCase()),
                        "thousand",
                        frame.format().numberText(usual.leastYen() / 1_000)),
                entry(
                        "most",
                        frame.text("bundling.packaging.most.hint", usual.mostCase()),
                        "thousand",
                        frame.format().numberText(usual.mostYen() / 1_000)),
                entry(
                        "start",
                        frame.text("bundling.packaging.start.hint"),
                        "year",
                        String.valueOf(usual.start().startYear())));
    }

    private List<PackagingPageView.TermEntry> termEntries() {
        List<PackagingPageView.TermEntry> terms = new ArrayList<>();
        for (int term = 1; term <= PackagingQuestion.TERMS; term++) {
            terms.add(new PackagingPageView.TermEntry(
                    words.term(term),
                    List.of(
                            entry(
                                    "y" + term,
                                    "",
                                    "years",
                                    String.valueOf(input.defaults().years().get(term - 1))),
                            entry(
                                    "a" + term,
                                    "",
                                    "percent",
                                    String.valueOf(
                                            input.defaults().areaPercent().get(term - 1))),
                            entry("n" + term, "", "", ""),
                            entry("l" + term, "", "lots", ""))));
        }
        return terms;
    }

    private PackagingPageView.Entry entry(String name, String hint, String unit, String usual) {
        String fault = input.faults().get(name);
        String label = name.matches("[yanl][123]") ? name.substring(0, 1) : name;
        return new PackagingPageView.Entry(
                name,
                frame.text("bundling.packaging.field." + label),
                hint,
                unit.isEmpty() ? "" : frame.text("bundling.packaging.unit." + unit),
                query.text(name),
                usual,
                fault == null ? null : frame.text(fault, query.text(name)));
    }

    private PackagingPageView.Plan plan(PackagingPlan plan, Precedents precedents) {
        List<PackagingPageView.Why> basis = new ArrayList<>();
        basis.add(words.why(input.question().first() ? rules.yearsFirstTime() : rules.yearsExperienced()));
        basis.add(words.why(input.defaults().whole() ? rules.wholeFromPeople() : rules.areaPercent()));
        return new PackagingPageView.Plan(
                plan.terms().stream().map(this::term).toList(),
                basis,
                lots(plan),
                groups(plan),
                (int) plan.items().stream().filter(ItemPackage::isChanged).count(),
                List.of(
                        new Link(
                                frame.text("bundling.packaging.word"),
                                query.url(PackagingController.URL + "/packaging.docx")),
                        new Link(
                                frame.text("bundling.packaging.workbook"),
                                query.url(PackagingController.URL + "/packaging.xlsx")),
                        new Link(
                                frame.text("bundling.packaging.pdf"),
                                query.url(PackagingController.URL + "/packaging.pdf"))),
                source(precedents),
                frame.format().dateWithoutWeekday(precedents.presentation().date()),
                missing(),
                frame.text("bundling.packaging.formula"));
    }

    String source(Precedents precedents) {
        return frame.text(
                "bundling.packaging.source",
                words.text(precedents.presentation().publisher()),
                words.text(precedents.presentation().title()));
    }

    /** What was not said and so could not be counted. */
    String missing() {
        List<String> open = new ArrayList<>();
        if (input.question().yenPerYear() == null) {
            open.add(frame.text("bundling.packaging.field.yen"));
        }
        if (input.question().firms() == null) {
            open.add(frame.text("bundling.packaging.field.firms"));
        }
        return open.isEmpty()
                ? frame.text("bundling.packaging.missing.none")
                : frame.text("bundling.packaging.missing", String.join(frame.text("precedent.separator"), open));
    }

    private PackagingPageView.TermShown term(PackagingPlan.Term term) {
        return new PackagingPageView.TermShown(
                words.term(term.number()),
                words.fiscalYears(term),
                words.length(term.years()),
                words.area(term),
                term.items(),
                term.performanceItems(),
                words.lots(term.lotsSettled()),
                words.added(term.added()),
                term.axes().stream().map(axis -> frame.text(axis.messageKey())).toList());
    }

    private PackagingPageView.LotsShown lots(PackagingPlan plan) {
        List<PackagingPageView.LotsRow> rows = new ArrayList<>();
        String problem = null;
        for (PackagingPlan.Term term : plan.terms()) {
            LotCount count = term.lots();
            rows.add(new PackagingPageView.LotsRow(
                    words.term(term.number()),
                    term.yenPerYear() == null
                            ? frame.text("precedent.like.unknown")
                            : frame.format().numberText(term.yenPerYear() / 1_000),
                    number(count == null ? null : Integer.valueOf(count.needed())),
                    number(count == null ? null : Integer.valueOf(count.bySize())),
                    number(count == null ? null : count.byFirms()),
                    words.range(count),
                    count == null || count.fits(),
                    words.lots(term.lotsSettled())));
            if (count != null && !count.fits()) {
                problem = frame.text(
                        "bundling.packaging.lots.problem", words.term(term.number()), count.needed(), count.most());
            }
        }
        return new PackagingPageView.LotsShown(given(), rows, problem, List.of(words.why(rules.firmsPerGroup())));
    }

    /** The figures the lots rest on, as used. */
    private List<String> given() {
        var question = input.question();
        return List.of(
                given("yen", question.yenPerYear() == null ? null : question.yenPerYear() / 1_000, "thousand"),
                given(
                        "firms",
                        question.firms() == null
                                ? null
                                : Long.valueOf(question.firms().longValue()),
                        "firms"),
                given("group", (long) question.firmsPerGroup(), "firms"),
                given("least", question.leastYen() / 1_000, "thousand"),
                given("most", question.mostYen() / 1_000, "thousand"));
    }

    private String given(String field, @Nullable Long value, String unit) {
        return frame.text(
                "bundling.packaging.given",
                frame.text("bundling.packaging.field." + field),
                value == null
                        ? frame.text("precedent.like.unknown")
                        : frame.format().numberText(value) + " " + frame.text("bundling.packaging.unit." + unit));
    }

    private String number(@Nullable Integer number) {
        return number == null
                ? frame.text("precedent.like.unknown")
                : frame.format().numberText(number);
    }

    private List<PackagingPageView.Group> groups(PackagingPlan plan) {
        Map<Sector, List<PackagingPageView.ItemRow>> bySector = new LinkedHashMap<>();
        for (ItemPackage item : plan.items()) {
            bySector.computeIfAbsent(item.item().sector(), sector -> new ArrayList<>())
                    .add(row(plan, item));
        }
        List<PackagingPageView.Group> groups = new ArrayList<>();
        bySector.forEach(
                (sector, rows) -> groups.add(new PackagingPageView.Group(frame.text(sector.messageKey()), rows)));
        return groups;
    }

    private PackagingPageView.ItemRow row(PackagingPlan plan, ItemPackage item) {
        List<String> offers = new ArrayList<>();
        for (int term = 0; term < PackagingQuestion.TERMS; term++) {
            offers.add(words.offer(item.offer(term)));
        }
        String code = item.item().code().value();
        return new PackagingPageView.ItemRow(
                code,
                words.item(item.item()),
                item.item().unit(),
                offers,
                words.years(plan, item),
                words.lots(plan, item),
                words.why(item),
                item.isChanged(),
                query.url(PackagingController.URL + "/item") + (query.texts().isEmpty() ? "?" : "&") + "code=" + code);
    }

    private static String parameter(Sector sector) {
        return sector.name().toLowerCase(Locale.ROOT);
    }
}
