package org.tabane.engine.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabane.engine.RunControl;
import org.tabane.engine.RunEnd;

/** What stands in for the proof where sets are too many to list, tried where they can be listed, so that the best is known. */
class KnownSetsCoverTest {

    private static final int WIDTH = 7;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void comes_to_the_proven_best_and_beyond_a_single_search(long seed) {
        GroupingProblem grid = PaperMap.grid(WIDTH, WIDTH, 0, 1);
        GroupingProblem problem = new GroupingProblem(
                grid.units(),
                grid.links(),
                GroupingRules.NONE.withSizes(1, 5),
                new GroupingForm.LeastCost(new PaperWork(), BigDecimal.ZERO));
        RunControl control = RunControl.seeded(seed);
        BigDecimal proven =
                ExactGrouping.solve(problem, control).getGrouping().value().measure();

        Instance instance = new Instance(problem);
        Standing standing = new Standing(instance, GroupingListener.NOBODY);
        KnownSetsCover cover = new KnownSetsCover(instance, control, standing, () -> false);
        cover.run(1);
        Grouping found = standing.grouping(new Grouping.Run(0, cover.iterations, seed, RunEnd.COMPLETE));
        GroupingChecker.check(problem, found);
        BigDecimal single = GroupSearch.run(problem, new SearchBudget(1_000L * WIDTH * WIDTH, control))
                .getGrouping()
                .value()
                .measure();
        assertThat(found.value().measure()).isEqualByComparingTo(proven).isLessThan(single);
        assertThat(found.bound().proven()).isFalse();
    }

    @Test
    void neighbours_merged_until_nothing_is_left_weigh_the_whole_of_each_part() {
        GroupingProblem grid = PaperMap.grid(WIDTH, WIDTH, 0, 1);
        GroupingProblem problem = new GroupingProblem(
                grid.units(),
                grid.links(),
                GroupingRules.NONE.withLocked(Set.of(Set.of(PaperMap.id(0), PaperMap.id(1)))),
                new GroupingForm.LeastCost(members -> 1_000 - members.size(), GroupingForm.LeastCost.NO_PROTECTION));
        Instance instance = new Instance(problem);
        WeighedSets sets = new WeighedSets(instance);
        int[][] apart = new int[WIDTH * WIDTH - 1][];
        apart[0] = new int[] {0, 1};
        for (int unit = 2; unit < WIDTH * WIDTH; unit++) {
            apart[unit - 1] = new int[] {unit};
        }
        new MergedSets(instance, sets, () -> false).weigh(apart);
        ColumnPool known = sets.cheapest(Integer.MAX_VALUE, new double[WIDTH * WIDTH]);
        assertThat(known.count).isGreaterThan(WIDTH * WIDTH);
        int largest = 0;
        for (int set = 0; set < known.count; set++) {
            largest = Math.max(largest, known.size(set));
            assertThat(known.contains(set, 0)).isEqualTo(known.contains(set, 1));
        }
        assertThat(largest).as("all but the locked two").isEqualTo(WIDTH * WIDTH - 2);
    }
}
