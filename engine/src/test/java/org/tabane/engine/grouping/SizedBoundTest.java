package org.tabane.engine.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No grouping costs less than the bound says. */
class SizedBoundTest {

    private final PaperWork cost = new PaperWork();

    @Test
    void on_small_graphs_with_any_rules_the_best_of_trying_everything_costs_no_less() {
        Random random = new Random(9);
        int higher = 0;
        for (GroupingProblem shape : BruteForceTest.problems(9)) {
            if (random.nextInt(4) > 0) {
                continue;
            }
            GroupingRules rules =
                    random.nextInt(2) == 0 ? GroupingRules.NONE : BruteForceTest.randomRules(shape, random);
            GroupingProblem problem = PaperMap.costed(shape, rules, cost);
            Optional<Grouping.Value> best = EveryGrouping.best(problem);
            if (best.isPresent()) {
                double reachable = best.get().measure().doubleValue();
                double[] start = start(problem);
                double bound = bound(problem, start, reachable);
                assertThat(bound).as("%s", problem).isLessThanOrEqualTo(reachable * (1 + 1e-9));
                higher += bound > 1.001 * Arrays.stream(start).sum() ? 1 : 0;
            }
        }
        assertThat(higher).as("bounds that prices raised").isGreaterThan(50);
    }

    @Test
    void a_run_stopped_at_once_still_says_what_each_pays_at_the_least() {
        GroupingProblem problem = PaperMap.costed(PaperMap.grid(7, 7, 0, 1), GroupingRules.NONE, cost);
        Instance instance = new Instance(problem);
        double[] start = start(problem);
        assertThat(new SizedBound(instance, instance.leastShares().orElseThrow(), () -> true).of(start, 1e12))
                .isEqualTo(Arrays.stream(start).sum());
    }

    private static double bound(GroupingProblem problem, double[] start, double reachable) {
        Instance instance = new Instance(problem);
        return new SizedBound(instance, instance.leastShares().orElseThrow(), () -> false).of(start, reachable);
    }

    /** By groups of any size. */
    private static double[] start(GroupingProblem problem) {
        Instance instance = new Instance(problem);
        return LeastCostProof.least(instance, instance.leastShares().orElseThrow(), () -> false);
    }
}
