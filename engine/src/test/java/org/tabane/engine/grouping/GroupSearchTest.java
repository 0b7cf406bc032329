package org.tabane.engine.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.tabane.engine.MemberId;
import org.tabane.engine.RunControl;
import org.tabane.engine.RunEnd;

class GroupSearchTest {

    @Test
    void a_grid_of_a_thousand_towns_is_grouped_within_its_bound() {
        GroupingProblem problem = PaperMap.grid(40, 25, 400, 1);
        Grouping grouping = search(problem, 5_000, 1, 1);
        GroupingChecker.check(problem, grouping);
        assertThat(grouping.value().groups())
                .isGreaterThan((int) (0.9 * grouping.bound().mostGroups()));
        assertThat(grouping.run().iterations()).isEqualTo(5_000);
        assertThat(grouping.run().end()).isEqualTo(RunEnd.COMPLETE);
    }

    @Test
    void the_same_seed_and_iterations_give_the_same_groups_on_one_and_two_threads() {
        GroupingProblem problem = PaperMap.grid(20, 20, 300, 2);
        Grouping one = search(problem, 2_000, 7, 1);
        Grouping two = search(problem, 2_000, 7, 2);
        assertThat(two.groups()).isEqualTo(one.groups());
        assertThat(two.value()).isEqualTo(one.value());
        assertThat(search(problem, 2_000, 8, 1).groups()).isNotEqualTo(one.groups());
    }

    @Test
    void a_ceiling_on_the_number_of_groups_is_reached_with_less_spread_and_the_same_on_one_and_two_threads() {
        GroupingProblem problem = PaperMap.grid(20, 20, 300, 2);
        Grouping free = search(problem, 2_000, 7, 1);
        int ceiling = free.value().groups() * 9 / 10;
        GroupingProblem held = problem.withRules(problem.rules().withNumberOfGroups(0, ceiling));
        Grouping fewer = search(held, 2_000, 7, 1);
        GroupingChecker.check(held, fewer);
        assertThat(fewer.value().groups()).isEqualTo(ceiling);
        assertThat(fewer.bound().mostGroups()).isEqualTo(ceiling);
        assertThat(fewer.value().measure()).isLessThan(free.value().measure());
        assertThat(search(held, 2_000, 7, 2).groups()).isEqualTo(fewer.groups());
    }

    @Test
    void rules_of_any_kind_are_kept_on_a_larger_map_too() {
        GroupingProblem problem = PaperMap.grid(8, 8, 120, 3);
        GroupingRules rules = problem.rules()
                .withSizes(1, 9)
                .withApart(Set.of(new MemberPair(PaperMap.id(0), PaperMap.id(1))))
                .withTogether(Set.of(new MemberPair(PaperMap.id(10), PaperMap.id(12))));
        GroupingProblem ruled = problem.withRules(rules);
        GroupingChecker.check(ruled, search(ruled, 20_000, 1, 1));
    }

    @Test
    void a_stopped_run_answers_with_the_best_so_far() {
        GroupingProblem problem = PaperMap.grid(30, 30, 300, 4);
        AtomicBoolean stop = new AtomicBoolean();
        RunControl control = RunControl.seeded(1)
                .withProgress((done, total) -> stop.set(done > 0))
                .withStop(stop::get)
                .withTimeBudget(Duration.ofSeconds(20));
        Grouping grouping =
                GroupSearch.run(problem, SearchBudget.byTheClock(control)).getGrouping();
        GroupingChecker.check(problem, grouping);
        assertThat(grouping.run().end()).isEqualTo(RunEnd.STOPPED);
        assertThat(grouping.run().seconds()).isLessThan(15);
    }

    @Test
    void a_tighter_bound_is_tighter_and_never_below_what_is_possible() {
        for (int seed = 1; seed <= 6; seed++) {
            GroupingProblem problem = PaperMap.grid(5, 5, 120 + 20L * seed, seed);
            Grouping found = search(problem, 50, seed, 1);
            Grouping bounded = GroupSearch.withTighterBound(
                    problem, found, RunControl.seeded(1).withTimeBudget(Duration.ofSeconds(20)));
            Grouping best = ExactGrouping.solve(problem, RunControl.seeded(1)).getGrouping();
            assertThat(bounded.bound().mostGroups())
                    .isBetween(best.value().groups(), found.bound().mostGroups());
        }
        GroupingProblem large = PaperMap.grid(18, 18, 260, 3);
        Grouping found = search(large, 5_000, 1, 1);
        Grouping bounded =
                GroupSearch.withTighterBound(large, found, RunControl.seeded(1).withTimeBudget(Duration.ofSeconds(4)));
        assertThat(bounded.bound().mostGroups())
                .isBetween(found.value().groups(), found.bound().mostGroups());
    }

