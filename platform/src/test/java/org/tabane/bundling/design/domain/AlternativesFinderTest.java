package org.tabane.bundling.design.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tabane.bundling.design.domain.AlternativeSearch.Aim;
import org.tabane.engine.MemberId;
import org.tabane.engine.RunControl;

/** Eight paper towns, every grouping tried by hand beside the search. */
class AlternativesFinderTest {

    private final DesignQuestion question =
            PaperDesign.grid(4, 42_000, 6_000, 11_000, 2_500, 18_000, 75_000, 4_000, 9_000);
    private final DesignModel model = PaperDesign.model(limited());

    private DesignQuestion limited() {
        return question.withRules(
                DesignRules.NONE.withLimits(DesignLimits.NONE.with(DesignLimit.MOST_MEMBERS, BigDecimal.valueOf(4))));
    }

    @Test
    void theBestAndTheNearlyBestAreThoseThatTryingEverythingFinds() {
        AlternativesFinder.Result result = find(new BigDecimal("0.1"));
        List<Long> all = everyGrouping().stream().sorted().toList();
        DesignPlan best = result.plans().getFirst();
        assertThat(best.costYen()).isEqualTo(all.getFirst());
        assertThat(best.proven()).isTrue();
        long ceiling = best.costYen() + best.savingYen() / 10;
        long within = all.stream().filter(cost -> cost <= ceiling).count();
        assertThat(within).as("groupings within a tenth of the saving").isGreaterThan(5);
        assertThat(result.found().nearlyBest()).isEqualTo(Math.min(59, within - 1));
        result.plans().stream()
                .filter(plan -> result.found().find(plan).orElseThrow().aim() == Aim.NEARLY_BEST)
                .forEach(plan -> assertThat(plan.costYen()).isLessThanOrEqualTo(ceiling));
    }

