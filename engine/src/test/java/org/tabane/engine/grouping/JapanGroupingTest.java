package org.tabane.engine.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tabane.engine.RunControl;

/** Real municipalities; skipped where the shared data is absent. Every answer goes through the independent checker. */
class JapanGroupingTest {

    @ParameterizedTest
    @CsvSource({"05, 6, 6001", "20, 6, 86999", "20, 7, 410459"})
    void as_many_connected_sets_as_counted_by_others(String prefecture, int largest, long sets) {
        GroupingProblem problem = Japan.read().prefecture(prefecture, 1);
        Instance instance = new Instance(problem);
        AdmissibleSets.Found found =
                AdmissibleSets.collect(instance, SetValue.of(instance), largest, 1_000_000, 10_000_000, () -> false);
        assertThat(found.sets()).isEqualTo(sets);
    }

    /** The reference was computed with areas in whole km². */
    @ParameterizedTest
    @CsvSource({"05, 6, 10, 8495", "16, 15, 6, 2598"})
    @DisplayName("秋田県・富山県の証明済み最適解")
    void the_proven_optima_of_akita_and_toyama_come_out(String prefecture, int largest, int groups, String spread) {
        GroupingProblem problem = Japan.read(true).prefecture(prefecture, 50_000);
        GroupingProblem sized = problem.withRules(problem.rules().withSizes(1, largest));
        Grouping grouping = ExactGrouping.solve(sized, RunControl.seeded(1)).getGrouping();
        GroupingChecker.check(sized, grouping);
        assertThat(grouping.bound().proven()).isTrue();
        assertThat(grouping.value().groups()).isEqualTo(groups);
        assertThat(grouping.value().measure()).isEqualByComparingTo(spread);
    }

    @ParameterizedTest
    @CsvSource({"05, 10, 8490.37", "16, 6, 2596.39", "20, 20, 17444.02", "31, 4, 4882.44"})
    void areas_to_the_hundredth_of_a_km2_are_proven_without_a_largest_size(
            String prefecture, int groups, String spread) {
        GroupingProblem problem = Japan.read().prefecture(prefecture, 50_000);
        Grouping grouping = ExactGrouping.solve(problem, RunControl.seeded(1)).getGrouping();
        GroupingChecker.check(problem, grouping);
        assertThat(grouping.bound().proven()).isTrue();
        assertThat(grouping.value().groups()).isEqualTo(groups);
        assertThat(grouping.value().measure()).isEqualByComparingTo(spread);
    }

    /** Fewer iterations than the targets' second allows, so that the test does not depend on the machine. */
    @ParameterizedTest
    @CsvSource({"50000, 786", "100000, 555", "200000, 358"})
    void the_nation_is_grouped_better_than_by_others(long threshold, int groups) {
        GroupingProblem problem = Japan.read().nation(threshold);
        Grouping grouping = GroupSearch.run(problem, new SearchBudget(20_000, RunControl.seeded(1)))
                .getGrouping();
        GroupingChecker.check(problem, grouping);
        assertThat(grouping.value().groups()).isGreaterThanOrEqualTo(groups);
    }

    @Test
    void a_proof_that_runs_out_of_time_says_how_far_it_came() {
        GroupingProblem problem = Japan.read().prefecture("01", 50_000);
        Grouping grouping = ExactGrouping.solve(problem, RunControl.seeded(1).withTimeBudget(Duration.ofMillis(1_500)))
                .getGrouping();
        GroupingChecker.check(problem, grouping);
        assertThat(grouping.run().seconds()).isLessThan(30);
    }
}
