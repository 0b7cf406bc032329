package org.tabane.bundling.packaging.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.packaging.domain.ItemPackage;
import org.tabane.bundling.packaging.domain.LotCount;
import org.tabane.bundling.packaging.domain.Offer;
import org.tabane.bundling.packaging.domain.PackagingPlan;
import org.tabane.bundling.packaging.domain.PackagingQuestion;
import org.tabane.bundling.packaging.domain.PackagingRule;
import org.tabane.bundling.packaging.domain.PathDefault;
import org.tabane.bundling.packaging.domain.Payment;
import org.tabane.ledger.WorkItem;
import org.tabane.precedent.LocalText;
import org.tabane.precedent.SourcePage;
import org.tabane.precedent.Specification;
import org.tabane.shell.Frame;

/** The packaging in the reader's language, for page and files alike. */
record PackagingWords(Frame frame) {

    private static final int NAMED = 4;

    String text(LocalText text) {
        return text.in(frame.locale());
    }

    PackagingPageView.Cited cited(SourcePage page) {
        String title = page.title()
                .map(each -> frame.text("precedent.cite.title", text(each)))
                .orElse("");
        String kind = frame.text(page.kind().messageKey());
        return new PackagingPageView.Cited(
                switch (page.kind()) {
                    case PRESENTATION -> kind + title;
                    case OFFICIAL -> text(page.publisher()) + title;
                    case REPORT -> text(page.publisher()) + title + frame.text("bundling.packaging.cite.kind", kind);
                },
                page.url());
    }

    PackagingPageView.Why why(PackagingRule rule) {
        return new PackagingPageView.Why(
                text(rule.reason()),
                rule.assumption(),
                rule.sources().stream().map(this::cited).toList());
    }

    /** The sources of a reason in one line, an assumption first. */
    String cites(PackagingPageView.Why why) {
        String cites = why.cites().stream().map(PackagingPageView.Cited::text).collect(Collectors.joining("／"));
        return why.assumption() ? frame.text("evidence.assumed") + (cites.isEmpty() ? "" : "　" + cites) : cites;
    }

    PackagingPageView.Why why(PathDefault start) {
        return new PackagingPageView.Why(
                text(start.reason()),
                start.assumption(),
                start.sources().stream().map(this::cited).toList());
    }

    /** An offer in a few words; 「—」 for none. */
    String offer(@Nullable Offer offer) {
        return offer == null
                ? frame.text("bundling.packaging.notIn")
                : frame.text(
                        "bundling.packaging.offer",
                        frame.text(
                                offer.specification() == Specification.PERFORMANCE
                                        ? "bundling.packaging.performance"
                                        : "bundling.packaging.prescriptive"),
                        frame.text(offer.payment().messageKey()));
    }

    String term(int number) {
        return frame.text("bundling.packaging.term", number);
    }

    String fiscalYears(PackagingPlan.Term term) {
        return term.from().equals(term.until())
                ? frame.format().fiscalYear(term.from())
                : frame.text(
                        "bundling.packaging.years",
                        frame.format().fiscalYear(term.from()),
                        frame.format().fiscalYear(term.until()));
    }

    String length(int years) {
        return frame.text("bundling.packaging.length", years);
    }

    String area(PackagingPlan.Term term) {
        String percent = frame.text("bundling.packaging.percent", term.areaPercent());
        return term.areaName().isEmpty()
                ? percent
                : frame.text("bundling.packaging.area.named", term.areaName(), percent);
    }

    String lots(@Nullable Integer lots) {
        return lots == null
                ? frame.text("bundling.packaging.lots.open")
                : frame.text("bundling.packaging.lots.of", lots);
    }

    String range(@Nullable LotCount count) {
        if (count == null) {
            return frame.text("bundling.packaging.lots.open");
        }
        if (count.fits() && count.needed() == count.most()) {
            return lots(count.needed());
        }
        return count.fits()
                ? frame.text("bundling.packaging.lots.range", count.needed(), count.most())
                : frame.text("bundling.packaging.lots.none");
    }

    String item(WorkItem item) {
        return item.name(frame.locale());
    }

    String added(List<WorkItem> added) {
        String names = added.stream()
                .limit(NAMED)
                .map(this::item)
                .collect(Collectors.joining(frame.text("precedent.separator")));
        return added.size() > NAMED ? frame.text("bundling.packaging.more", names, added.size() - NAMED) : names;
    }

    /** The lots of an item: those of the terms, or its own. */
    String lots(PackagingPlan plan, ItemPackage item) {
        if (item.choice() != null && item.choice().lots() != null) {
            return lots(item.choice().lots());
        }
        return item.wholeArea() ? lots(Integer.valueOf(1)) : frame.text("bundling.packaging.termLots");
    }

