package org.tabane.engine.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabane.engine.RunControl;

class AlternativesTest {

    private static final RunControl CONTROL = RunControl.seeded(1).withTimeBudget(Duration.ofSeconds(10));

    @Test
    void all_groupings_within_a_share_of_the_best_are_found_where_they_are_few() {
        GroupingProblem problem = new GroupingProblem(
                PaperMap.units(new long[] {30, 30, 30, 30}, new long[] {10, 10, 10, 10}),
                PaperMap.path(4),
                PaperMap.people(30).withSizes(1, 4).with(Limit.atMost("people", BigDecimal.valueOf(60))),
                new GroupingForm.LeastCost(members -> members.size() == 1 ? 100 : 190, BigDecimal.ZERO));
        Grouping best = ExactGrouping.solve(problem, CONTROL).getGrouping();
        assertThat(best.value().measure()).isEqualByComparingTo("380");
        Alternatives alternatives = Alternatives.find(problem, best, 10, new BigDecimal("0.03"), CONTROL);
        assertThat(alternatives.all()).isTrue();
        assertThat(alternatives.groupings()).hasSize(4);
        assertThat(alternatives.groupings().getFirst()).isEqualTo(best);
        alternatives.groupings().forEach(grouping -> GroupingChecker.check(problem, grouping));
    }

    @Test
    void different_groupings_are_found_where_there_are_too_many_sets_to_walk_through() {
        GroupingProblem grid = PaperMap.grid(7, 6, 120, 3);
        GroupingProblem problem = new GroupingProblem(
                grid.units(),
                grid.links(),
                GroupingRules.NONE.withSizes(1, 5),
                new GroupingForm.LeastCost(
                        members -> 1_000_000L
                                + Math.round(900_000 * Math.pow(members.size(), 0.8))
                                + Math.floorMod(members.hashCode(), 10_000),
                        BigDecimal.ZERO));
        Grouping best = ExactGrouping.solve(problem, CONTROL.withTimeBudget(Duration.ofSeconds(2)))
                .getGrouping();
        Alternatives alternatives = Alternatives.find(
                problem, best, 20, new BigDecimal("0.05"), CONTROL.withTimeBudget(Duration.ofSeconds(20)));
        assertThat(alternatives.groupings()).hasSize(20).doesNotHaveDuplicates();
        assertThat(alternatives.differences()).allMatch(difference -> difference > 0.2);
        for (Grouping grouping : alternatives.groupings()) {
            GroupingChecker.check(problem, grouping);
            assertThat(grouping.value().measure())
                    .isLessThanOrEqualTo(best.value().measure().multiply(new BigDecimal("1.05")));
        }
    }

    @Test
    void what_is_within_one_per_cent_is_within_five_too_even_where_time_ends() {
        GroupingProblem problem = PaperMap.grid(6, 5, 150, 2);
        Grouping best = ExactGrouping.solve(problem, CONTROL).getGrouping();
        Set<Set<Set<org.tabane.engine.MemberId>>> narrow = sets(Alternatives.find(
                problem, best, 500, new BigDecimal("0.01"), CONTROL.withTimeBudget(Duration.ofSeconds(6))));
        Set<Set<Set<org.tabane.engine.MemberId>>> wide = sets(Alternatives.find(
                problem, best, 500, new BigDecimal("0.05"), CONTROL.withTimeBudget(Duration.ofSeconds(6))));
        assertThat(wide).containsAll(narrow).hasSizeGreaterThan(narrow.size());
    }

    private static Set<Set<Set<org.tabane.engine.MemberId>>> sets(Alternatives alternatives) {
        Set<Set<Set<org.tabane.engine.MemberId>>> all = new HashSet<>();
        for (Grouping grouping : alternatives.groupings()) {
            Set<Set<org.tabane.engine.MemberId>> groups = new HashSet<>();
            grouping.groups().forEach(group -> groups.add(Set.copyOf(group)));
            all.add(groups);
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"05", "20", "40"})
    void different_groupings_of_a_real_prefecture_within_a_share_of_the_best(String prefecture) {
        GroupingProblem problem = Japan.read().prefecture(prefecture, 50_000);
        Grouping best = ExactGrouping.solve(problem, RunControl.seeded(1)).getGrouping();
        // The walk through the largest of them takes all the time it is given: enough for a busy machine to come to
        // some.
        Alternatives alternatives = Alternatives.find(
                problem, best, 100, new BigDecimal("0.05"), CONTROL.withTimeBudget(Duration.ofSeconds(30)));
        for (Grouping grouping : alternatives.groupings()) {
            GroupingChecker.check(problem, grouping);
            assertThat(grouping.value().groups()).isEqualTo(best.value().groups());
            assertThat(grouping.value().measure())
                    .isLessThanOrEqualTo(best.value().measure().multiply(new BigDecimal("1.05")));
        }
        assertThat(sets(alternatives)).hasSameSizeAs(alternatives.groupings());
        assertThat(alternatives.groupings()).hasSizeGreaterThan(4);
        assertThat(Alternatives.difference(
                        problem, best, alternatives.groupings().get(1)))
                .isGreaterThan(0);
    }
}
