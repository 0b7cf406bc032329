package org.tabane.bundling.packaging.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.domain.Scenario;
import org.tabane.bundling.packaging.domain.ItemPackage;
import org.tabane.bundling.packaging.domain.LotCount;
import org.tabane.bundling.packaging.domain.PackagingPlan;
import org.tabane.bundling.packaging.domain.PackagingQuestion;
import org.tabane.bundling.packaging.domain.PackagingRules;
import org.tabane.precedent.Precedents;
import org.tabane.shared.Sector;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;

/** Builds the page of a packaging from its plan; what was asked is shown by {@link PackagingForm}. */
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
        PackagingForm form = new PackagingForm(frame, query, input, rules);
        return new PackagingPageView(
                frame,
                form.townsText(),
                input.towns().unknown(),
                form.unclear(),
                recorded,
                form.sectors(),
                input.question().first(),
                form.entries(),
                form.termEntries(),
                form.termsChanged(),
                form.hidden(plan != null),
                plan == null ? null : plan(plan, precedents),
                PackagingSteps.without(query).url(PackagingController.URL),
                form.step(PackagingSteps.undone(query), PackagingSteps.BACK),
                form.step(PackagingSteps.redone(query), PackagingSteps.FORTH),
                mayKeep,
                plan == null || !mayKeep ? null : form.toScenario(plan, scenarios));
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
                                PackagingSteps.without(query).url(PackagingController.URL + "/packaging.docx")),
                        new Link(
                                frame.text("bundling.packaging.workbook"),
                                PackagingSteps.without(query).url(PackagingController.URL + "/packaging.xlsx")),
                        new Link(
                                frame.text("bundling.packaging.pdf"),
                                PackagingSteps.without(query).url(PackagingController.URL + "/packaging.pdf"))),
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
                item.isChanged()
                        ? PackagingSteps.changed(query, query.with("x." + code, ""))
                                        .url(PackagingController.URL) + "#" + code
                        : null,
                query.url(PackagingController.URL + "/item") + (query.texts().isEmpty() ? "?" : "&") + "code=" + code);
    }
}
