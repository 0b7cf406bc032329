package org.tabane.engine.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.tabane.engine.RunControl;
import org.tabane.engine.RunEnd;

class GroupingProgressTest {

    private static final RunControl CONTROL = RunControl.seeded(1).withTimeBudget(Duration.ofMillis(1_500));

    @Test
    void a_search_shows_its_best_so_far_and_being_watched_changes_nothing() {
        GroupingProblem problem = PaperMap.grid(30, 30, 300, 1);
        List<GroupingProgress> shown = new ArrayList<>();
        SearchBudget budget = new SearchBudget(8_000, RunControl.seeded(1));
        Grouping watched = GroupSearch.run(problem, budget, shown::add).getGrouping();
        assertThat(watched.groups())
                .isEqualTo(GroupSearch.run(problem, budget).getGrouping().groups());
        check(problem, shown, watched);
    }

    @Test
    void a_search_under_rules_shows_its_best_so_far() {
        GroupingProblem grid = PaperMap.grid(8, 8, 120, 3);
        GroupingProblem problem = new GroupingProblem(
                grid.units(),
                grid.links(),
                GroupingRules.NONE.withSizes(1, 5).withNumberOfGroups(10, 12),
                new GroupingForm.LeastCost(PaperMap.randomCost(1), GroupingForm.LeastCost.NO_PROTECTION));
        List<GroupingProgress> shown = new ArrayList<>();
        check(
                problem,
                shown,
                GroupSearch.run(problem, SearchBudget.byTheClock(CONTROL), shown::add)
                        .getGrouping());
    }

    @Test
    void a_proof_shows_its_bound_closing() {
        GroupingProblem grid = PaperMap.grid(7, 6, 120, 3);
        GroupingProblem problem = new GroupingProblem(
                grid.units(),
                grid.links(),
                GroupingRules.NONE.withSizes(1, 5),
                new GroupingForm.LeastCost(PaperMap.randomCost(1), GroupingForm.LeastCost.NO_PROTECTION));
        List<GroupingProgress> shown = new ArrayList<>();
        Grouping best = ExactGrouping.solve(problem, CONTROL.withTimeBudget(Duration.ofMinutes(3)), shown::add)
                .getGrouping();
        assertThat(best.bound().proven()).isTrue();
        check(problem, shown, best);
    }

    @Test
    void stopping_answers_at_once_with_the_best_so_far_and_its_bound() {
        GroupingProblem grid = PaperMap.grid(9, 9, 120, 3);
        GroupingProblem problem = new GroupingProblem(
                grid.units(),
                grid.links(),
                GroupingRules.NONE.withSizes(1, 6),
                new GroupingForm.LeastCost(PaperMap.randomCost(2), GroupingForm.LeastCost.NO_PROTECTION));
        AtomicLong asked = new AtomicLong();
        RunControl control =
                RunControl.seeded(1).withTimeBudget(Duration.ofSeconds(60)).withStop(() -> asked.get() > 0);
        List<GroupingProgress> shown = new ArrayList<>();
        Grouping grouping = ExactGrouping.solve(problem, control, progress -> {
                    shown.add(progress);
                    if (progress.seconds() > 0.7) {
                        asked.compareAndSet(0, System.nanoTime());
                    }
                })
                .getGrouping();
        assertThat(asked.get()).as("stopped while it went on").isPositive();
        assertThat((System.nanoTime() - asked.get()) / 1e9).isLessThan(1);
        assertThat(grouping.run().end()).isEqualTo(RunEnd.STOPPED);
        check(problem, shown, grouping);
    }

    private static void check(GroupingProblem problem, List<GroupingProgress> shown, Grouping end) {
        GroupingChecker.check(problem, end);
        assertThat(shown).isNotEmpty();
        BigDecimal measure = shown.getFirst().value().measure();
        int groups = 0;
        double seconds = -1;
        for (GroupingProgress progress : shown) {
            GroupingChecker.check(
                    problem,
                    new Grouping(
                            progress.groups(),
                            progress.value(),
                            progress.bound(),
                            new Grouping.Run(progress.seconds(), 0, 1, RunEnd.COMPLETE)));
            assertThat(progress.seconds()).isGreaterThan(seconds);
            assertThat(progress.value().groups() > groups
                            || progress.value().measure().compareTo(measure) <= 0)
                    .isTrue();
            seconds = progress.seconds();
            measure = progress.value().measure();
            groups = problem.form() instanceof GroupingForm.MostGroups
                    ? progress.value().groups()
                    : Integer.MAX_VALUE;
        }
        if (problem.form() instanceof GroupingForm.MostGroups) {
            assertThat(end.value().groups()).isGreaterThanOrEqualTo(groups);
        } else {
            assertThat(end.value().measure()).isLessThanOrEqualTo(measure);
        }
    }
}