    @Test
    void atLeastFiveDifferentPlansEachKeepingToWhatWasAskedOfIt() {
        AlternativesFinder.Result result = find(new BigDecimal("0.1"));
        assertThat(result.plans()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(result.plans().stream().map(AlternativesFound::signature)).doesNotHaveDuplicates();
        assertThat(result.plans().stream().map(DesignPlan::number).toList())
                .isEqualTo(
                        java.util.stream.IntStream.rangeClosed(1, result.plans().size())
                                .boxed()
                                .toList());
        for (DesignPlan plan : result.plans()) {
            AlternativesFound.FoundFor found = result.found().find(plan).orElseThrow();
            switch (found.aim()) {
                case SHORTER_TRAVEL -> assertThat(plan.longestKm()).isLessThanOrEqualTo(found.figure());
                case FEWER_GROUPS, MORE_GROUPS ->
                    assertThat(AlternativesFinder.joined(plan))
                            .isEqualTo(found.figure().intValueExact());
                case NOBODY_LOSES ->
                    assertThat(plan.worstOff().orElseThrow().smallestSavingYen())
                            .isNotNegative();
                case BEST, NEARLY_BEST, COST_ONLY ->
                    assertThat(plan.savingYen()).isPositive();
            }
            assertThat(plan.name()).startsWith(found.aim().name());
            assertThat(result.found().points()).contains(AlternativesFinder.combination(plan));
        }
    }

    @Test
    void aShorterWayNeverSavesMore() {
        AlternativesFinder.Result result = find(new BigDecimal("0.05"));
        long best = result.plans().getFirst().savingYen();
        assertThat(result.found().points())
                .allSatisfy(point -> assertThat(point.savingYen()).isLessThanOrEqualTo(best));
    }

    @Test
    void aPlanTheDesignHasIsNotFoundASecondTime() {
        DesignPlan known = find(new BigDecimal("0.05")).plans().getFirst();
        AlternativesFinder.Result again = AlternativesFinder.find(
                        model,
                        List.of(known),
                        new BigDecimal("0.05"),
                        (aim, figure) -> "",
                        control(),
                        (done, all) -> {})
                .orElseThrow();
        assertThat(again.plans().stream().map(AlternativesFound::signature))
                .doesNotContain(AlternativesFound.signature(known));
        assertThat(again.plans().getFirst().number()).isEqualTo(2);
        assertThat(again.found().find(known).orElseThrow().aim()).isEqualTo(Aim.BEST);
    }

    @Test
    void rulesNobodyCanKeepBringNoAlternatives() {
        DesignQuestion impossible = question.withRules(DesignRules.NONE
                .withNeverAlone("A", true)
                .withLimits(DesignLimits.NONE.with(DesignLimit.MOST_MEMBERS, BigDecimal.ONE)));
        assertThat(AlternativesFinder.find(
                        PaperDesign.model(impossible),
                        List.of(),
                        BigDecimal.ONE,
                        (aim, figure) -> "",
                        control(),
                        (done, all) -> {}))
                .isEmpty();
    }

    @Test
    void whatEachRuleCostsIsWhatTryingEverythingWithoutItSaves() {
        DesignQuestion ruled = limited()
                .withRules(limited()
                        .rules()
                        .forbidden(new TownPair("A", "B"))
                        .withLimits(limited().limits().with(DesignLimit.LEAST_SAVING, BigDecimal.ZERO)));
        DesignModel other = PaperDesign.model(ruled);
        RulePrices prices = RulePrices.of(other, control(), (done, all) -> {}).orElseThrow();
        assertThat(prices.proven()).isTrue();
        assertThat(prices.open()).isEmpty();
        assertThat(prices.prices())
                .extracting(price -> price.rule().kind())
                .containsExactlyInAnyOrder(BrokenRule.Kind.LIMIT, BrokenRule.Kind.LIMIT, BrokenRule.Kind.APART);
        for (RulePrices.Price price : prices.prices()) {
            assertThat(price.proven()).isTrue();
            assertThat(price.yen()).as("%s", price.rule()).isNotNegative();
            DesignQuestion without = loosened(ruled, price);
            DesignPlan best = DesignRun.run(PaperDesign.model(without), control(), progress -> {})
                    .plan();
            assertThat(prices.costYen() - java.util.Objects.requireNonNull(best).costYen())
                    .isEqualTo(price.yen());
        }
    }

    @Test
    void whyTheseTownsIsSaidInFiguresThatAddUp() {
        DesignPlan plan = find(new BigDecimal("0.05")).plans().getFirst();
        DesignedGroup group = plan.groups().stream()
                .filter(each -> each.members().size() > 2)
                .findFirst()
                .orElseThrow();
        WhyGroup why = WhyGroup.of(model, plan, group);
        assertThat(why.saving().stream().mapToLong(SavingPart::yen).sum()).isEqualTo(group.savingYen());
        assertThat(why.effect().savingYen()).isEqualTo(group.savingYen());
        for (WhyGroup.Part part : why.parts()) {
            List<String> others = new ArrayList<>(group.members());
            others.remove(part.town());
            long without = cost(others) + cost(List.of(part.town()));
            assertThat(part.yen()).isEqualTo(without - group.togetherYen());
        }
        assertThat(why.parts().stream().map(WhyGroup.Part::hours).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(group.freedHours());
        assertThat(why.touching()).hasSizeGreaterThanOrEqualTo(group.members().size() - 1);
        assertThat(why.lotYen()).isGreaterThan(why.smallestLot().yen());
    }

    @Test
    void withoutOneTownTheOthersAreGroupedAnew() {
        DesignPlan plan = find(new BigDecimal("0.05")).plans().getFirst();
        WhyGroup.Without without = WhyGroup.without(model, plan, "F", control()).orElseThrow();
        assertThat(without.proven()).isTrue();
        assertThat(without.yen())
                .as("the best plan cannot be beaten by one that keeps F out")
                .isNotNegative();
        assertThat(without.groups()).contains(List.of(MemberId.of("F")));
        long fixed = everyGrouping(group -> !group.contains("F") || group.size() == 1).stream()
                .min(Long::compare)
                .orElseThrow();
        assertThat(without.yen()).isEqualTo(fixed - plan.costYen());
    }

    private static DesignQuestion loosened(DesignQuestion question, RulePrices.Price price) {
        DesignRules rules = question.rules();
        DesignLimit limit = price.rule().limit();
        if (limit == null) {
            return question.withRules(rules.released(new TownPair("A", "B")));
        }
        return question.withRules(rules.withLimits(
                price.loosenedTo() == null
                        ? rules.limits().without(limit)
                        : rules.limits().with(limit, price.loosenedTo())));
    }

    private AlternativesFinder.Result find(BigDecimal share) {
        return AlternativesFinder.find(
                        model, List.of(), share, (aim, figure) -> aim.name() + figure, control(), (done, all) -> {})
                .orElseThrow();
    }

    private static RunControl control() {
        return RunControl.seeded(1);
    }

    private List<Long> everyGrouping() {
        return everyGrouping(group -> true);
    }

    /** The costs of all groupings of connected groups of at most four. */
    private List<Long> everyGrouping(java.util.function.Predicate<Set<String>> allowed) {
        List<Long> costs = new ArrayList<>();
        partition(question.towns().stream().map(DesignTown::code).toList(), 0, new ArrayList<>(), allowed, costs);
        return costs;
    }

    private void partition(
            List<String> codes,
            int at,
            List<Set<String>> groups,
            java.util.function.Predicate<Set<String>> allowed,
            List<Long> costs) {
        if (at == codes.size()) {
            if (groups.stream().allMatch(group -> group.size() <= 4 && connected(group) && allowed.test(group))) {
                costs.add(groups.stream().mapToLong(this::cost).sum());
            }
            return;
        }
        for (Set<String> group : List.copyOf(groups)) {
            group.add(codes.get(at));
            partition(codes, at + 1, groups, allowed, costs);
            group.remove(codes.get(at));
        }
        Set<String> alone = new TreeSet<>(Set.of(codes.get(at)));
        groups.add(alone);
        partition(codes, at + 1, groups, allowed, costs);
        groups.remove(alone);
    }

    private long cost(java.util.Collection<String> group) {
        return model.cost().yen(Set.copyOf(group.stream().map(MemberId::of).toList()));
    }

    private boolean connected(Set<String> group) {
        Set<String> reached = new HashSet<>(Set.of(group.iterator().next()));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (DesignLink link : question.basis().links()) {
                TownPair pair = link.pair();
                if (group.contains(pair.one())
                        && group.contains(pair.other())
                        && reached.contains(pair.one()) != reached.contains(pair.other())) {
                    reached.add(pair.one());
                    reached.add(pair.other());
                    grows = true;
                }
            }
        }
        return reached.size() == group.size();
    }
}
