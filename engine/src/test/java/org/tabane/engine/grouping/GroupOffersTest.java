package org.tabane.engine.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.tabane.engine.RunControl;

class GroupOffersTest {

    private static final RunControl CONTROL = RunControl.seeded(1);

    /** Offers of random cost; one set in ten has none. */
    private static GroupOffers offers(long seed, Predicate<GroupOffer> wanted) {
        return members -> {
            Random random = new Random(seed * 31 + Set.copyOf(members).hashCode());
            List<GroupOffer> offers = new ArrayList<>();
            boolean none = members.size() > 1 && random.nextInt(10) == 0;
            for (String bundle : List.of("roads", "roads and bridges")) {
                for (int years : new int[] {3, 5}) {
                    for (String form : List.of("prescriptive", "performance")) {
                        offers.add(new GroupOffer(
                                bundle, years, form, 1_000 + random.nextInt(900) * (long) members.size()));
                    }
                }
            }
            return none ? List.of() : offers.stream().filter(wanted).toList();
        };
    }

    @Test
    void the_cheapest_offer_of_each_group_comes_back_with_the_grouping() {
        GroupOffers offers = offers(1, offer -> true);
        GroupingProblem problem = problem(offers);
        Grouping best = ExactGrouping.solve(problem, CONTROL).getGrouping();
        List<GroupOffers.Chosen> chosen = offers.chosen(best);
        assertThat(chosen).extracting(GroupOffers.Chosen::members).isEqualTo(best.groups());
        assertThat(chosen.stream().mapToLong(choice -> choice.offer().yen()).sum())
                .isEqualTo(best.value().measure().longValueExact());
        assertThat(chosen).allSatisfy(choice -> {
            assertThat(choice.offers()).hasSize(8).isSortedAccordingTo((a, b) -> Long.compare(a.yen(), b.yen()));
            assertThat(choice.offers()).containsExactlyInAnyOrderElementsOf(offers.of(Set.copyOf(choice.members())));
        });
    }

    /** Trying every column (set × bundle × term × form) cannot do better than the cheapest offer of each set. */
    @Test
    void no_choice_of_offers_is_cheaper() {
        GroupOffers offers = offers(2, offer -> true);
        long best = ExactGrouping.solve(problem(offers), CONTROL)
                .getGrouping()
                .value()
                .measure()
                .longValueExact();
        assertThat(EveryGrouping.best(problem(offers)).orElseThrow().measure())
                .isEqualByComparingTo(String.valueOf(best));
        for (String form : List.of("prescriptive", "performance")) {
            GroupOffers some = offers(2, offer -> offer.contractForm().equals(form));
            assertThat(ExactGrouping.solve(problem(some), CONTROL)
                            .getGrouping()
                            .value()
                            .measure()
                            .longValueExact())
                    .isGreaterThanOrEqualTo(best);
        }
    }

    @Test
    void a_cost_that_is_remembered_is_asked_once_for_each_set() {
        AtomicInteger asked = new AtomicInteger();
        GroupCost cost = members -> {
            asked.incrementAndGet();
            return 100L - members.size();
        };
        GroupCost remembered = cost.remembered();
        for (int i = 0; i < 3; i++) {
            assertThat(remembered.yen(Set.of(PaperMap.id(0)))).isEqualTo(99);
            assertThat(remembered.yen(new java.util.HashSet<>(List.of(PaperMap.id(1), PaperMap.id(0)))))
                    .isEqualTo(98);
        }
        assertThat(asked).hasValue(2);
    }

    /** Codes that follow one another: with Java's own sums of sets this takes minutes. */
    @Test
    void a_table_of_many_sets_is_quickly_looked_up() {
        CostTable table = new CostTable();
        int sets = 0;
        for (int a = 0; a < 60; a++) {
            for (int b = a + 1; b < 60; b++) {
                for (int c = b + 1; c < 60; c++) {
                    assertThat(table.put(Set.of(PaperMap.id(a), PaperMap.id(b), PaperMap.id(c)), a + b + c))
                            .isTrue();
                    sets++;
                }
            }
        }
        assertThat(sets).isEqualTo(34_220);
        assertThat(table.put(Set.of(PaperMap.id(2), PaperMap.id(1), PaperMap.id(0)), 7))
                .isFalse();
        assertThat(table.yen(Set.of(PaperMap.id(0), PaperMap.id(2), PaperMap.id(1))))
                .isEqualTo(7);
        assertThat(table.yen(Set.of(PaperMap.id(9), PaperMap.id(8), PaperMap.id(7))))
                .isEqualTo(24);
        assertThat(table.yen(Set.of(PaperMap.id(9)))).isEqualTo(GroupCost.NOT_ON_OFFER);
    }

    private static GroupingProblem problem(GroupOffers offers) {
        return new GroupingProblem(
                PaperMap.units(new long[] {1, 1, 1, 1, 1, 1, 1}, new long[] {1, 1, 1, 1, 1, 1, 1}),
                PaperMap.path(7),
                GroupingRules.NONE,
                new GroupingForm.LeastCost(offers.cheapest(), GroupingForm.LeastCost.NO_PROTECTION));
    }
}
