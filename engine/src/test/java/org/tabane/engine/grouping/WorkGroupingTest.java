package org.tabane.engine.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tabane.engine.MemberId;
import org.tabane.engine.RunControl;

/** Each work item of each town once: compared with trying everything. */
@DisplayName("業務ごとの群")
class WorkGroupingTest {

    private static final RunControl CONTROL = RunControl.seeded(1);
    private static final List<Set<String>> BUNDLES =
            List.of(Set.of("roads"), Set.of("bridges"), Set.of("roads", "bridges"));

    @Test
    void towns_care_for_roads_with_one_neighbour_and_for_bridges_with_another() {
        Set<MemberId> left = Set.of(PaperMap.id(0), PaperMap.id(1));
        Set<MemberId> right = Set.of(PaperMap.id(1), PaperMap.id(2));
        WorkProblem problem = problem(3, GroupingRules.NONE, (members, bundle) -> {
            if (bundle.size() > 1) {
                return GroupCost.NOT_ON_OFFER;
            }
            boolean fits = members.equals(bundle.contains("roads") ? left : right);
            return fits ? 120 : 100L * members.size();
        });
        WorkGrouping best = WorkGrouping.solve(problem, CONTROL).orElseThrow();
        assertThat(best.proven()).isTrue();
        assertThat(best.yen()).isEqualTo(440);
        assertThat(best.groups())
                .contains(
                        new WorkGrouping.Group(List.of(PaperMap.id(0), PaperMap.id(1)), Set.of("roads"), 120),
                        new WorkGrouping.Group(List.of(PaperMap.id(1), PaperMap.id(2)), Set.of("bridges"), 120));
    }

    @Test
    void the_cheapest_is_what_trying_everything_gives() {
        for (int seed = 0; seed < 40; seed++) {
            Map<Object, Long> known = new HashMap<>();
            int salt = seed;
            WorkProblem.Cost cost = (members, bundle) -> known.computeIfAbsent(
                    List.of(Set.copyOf(members), Set.copyOf(bundle)),
                    key -> 500L
                            + bundle.size() * 300L
                            + new Random(salt * 31L + key.hashCode()).nextInt(900)
                                    * (long) members.size()
                                    * bundle.size());
            GroupingRules rules = seed % 2 == 0
                    ? GroupingRules.NONE
                    : GroupingRules.NONE.withSizes(1, 3).and(new MemberPair(PaperMap.id(1), PaperMap.id(2)), false);
            WorkProblem problem = problem(4, rules, cost);
            WorkGrouping best = WorkGrouping.solve(problem, CONTROL).orElseThrow();
            assertThat(best.proven()).isTrue();
            assertThat(best.leastYen()).isEqualTo(best.yen());
            assertThat(best.yen()).isEqualTo(everything(problem, 0, new HashSet<>()));
            check(problem, best);
        }
    }

    @Test
    void a_rule_that_cannot_be_kept_leaves_nothing() {
        WorkProblem problem = problem(3, GroupingRules.NONE.withSizes(2, 2), (members, bundle) -> 1);
        assertThat(WorkGrouping.solve(problem, CONTROL)).isEmpty();
    }

    private static WorkProblem problem(int towns, GroupingRules rules, WorkProblem.Cost cost) {
        long[] ones = new long[towns];
        java.util.Arrays.fill(ones, 1);
        return new WorkProblem(
                PaperMap.units(ones, ones), PaperMap.path(towns), rules, BUNDLES, cost, BigDecimal.ONE.negate());
    }

    private static void check(WorkProblem problem, WorkGrouping grouping) {
        Set<List<Object>> done = new HashSet<>();
        long yen = 0;
        for (WorkGrouping.Group group : grouping.groups()) {
            assertThat(problem.bundles()).contains(group.bundle());
            assertThat(group.yen()).isEqualTo(problem.cost().yen(Set.copyOf(group.members()), group.bundle()));
            yen += group.yen();
            for (MemberId member : group.members()) {
                for (String item : group.bundle()) {
                    assertThat(done.add(List.of(member, item))).isTrue();
                }
            }
        }
        assertThat(yen).isEqualTo(grouping.yen());
        assertThat(done).hasSize(problem.units().size() * 2);
    }

    /** On a path, connected sets are stretches: the least cost of the town and work items from {@code cell} on that are not done. */
    private static long everything(WorkProblem problem, int cell, Set<Integer> done) {
        int towns = problem.units().size();
        if (cell == 2 * towns) {
            return 0;
        }
        if (done.contains(cell)) {
            return everything(problem, cell + 1, done);
        }
        long best = Long.MAX_VALUE / 4;
        for (Set<String> bundle : BUNDLES) {
            for (int from = 0; from < towns; from++) {
                for (int until = from + 1; until <= towns; until++) {
                    Set<Integer> cells = new HashSet<>();
                    List<MemberId> members = new ArrayList<>();
                    for (int town = from; town < until; town++) {
                        members.add(PaperMap.id(town));
                        int place = town;
                        bundle.forEach(item -> cells.add(2 * place + (item.equals("roads") ? 0 : 1)));
                    }
                    boolean pair = members.contains(PaperMap.id(1)) && members.contains(PaperMap.id(2));
                    boolean allowed = members.size() <= problem.rules().mostUnits()
                            && !(pair && !problem.rules().apart().isEmpty());
                    if (allowed && cells.contains(cell) && cells.stream().noneMatch(done::contains)) {
                        Set<Integer> more = new HashSet<>(done);
                        more.addAll(cells);
                        best = Math.min(
                                best,
                                problem.cost().yen(Set.copyOf(members), bundle) + everything(problem, cell + 1, more));
                    }
                }
            }
        }
        return best;
    }
}
