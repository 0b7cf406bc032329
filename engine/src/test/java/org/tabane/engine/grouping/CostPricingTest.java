package org.tabane.engine.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tabane.engine.MemberId;
import org.tabane.engine.RunControl;
import org.tabane.engine.RunEnd;

/** Column generation gives what trying everything gives, and what the list of all sets gives; and goes on where there is no list. */
class CostPricingTest {

    private static final RunControl CONTROL = RunControl.seeded(1).withTimeBudget(Duration.ofMinutes(5));

    private final PaperWork cost = new PaperWork();

    @Test
    void no_group_costs_less_than_the_least_shares_of_its_members() {
        List<MemberId> units = IntStream.range(0, 30).mapToObj(PaperMap::id).toList();
        LeastShares shares = cost.leastShares(units).orElseThrow();
        Random random = new Random(2);
        for (int trial = 0; trial < 3_000; trial++) {
            int[] order = shuffled(30, random);
            int core = 1 + random.nextInt(6);
            int others = random.nextInt(20);
            int size = Math.max(2, core + random.nextInt(others + 1));
            if (size > core + others) {
                continue;
            }
            int most = size + random.nextInt(5);
            double[] least = shares.of(
                    IntStream.range(0, core).map(i -> order[i]).toArray(),
                    IntStream.range(core, core + others).map(i -> order[i]).toArray(),
                    most);
            Set<MemberId> members = new HashSet<>();
            double sum = 0;
            for (int i = 0; i < size; i++) {
                members.add(units.get(order[i]));
                sum += least[i];
            }
            assertThat((double) cost.yen(members)).isGreaterThanOrEqualTo(sum);
        }
    }

    @Test
    void on_small_graphs_with_any_rules_it_proves_what_trying_everything_gives() {
        Random random = new Random(8);
        int proven = 0;
        for (GroupingProblem shape : BruteForceTest.problems(9)) {
            if (random.nextInt(6) > 0) {
                continue;
            }
            GroupingRules rules =
                    random.nextInt(3) == 0 ? GroupingRules.NONE : BruteForceTest.randomRules(shape, random);
            if (random.nextInt(3) == 0) {
                int fewest = random.nextInt(3);
                rules = rules.withNumberOfGroups(fewest, fewest + random.nextInt(2));
            }
            GroupingProblem problem = PaperMap.costed(shape, rules, cost);
            Optional<Grouping.Value> best = EveryGrouping.best(problem);
            Optional<Grouping> priced = priced(problem);
            if (priced.isPresent()) {
                GroupingChecker.check(problem, priced.get());
                assertThat(priced.get().bound().proven()).as("%s", problem).isTrue();
                assertThat(priced.get().value().measure())
                        .as("%s", problem)
                        .isEqualByComparingTo(best.orElseThrow().measure());
                proven++;
            }
        }
        assertThat(proven).isGreaterThan(150);
    }

    @Test
    void on_a_map_that_can_be_listed_it_proves_what_the_list_gives() {
        GroupingProblem grid = PaperMap.grid(7, 7, 0, 1);
        GroupingRules sized = GroupingRules.NONE.withSizes(1, 5);
        for (GroupingRules rules : List.of(
                sized,
                sized.withNumberOfGroups(6, 9),
                sized.withNumberOfGroups(13, 20),
                sized.with(new Reach("minutes", PaperMap.randomDistance(5), BigDecimal.valueOf(60))),
                sized.with(Limit.atLeast("people", BigDecimal.valueOf(60)))
                        .withTogether(Set.of(new MemberPair(PaperMap.id(0), PaperMap.id(1))))
                        .withNeverAlone(Set.of(PaperMap.id(48))))) {
            Grouping listed = ExactGrouping.solve(PaperMap.costed(grid, rules, cost::yen), CONTROL)
                    .getGrouping();
            assertThat(listed.bound().proven()).isTrue();
            Grouping priced = priced(PaperMap.costed(grid, rules, cost)).orElseThrow();
            assertThat(priced.bound().proven()).as("%s", rules).isTrue();
            assertThat(priced.value().measure())
                    .isEqualByComparingTo(listed.value().measure());
        }
    }

    @Test
    void where_sets_are_too_many_to_list_the_best_is_proven_or_a_narrow_gap_is_left() {
        GroupingProblem grid = PaperMap.grid(7, 7, 0, 1);
        GroupingProblem problem = PaperMap.costed(grid, GroupingRules.NONE.withSizes(1, 10), cost);
        Grouping found = ExactGrouping.solve(problem, CONTROL).getGrouping();
        GroupingChecker.check(problem, found);
        assertThat(found.bound().gap()).isLessThan(0.001);
        assertThat(ExactGrouping.solve(problem, CONTROL).getGrouping().groups())
                .as("same seed, same answer")
                .isEqualTo(found.groups());
    }

    /** By searches, their cover and prices, however few sets there are. */
    private static Optional<Grouping> priced(GroupingProblem problem) {
        Instance instance = new Instance(problem);
        Standing standing = new Standing(instance, GroupingListener.NOBODY);
        ColumnPool known = new KnownSetsCover(instance, CONTROL, standing, () -> false).run(1);
        if (standing.best.length == 0) {
            return Optional.empty();
        }
        standing.proven = new CostPricing(
                        instance, instance.leastShares().orElseThrow(), known, CONTROL, standing, () -> false)
                .run();
        return Optional.of(standing.grouping(new Grouping.Run(0, 0, 1, RunEnd.COMPLETE)));
    }

    private static int[] shuffled(int count, Random random) {
        int[] order = IntStream.range(0, count).toArray();
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }
}
