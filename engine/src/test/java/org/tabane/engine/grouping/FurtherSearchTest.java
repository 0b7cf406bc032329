package org.tabane.engine.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tabane.engine.RunControl;

/** More than one start where fewer groups are allowed than there could be, and a long search where the proof stays open. */
class FurtherSearchTest {

    private static final RunControl CONTROL = RunControl.seeded(1).withTimeBudget(Duration.ofMinutes(2));

    @Test
    void where_fewer_groups_are_allowed_several_different_packings_are_made_and_all_are_groupings() {
        GroupingProblem grid = PaperMap.grid(14, 14, 300, 2);
        GroupingProblem problem = grid.withRules(grid.rules().withNumberOfGroups(0, 25));
        List<int[]> packings = packings(problem);
        assertThat(packings.size()).isBetween(2, 6);
        for (int[] packing : packings) {
            assertThat(Arrays.stream(packing).distinct().count()).isEqualTo(25);
            GroupingChecker.check(problem, grouping(problem, packing));
        }
        assertThat(packings.stream().map(Arrays::toString).distinct()).hasSameSizeAs(packings);
    }

    @Test
    void where_the_most_groups_are_looked_for_all_the_time_goes_into_one() {
        assertThat(packings(PaperMap.grid(14, 14, 300, 2))).hasSize(1);
    }

    @Test
    void a_proof_that_stays_open_ends_with_a_long_search() {
        GroupingProblem problem = PaperMap.grid(13, 13, 400, 5);
        RunControl control = RunControl.seeded(3).withTimeBudget(Duration.ofSeconds(10));
        Grouping found = ExactGrouping.solve(problem, control).getGrouping();
        GroupingChecker.check(problem, found);
        assertThat(found.bound().proven()).isFalse();
        Grouping shortSearches =
                GroupSearch.run(problem, new SearchBudget(100 * 169, CONTROL)).getGrouping();
        assertThat(found.run().iterations())
                .as("four short searches of 100 iterations for each unit, then the long one")
                .isGreaterThan(4 * 100 * 169);
        assertThat(found.value().groups())
                .isGreaterThanOrEqualTo(shortSearches.value().groups());
    }

    private static List<int[]> packings(GroupingProblem problem) {
        Instance instance = new Instance(problem);
        SearchClock clock =
                SearchClock.part(CONTROL, 20_000, CONTROL.timeBudget().toNanos());
        return new MostGroupsSearch(instance, clock, 1, new Standing(instance, GroupingListener.NOBODY)).pack();
    }

    private static Grouping grouping(GroupingProblem problem, int[] group) {
        Instance instance = new Instance(problem);
        Standing standing = new Standing(instance, GroupingListener.NOBODY);
        standing.found(group);
        return standing.grouping(new Grouping.Run(0, 0, 1, org.tabane.engine.RunEnd.COMPLETE));
    }
}
