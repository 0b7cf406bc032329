package org.tabane.engine.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabane.engine.MemberId;
import org.tabane.engine.RunControl;
import org.tabane.engine.RunEnd;

/** What stands in for the proof where sets are too many to list, tried where they can be listed, so that the best is known. */
class KnownSetsCoverTest {

    private static final int WIDTH = 7;

    /** A contract, work at the power of 0.85, and the way between the members. */
    private static long yen(Set<MemberId> members) {
        double work = 0;
        double way = 0;
        for (MemberId one : members) {
            int unit = number(one);
            work += 20 + unit * 7_919L % 180;
            for (MemberId other : members) {
                int further = number(other);
                way += Math.abs(unit % WIDTH - further % WIDTH) + Math.abs(unit / WIDTH - further / WIDTH);
            }
        }
        return Math.round(1_000 * (60 + 3 * Math.pow(work, 0.85) + 2 * way));
    }

    private static int number(MemberId id) {
        return Integer.parseInt(id.value().replaceAll("\\D", ""));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void comes_to_the_proven_best_and_beyond_a_single_search(long seed) {
        GroupingProblem grid = PaperMap.grid(WIDTH, WIDTH, 0, 1);
        GroupingProblem problem = new GroupingProblem(
                grid.units(),
                grid.links(),
                GroupingRules.NONE.withSizes(1, 5),
                new GroupingForm.LeastCost(KnownSetsCoverTest::yen, BigDecimal.ZERO));
        RunControl control = RunControl.seeded(seed);
        BigDecimal proven =
                ExactGrouping.solve(problem, control).getGrouping().value().measure();

        Instance instance = new Instance(problem);
        Standing standing = new Standing(instance, GroupingListener.NOBODY);
        KnownSetsCover cover = new KnownSetsCover(instance, control, standing, () -> false);
        cover.run();
        Grouping found = standing.grouping(new Grouping.Run(0, cover.iterations, seed, RunEnd.COMPLETE));
        GroupingChecker.check(problem, found);
        BigDecimal single = GroupSearch.run(problem, new SearchBudget(1_000L * WIDTH * WIDTH, control))
                .getGrouping()
                .value()
                .measure();
        assertThat(found.value().measure()).isEqualByComparingTo(proven).isLessThan(single);
        assertThat(found.bound().proven()).isFalse();
    }
}