    @Test
    void progress_rises_to_the_end() {
        List<Long> told = new ArrayList<>();
        RunControl control = RunControl.seeded(1).withProgress((done, total) -> told.add(done * 1000 / total));
        GroupSearch.run(PaperMap.grid(10, 10, 300, 5), new SearchBudget(3_000, control));
        assertThat(told).isSorted().doesNotHaveDuplicates();
        assertThat(told.getLast()).isEqualTo(1000);
    }

    @Test
    void several_attributes_must_all_be_reached() {
        GroupingProblem grid = PaperMap.grid(12, 12, 300, 6);
        GroupingProblem problem = grid.withRules(
                grid.rules().with(Limit.atLeast("km2", BigDecimal.valueOf(900))).withSizes(3, GroupingRules.NO_LIMIT));
        Grouping grouping = search(problem, 3_000, 1, 1);
        GroupingChecker.check(problem, grouping);
    }

    @Test
    void an_island_below_the_threshold_is_named_with_the_rule_it_breaks() {
        GroupingProblem problem = new GroupingProblem(
                PaperMap.units(new long[] {90, 20, 30}, new long[] {1, 2, 3}),
                PaperMap.path(2),
                PaperMap.people(50),
                new GroupingForm.MostGroups("km2"));
        GroupingOutcome outcome = GroupSearch.run(problem, new SearchBudget(10, RunControl.seeded(1)));
        assertThat(outcome)
                .isEqualTo(new GroupingOutcome.Infeasible(
                        List.of(
                                new RuleInConflict.MustBePlaced(List.of(PaperMap.id(2))),
                                new RuleInConflict.NoLinkOut(List.of(PaperMap.id(2))),
                                new RuleInConflict.LimitHolds(Limit.atLeast("people", BigDecimal.valueOf(50)))),
                        true));
        Grouping alone = search(problem.withRules(problem.rules().withAlone(GroupingRules.Alone.ALWAYS)), 500, 1, 1);
        assertThat(alone.groups()).contains(List.of(PaperMap.id(2)));
    }

    @Test
    void a_prefecture_of_one_town_is_one_group() {
        GroupingProblem problem = new GroupingProblem(
                PaperMap.units(new long[] {90}, new long[] {1}),
                List.of(),
                PaperMap.people(50),
                new GroupingForm.MostGroups("km2"));
        assertThat(search(problem, 10, 1, 1).bound().proven()).isTrue();
        assertThat(ExactGrouping.solve(problem, RunControl.seeded(1))
                        .getGrouping()
                        .groups())
                .containsExactly(List.of(PaperMap.id(0)));
    }

    @Test
    void an_enclave_joins_the_town_around_it() {
        GroupingProblem problem = new GroupingProblem(
                PaperMap.units(new long[] {90, 5, 60}, new long[] {100, 1, 50}),
                List.of(Link.land(PaperMap.id(0), PaperMap.id(1)), Link.land(PaperMap.id(0), PaperMap.id(2))),
                PaperMap.people(50),
                new GroupingForm.MostGroups("km2"));
        assertThat(search(problem, 200, 1, 1).groups())
                .containsExactly(List.of(PaperMap.id(0), PaperMap.id(1)), List.of(PaperMap.id(2)));
    }

    @Test
    void unknown_figures_are_refused_and_the_towns_named() {
        List<Unit> units = List.of(
                new Unit(PaperMap.id(0), Map.of("people", BigDecimal.TEN, "km2", BigDecimal.ONE)),
                new Unit(PaperMap.id(1), Map.of("km2", BigDecimal.ONE)));
        assertThat(GroupingProblem.check(
                        units, PaperMap.path(2), PaperMap.people(5), new GroupingForm.MostGroups("km2")))
                .containsExactly(new GroupingFault.MissingFigures("people", List.of(PaperMap.id(1))));
    }

    @Test
    void every_fault_of_the_input_is_told_at_once() {
        List<Unit> units = new ArrayList<>(PaperMap.units(new long[] {5, 6}, new long[] {1, 2}));
        units.add(units.getFirst());
        MemberId stranger = MemberId.of("x");
        assertThat(GroupingProblem.check(
                        units,
                        List.of(Link.land(PaperMap.id(0), stranger), Link.land(PaperMap.id(1), PaperMap.id(1))),
                        GroupingRules.NONE,
                        new GroupingForm.MostGroups("km2")))
                .containsExactlyInAnyOrder(
                        new GroupingFault.DuplicateUnit(PaperMap.id(0)),
                        new GroupingFault.LinkToItself(PaperMap.id(1)),
                        new GroupingFault.UnknownUnit(stranger, "link"));
    }

    private static Grouping search(GroupingProblem problem, long iterations, long seed, int threads) {
        return GroupSearch.run(
                        problem,
                        new SearchBudget(iterations, RunControl.seeded(seed).withThreads(threads)))
                .getGrouping();
    }
}
