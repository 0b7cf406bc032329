package org.tabane.bundling.packaging.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tabane.ledger.WorkItem;
import org.tabane.precedent.Specification;
import org.tabane.precedent.StepUpAxis;
import org.tabane.shared.FiscalYear;

/** The answer: every item's package and the path of three terms 「業務の組み方と三期の歩み」. Immutable. */
public record PackagingPlan(PackagingQuestion question, List<ItemPackage> items, List<Term> terms) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * One term of the path.
     *
     * @param yenPerYear whole scope × share of area, rounded half up to the yen; null when the scope's is not known
     * @param lots how many lots can be carried; null when the yen are not known
     * @param lotsSettled the number that counts: settled by an official, otherwise proposed; null when neither is known
     * @param axes in what it goes further than the term before
     */
    public record Term(
            int number,
            FiscalYear from,
            FiscalYear until,
            int years,
            int areaPercent,
            String areaName,
            int items,
            int performanceItems,
            List<WorkItem> added,
            @Nullable Long yenPerYear,
            @Nullable LotCount lots,
            @Nullable Integer lotsSettled,
            List<StepUpAxis> axes) {
        public Term {
            added = List.copyOf(added);
            axes = List.copyOf(axes);
        }
    }

    public PackagingPlan {
        items = List.copyOf(items);
        terms = List.copyOf(terms);
    }

    /** Packages the items of a question by the rules and what was settled. */
    public static PackagingPlan of(PackagingQuestion question, PackagingRules rules) {
        List<Integer> entries = new ArrayList<>();
        for (WorkItem item : question.items()) {
            entries.add(entry(item, question, rules));
        }
        int earliest = entries.stream().mapToInt(Integer::intValue).min().orElse(1);
        List<ItemPackage> items = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            items.add(packaged(question.items().get(i), entries.get(i) - earliest + 1, question, rules));
        }
        return new PackagingPlan(question, items, terms(question, items));
    }

    private static int entry(WorkItem item, PackagingQuestion question, PackagingRules rules) {
        List<PackagingRule> found = rules.find(PackagingRule.Axis.ENTRY, known(item, question, rules, 1));
        return found.isEmpty() ? 1 : Integer.parseInt(found.getFirst().choose());
    }

    private static Map<String, String> known(
            WorkItem item, PackagingQuestion question, PackagingRules rules, int term) {
        Map<String, String> known =
                new LinkedHashMap<>(rules.traits().getOrDefault(item.code().value(), Map.of()));
        known.put("items", item.code().value());
        known.put("sectors", item.sector().name());
        known.put("first", String.valueOf(question.first()));
        known.put("term", String.valueOf(term));
        return known;
    }

    private static ItemPackage packaged(WorkItem item, int entry, PackagingQuestion question, PackagingRules rules) {
        List<@Nullable Offer> offers = new ArrayList<>();
        List<Map<PackagingRule.Axis, List<PackagingRule>>> byTerm = new ArrayList<>();
        List<Integer> years = new ArrayList<>();
        Map<PackagingRule.Axis, List<PackagingRule>> all = new EnumMap<>(PackagingRule.Axis.class);
        for (int term = 1; term <= PackagingQuestion.TERMS; term++) {
            // What matters for the rules is how often the item itself was let before.
            Map<String, String> known = known(item, question, rules, Math.max(1, term - entry + 1));
            Map<PackagingRule.Axis, List<PackagingRule>> here = new EnumMap<>(PackagingRule.Axis.class);
            List<PackagingRule> specifications = rules.find(PackagingRule.Axis.SPECIFICATION, known);
            Specification specification = specifications.isEmpty()
                    ? Specification.PRESCRIPTIVE
                    : Specification.valueOf(specifications.getFirst().choose());
            known.put("specification", specification.name());
            List<PackagingRule> payments = rules.find(PackagingRule.Axis.PAYMENT, known);
            here.put(PackagingRule.Axis.SPECIFICATION, specifications);
            here.put(PackagingRule.Axis.PAYMENT, payments);
            offers.add(
                    term < entry
                            ? null
                            : new Offer(
                                    specification,
                                    payments.isEmpty()
                                            ? Payment.UNIT_PRICE
                                            : Payment.valueOf(
                                                    payments.getFirst().choose())));
            byTerm.add(Map.copyOf(here));
            List<PackagingRule> length = rules.find(PackagingRule.Axis.YEARS, known);
            all.put(PackagingRule.Axis.YEARS, length);
            boolean ownYears = !length.isEmpty() && !length.getFirst().choose().equals("PATH");
            years.add(
                    ownYears
                            ? Integer.parseInt(length.getFirst().choose())
                            : question.years().get(term - 1));
        }
        Map<String, String> known = known(item, question, rules, 1);
        List<PackagingRule> lots = rules.find(PackagingRule.Axis.LOTS, known);
        all.put(PackagingRule.Axis.LOTS, lots);
        all.put(PackagingRule.Axis.ENTRY, rules.find(PackagingRule.Axis.ENTRY, known));
        return new ItemPackage(
                item,
                offers,
                all,
                byTerm,
                years,
                !lots.isEmpty() && lots.getFirst().choose().equals("WHOLE"),
                question.choices().get(item.code().value()));
    }

    private static List<Term> terms(PackagingQuestion question, List<ItemPackage> items) {
        List<Term> terms = new ArrayList<>();
        FiscalYear from = question.start();
        for (int i = 0; i < PackagingQuestion.TERMS; i++) {
            int term = i;
            int length = question.years().get(term);
            List<WorkItem> in = items.stream()
                    .filter(item -> item.offer(term) != null)
                    .map(ItemPackage::item)
                    .toList();
            int performance = (int) items.stream()
                    .map(item -> item.offer(term))
                    .filter(offer -> offer != null && offer.specification() == Specification.PERFORMANCE)
                    .count();
            List<WorkItem> added = items.stream()
                    .filter(item -> item.offer(term) != null && (term == 0 || item.offer(term - 1) == null))
                    .map(ItemPackage::item)
                    .toList();
            Long yen = question.yenPerYear() == null
                    ? null
                    : share(question.yenPerYear(), question.areaPercent().get(term));
            LotCount lots = yen == null
                    ? null
                    : LotCount.of(
                            yen, question.firms(), question.firmsPerGroup(), question.leastYen(), question.mostYen());
            Integer settled = question.lots().get(term);
            FiscalYear until = FiscalYear.of(from.startYear() + length - 1);
            terms.add(new Term(
                    term + 1,
                    from,
                    until,
                    length,
                    question.areaPercent().get(term),
                    question.areaNames().get(term),
                    in.size(),
                    performance,
                    added,
                    yen,
                    lots,
                    settled != null ? settled : lots == null ? null : Integer.valueOf(lots.proposed()),
                    term == 0 ? List.of() : axes(terms.getLast(), added, performance, question, term)));
            from = FiscalYear.of(from.startYear() + length);
        }
        return terms;
    }

    private static long share(long yen, int percent) {
        return Math.max(
                1,
                BigDecimal.valueOf(yen)
                        .multiply(BigDecimal.valueOf(percent))
                        .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                        .longValueExact());
    }

    private static List<StepUpAxis> axes(
            Term before, List<WorkItem> added, int performance, PackagingQuestion question, int term) {
        List<StepUpAxis> axes = new ArrayList<>();
        if (!added.isEmpty()) {
            axes.add(StepUpAxis.ITEMS);
        }
        if (question.areaPercent().get(term) > before.areaPercent()) {
            axes.add(StepUpAxis.AREA);
        }
        if (question.years().get(term) > before.years()) {
            axes.add(StepUpAxis.YEARS);
        }
        if (performance > before.performanceItems()) {
            axes.add(StepUpAxis.PERFORMANCE);
        }
        return axes;
    }
}
