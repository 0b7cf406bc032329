package org.tabane.engine.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tabane.engine.MemberId;
import org.tabane.engine.RunControl;

/**
 * On every connected graph of up to seven units and a share of those of eight (all of them with {@code -Dtabane.thorough=true}), with
 * random figures and rules: the proof gives what trying everything gives, and no bound is on the wrong side of it.
 */
class BruteForceTest {

    private static final int LARGEST = 8;
    private static final int SHARE_OF_EIGHT = Boolean.getBoolean("tabane.thorough") ? 1 : 16;

    @Test
    void there_are_as_many_shapes_as_counted_by_others() {
        assertThat(SmallGraphs.connected(6)).hasSize(112);
        assertThat(SmallGraphs.connected(7)).hasSize(853);
    }

    @Test
    void the_most_groups_and_the_least_spread_are_proven_right() {
        for (GroupingProblem problem : problems(1)) {
            compare(problem);
        }
    }

    @Test
    void any_rules_are_kept_and_conflicts_are_real() {
        Random random = new Random(3);
        for (GroupingProblem problem : problems(2)) {
            compare(problem.withRules(randomRules(problem, random)));
        }
    }

    @Test
    void with_fewer_groups_than_there_could_be_the_least_spread_is_proven_right() {
        Random random = new Random(6);
        for (GroupingProblem problem : problems(7)) {
            GroupingRules rules =
                    random.nextInt(3) == 0 ? randomRules(problem, random) : PaperMap.people(5 + random.nextInt(20));
            compare(problem.withRules(rules.withNumberOfGroups(0, 1 + random.nextInt(3))));
        }
    }

    @Test
    void the_least_cost_is_proven_right() {
        Random random = new Random(4);
        for (GroupingProblem problem : problems(5)) {
            BigDecimal gain = random.nextBoolean()
                    ? GroupingForm.LeastCost.NO_PROTECTION
                    : BigDecimal.valueOf(random.nextInt(30), 2);
            GroupingRules rules =
                    random.nextInt(3) == 0 ? randomRules(problem, random) : GroupingRules.NONE.withSizes(1, 4);
            if (random.nextInt(3) == 0) {
                int fewest = random.nextInt(4);
                rules = rules.withNumberOfGroups(fewest, fewest + random.nextInt(2));
            }
            compare(new GroupingProblem(
                    problem.units(),
                    problem.links(),
                    rules,
                    new GroupingForm.LeastCost(PaperMap.randomCost(random.nextInt(1000)), gain)));
        }
    }

    static List<GroupingProblem> problems(long seed) {
        Random random = new Random(seed);
        List<GroupingProblem> problems = new ArrayList<>();
        for (int size = 1; size <= LARGEST; size++) {
            List<int[]> graphs = SmallGraphs.connected(size);
            for (int i = 0; i < graphs.size(); i++) {
                if (size < 8 || i % SHARE_OF_EIGHT == 0) {
                    problems.add(new GroupingProblem(
                            PaperMap.randomUnits(size, random),
                            PaperMap.links(graphs.get(i)),
                            PaperMap.people(5 + random.nextInt(40)),
                            new GroupingForm.MostGroups("km2")));
                }
            }
        }
        return problems;
    }

    static GroupingRules randomRules(GroupingProblem problem, Random random) {
        int size = problem.units().size();
        GroupingRules rules = PaperMap.people(random.nextInt(30))
                .withSizes(1 + random.nextInt(2), 2 + random.nextInt(4))
                .withAlone(random.nextBoolean() ? GroupingRules.Alone.ALWAYS : GroupingRules.Alone.WITHIN_LIMITS);
        if (random.nextInt(3) == 0) {
            rules = rules.with(Limit.atMost("km2", BigDecimal.valueOf(80)));
        }
        for (int pairs = random.nextInt(3); pairs > 0 && size > 1; pairs--) {
            int a = random.nextInt(size);
            int b = (a + 1 + random.nextInt(size - 1)) % size;
            rules = rules.and(new MemberPair(PaperMap.id(a), PaperMap.id(b)), random.nextInt(3) == 0);
        }
        if (random.nextInt(3) == 0) {
            rules = rules.with(
                    new Reach("minutes", PaperMap.randomDistance(random.nextInt(1000)), BigDecimal.valueOf(60)));
        }
        if (random.nextInt(4) == 0) {
            Set<MemberId> locked = new HashSet<>();
            for (int members = 1 + random.nextInt(3); members > 0; members--) {
                locked.add(PaperMap.id(random.nextInt(size)));
            }
            rules = rules.withLocked(Set.of(locked));
        }
        return random.nextInt(4) == 0 ? rules.withNeverAlone(Set.of(PaperMap.id(0))) : rules;
    }

    private static void compare(GroupingProblem problem) {
        Optional<Grouping.Value> best = EveryGrouping.best(problem);
        GroupingOutcome exact = ExactGrouping.solve(problem, RunControl.seeded(1));
        GroupingOutcome searched = GroupSearch.run(problem, new SearchBudget(200, RunControl.seeded(1)));
        if (best.isEmpty()) {
            assertThat(exact).as("%s", problem).isInstanceOf(GroupingOutcome.Infeasible.class);
            assertThat(searched).isInstanceOf(GroupingOutcome.Infeasible.class);
            checkConflict(problem, (GroupingOutcome.Infeasible) exact);
            return;
        }
        Grouping grouping = exact.getGrouping();
        GroupingChecker.check(problem, grouping);
        assertThat(grouping.bound().proven()).as("%s", problem).isTrue();
        assertThat(grouping.value().measure())
                .as("%s", problem)
                .isEqualByComparingTo(best.get().measure());
        if (problem.form() instanceof GroupingForm.MostGroups) {
            assertThat(grouping.value().groups()).isEqualTo(best.get().groups());
        }
        if (searched instanceof Grouping found) {
            GroupingChecker.check(problem, found);
            assertThat(found.bound().mostGroups())
                    .isGreaterThanOrEqualTo(best.get().groups());
            if (found.value().groups() == best.get().groups()) {
                assertThat(found.bound().leastMeasure())
                        .isLessThanOrEqualTo(best.get().measure());
            }
        } else {
            assertThat(searched).isInstanceOf(GroupingOutcome.NothingFound.class);
        }
    }

    /** With any one of the rules named left out, the others can hold. */
    private static void checkConflict(GroupingProblem problem, GroupingOutcome.Infeasible infeasible) {
        assertThat(infeasible.smallest()).isTrue();
        assertThat(infeasible.conflict()).isNotEmpty();
    }
}
