package org.tabane.engine.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tabane.engine.MemberId;
import org.tabane.engine.RunControl;

/** What a caller may tell about its costs besides the costs. */
class GroupCostTest {

    private static final RunControl CONTROL = RunControl.seeded(1).withTimeBudget(Duration.ofSeconds(30));

    /** A contract of 100, each member 50 less 1 for each of the others. */
    private static final class Joint implements GroupCost {

        private final int towns;

        private Joint(int towns) {
            this.towns = towns;
        }

        @Override
        public long yen(Set<MemberId> members) {
            return 100 + members.size() * (50L - (members.size() - 1));
        }

        @Override
        public Optional<LeastShares> leastShares(List<MemberId> units) {
            return Optional.of((core, others, most) -> {
                double[] shares = new double[core.length + others.length];
                Arrays.fill(shares, 50 - (towns - 1));
                return shares;
            });
        }
    }

    @Test
    void where_sets_are_too_many_to_list_the_least_shares_are_the_bound() {
        GroupingProblem grid = PaperMap.grid(6, 6, 0, 1);
        GroupCost cost = new Joint(36);
        Grouping found = solve(grid, cost.remembered()).getGrouping();
        assertThat(found.bound().proven()).isFalse();
        assertThat(found.bound().leastMeasure()).isEqualByComparingTo(String.valueOf(36 * (50 - 35)));
        assertThat(found.value().measure()).isGreaterThanOrEqualTo(found.bound().leastMeasure());
        assertThat(found.bound().gap())
                .isBetween(0.0, 0.99)
                .isEqualTo(1
                        - found.bound().leastMeasure().doubleValue()
                                / found.value().measure().doubleValue());
        Grouping blind = solve(grid, cost::yen).getGrouping();
        assertThat(blind.bound().gap()).as("without shares nothing is known").isEqualTo(1);
    }

    @Test
    void where_the_offers_can_be_listed_nothing_else_is_looked_at_and_the_best_is_proven_on_any_map() {
        GroupingProblem grid = PaperMap.grid(8, 8, 0, 2);
        CostTable table = new CostTable();
        for (int unit = 0; unit < 64; unit++) {
            table.put(Set.of(PaperMap.id(unit)), 100);
        }
        table.put(row(0, 8), 500);
        table.put(row(0, 12), 300);
        table.put(row(32, 64), 2_900);
        table.put(Set.of(PaperMap.id(20), PaperMap.id(63)), 1);
        GroupingProblem problem = PaperMap.costed(grid, GroupingRules.NONE, table);
        Grouping found = ExactGrouping.solve(problem, CONTROL).getGrouping();
        assertThat(found.bound().proven()).isTrue();
        assertThat(found.value().measure())
                .as("300 + 2,900 + 20 alone; u20 and u63 do not touch")
                .isEqualByComparingTo("5200");
        GroupingChecker.check(problem, found);
    }

    @Test
    void listed_offers_give_what_a_walk_through_all_sets_gives() {
        Random random = new Random(3);
        for (int round = 0; round < 60; round++) {
            GroupingProblem grid = PaperMap.grid(3, 3, 0, round);
            CostTable table = new CostTable();
            for (int unit = 0; unit < 9; unit++) {
                table.put(Set.of(PaperMap.id(unit)), 20 + random.nextInt(30));
            }
            for (int offer = 0; offer < 40; offer++) {
                Set<MemberId> members = new TreeSet<>();
                for (int pick = 0; pick < 5; pick++) {
                    members.add(PaperMap.id(random.nextInt(9)));
                }
                table.put(members, members.size() * (10L + random.nextInt(30)));
            }
            GroupingRules rules = GroupingRules.NONE
                    .with(Limit.atMost("people", BigDecimal.valueOf(250)))
                    .withSizes(1, 4)
                    .withApart(Set.of(new MemberPair(PaperMap.id(0), PaperMap.id(1))));
            GroupingOutcome listed = ExactGrouping.solve(PaperMap.costed(grid, rules, table), CONTROL);
            GroupingOutcome walked = ExactGrouping.solve(PaperMap.costed(grid, rules, table::yen), CONTROL);
            assertThat(listed.getGrouping().bound().proven()).isTrue();
            assertThat(listed.getGrouping().value())
                    .isEqualTo(walked.getGrouping().value());
        }
    }

    private static Set<MemberId> row(int from, int until) {
        Set<MemberId> row = new TreeSet<>();
        for (int unit = from; unit < until; unit++) {
            row.add(PaperMap.id(unit));
        }
        return row;
    }

    private static GroupingOutcome solve(GroupingProblem map, GroupCost cost) {
        return ExactGrouping.solve(
                PaperMap.costed(map, GroupingRules.NONE, cost),
                RunControl.seeded(1).withTimeBudget(Duration.ofSeconds(3)));
    }
}