    /** The years of an item: those of the terms, or its own. */
    String years(PackagingPlan plan, ItemPackage item) {
        return item.years().equals(plan.question().years())
                ? frame.text("bundling.packaging.termYears")
                : length(item.years().getLast());
    }

    /** What is decided for an item, column by column: its offer in each term, its years, its lots, and by rule or by hand. */
    List<String> decided(PackagingPlan plan, ItemPackage item) {
        List<String> decided = new ArrayList<>();
        for (int term = 0; term < PackagingQuestion.TERMS; term++) {
            decided.add(offer(item.offer(term)));
        }
        decided.add(years(plan, item));
        decided.add(lots(plan, item));
        decided.add(
                item.choice() == null
                        ? frame.text("bundling.packaging.proposal")
                        : frame.text("bundling.packaging.changed", item.choice().reason()));
        return decided;
    }

    /** What a rule chooses, in words. */
    String chosen(PackagingRule rule) {
        return switch (rule.axis()) {
            case SPECIFICATION ->
                frame.text(
                        rule.choose().equals("PERFORMANCE")
                                ? "bundling.packaging.performance"
                                : "bundling.packaging.prescriptive");
            case PAYMENT -> frame.text(Payment.valueOf(rule.choose()).messageKey());
            case YEARS ->
                rule.choose().equals("PATH")
                        ? frame.text("bundling.packaging.withPath")
                        : length(Integer.parseInt(rule.choose()));
            case LOTS ->
                frame.text(
                        rule.choose().equals("WHOLE")
                                ? "bundling.packaging.lots.whole"
                                : "bundling.packaging.lots.area");
            case ENTRY -> frame.text("bundling.packaging.from", Integer.valueOf(rule.choose()));
        };
    }

    /** The rules behind an item, axis by axis, each with the terms it speaks for. */
    List<PackagingItemPageView.AxisShown> axes(ItemPackage item) {
        List<PackagingItemPageView.AxisShown> axes = new ArrayList<>();
        for (PackagingRule.Axis axis : PackagingRule.Axis.values()) {
            List<PackagingItemPageView.RuleShown> shown = new ArrayList<>();
            if (axis == PackagingRule.Axis.SPECIFICATION || axis == PackagingRule.Axis.PAYMENT) {
                perTerm(item, axis)
                        .forEach((rule, terms) ->
                                shown.add(rule(rule, terms.proposal(), terms.proposal() ? terms.words() : "")));
            } else {
                List<PackagingRule> rules = item.rules().getOrDefault(axis, List.of());
                for (int i = 0; i < rules.size(); i++) {
                    shown.add(rule(rules.get(i), i == 0, ""));
                }
            }
            axes.add(new PackagingItemPageView.AxisShown(frame.text(axis.messageKey()), shown));
        }
        return axes;
    }

    private record Terms(boolean proposal, String words) {}

    private Map<PackagingRule, Terms> perTerm(ItemPackage item, PackagingRule.Axis axis) {
        Map<PackagingRule, Terms> found = new LinkedHashMap<>();
        for (int term = 0; term < PackagingQuestion.TERMS; term++) {
            if (item.proposed().get(term) == null) {
                continue;
            }
            List<PackagingRule> rules = item.rulesByTerm().get(term).getOrDefault(axis, List.of());
            for (int i = 0; i < rules.size(); i++) {
                Terms before = found.get(rules.get(i));
                boolean proposal = i == 0 || (before != null && before.proposal());
                String words = before == null ? "" : before.words();
                found.put(
                        rules.get(i),
                        new Terms(
                                proposal,
                                i == 0
                                        ? words
                                                + (words.isEmpty() ? "" : frame.text("precedent.separator"))
                                                + term(term + 1)
                                        : words));
            }
        }
        return found;
    }

    private PackagingItemPageView.RuleShown rule(PackagingRule rule, boolean proposal, String terms) {
        return new PackagingItemPageView.RuleShown(chosen(rule), terms, proposal, why(rule), text(rule.counter()));
    }

    /** The reason of an item's first offer in one sentence, or what the official wrote. */
    String why(ItemPackage item) {
        if (item.choice() != null) {
            return item.choice().reason();
        }
        for (int term = 0; term < PackagingQuestion.TERMS; term++) {
            if (item.proposed().get(term) != null) {
                List<PackagingRule> rules =
                        item.rulesByTerm().get(term).getOrDefault(PackagingRule.Axis.PAYMENT, List.of());
                return rules.isEmpty() ? "" : text(rules.getFirst().reason());
            }
        }
        return "";
    }
}
