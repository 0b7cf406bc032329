package org.tabane.engine.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tabane.engine.MemberId;
import org.tabane.engine.RunControl;

/** Six towns in a row, ten minutes from one to the next; a group costs 100 and 5 for each pair in it, a town alone 80. */
class GroupingRulesTest {

    private static final RunControl CONTROL = RunControl.seeded(1);
    private static final GroupCost COST =
            members -> members.size() == 1 ? 80 : 100 + 5L * members.size() * (members.size() - 1) / 2;
    private static final Reach.Distance MINUTES = (one, other) -> 10.0 * Math.abs(number(one) - number(other));

    @Test
    @DisplayName("最長移動")
    void no_two_members_of_a_group_are_farther_apart_than_the_reach() {
        GroupingProblem free = row(GroupingRules.NONE);
        assertThat(cost(free)).isEqualTo(100 + 15 * 5);
        GroupingProblem near = row(GroupingRules.NONE.with(reach("19")));
        Grouping best = best(near);
        assertThat(best.value().measure()).isEqualByComparingTo("315");
        List<Explanation.Price> prices = Explanation.prices(near, best, CONTROL);
        assertThat(prices)
                .containsExactly(new Explanation.Price(
                        new RuleInConflict.ReachHolds(reach("19")),
                        Explanation.Change.RELAXED,
                        0,
                        BigDecimal.ZERO,
                        true));
        GroupingProblem nearly = row(GroupingRules.NONE.with(reach("19.5")));
        assertThat(Explanation.prices(nearly, best(nearly), CONTROL).getFirst().measure())
                .isEqualByComparingTo("85");
    }

    @Test
    void a_reach_that_conflicts_with_a_pinned_pair_is_named_with_it() {
        MemberPair pair = new MemberPair(PaperMap.id(0), PaperMap.id(3));
        GroupingProblem problem = row(GroupingRules.NONE.with(reach("20")).and(pair, true));
        assertThat(ExactGrouping.solve(problem, CONTROL))
                .isEqualTo(new GroupingOutcome.Infeasible(
                        List.of(
                                new RuleInConflict.MustBePlaced(List.of(PaperMap.id(0), PaperMap.id(3))),
                                new RuleInConflict.PinnedTogether(pair),
                                new RuleInConflict.ReachHolds(reach("20"))),
                        true));
    }

    @Test
    @DisplayName("群の数: 単独の団体は数えない")
    void a_town_that_stays_alone_is_not_counted_as_a_group() {
        GroupingProblem one = row(GroupingRules.NONE.withNumberOfGroups(1, 1).withSizes(1, 3));
        Grouping best = best(one);
        assertThat(best.groups()).hasSize(4);
        assertThat(best.value().measure()).isEqualByComparingTo("355");
        assertThat(Explanation.prices(one, best, CONTROL))
                .contains(
                        new Explanation.Price(
                                new RuleInConflict.MostGroups(1),
                                Explanation.Change.BY_ONE,
                                0,
                                new BigDecimal("125"),
                                true),
                        new Explanation.Price(
                                new RuleInConflict.FewestGroups(1),
                                Explanation.Change.BY_ONE,
                                0,
                                BigDecimal.ZERO,
                                true));
        assertThat(cost(row(GroupingRules.NONE.withNumberOfGroups(3, 3)))).isEqualTo(315);
        assertThat(cost(row(GroupingRules.NONE.withNumberOfGroups(0, 0)))).isEqualTo(480);
    }

    @Test
    void more_groups_than_towns_allow_are_refused_with_the_rule() {
        GroupingProblem problem = row(GroupingRules.NONE.withNumberOfGroups(4, 4));
        GroupingOutcome.Infeasible outcome = (GroupingOutcome.Infeasible) ExactGrouping.solve(problem, CONTROL);
        assertThat(outcome.conflict()).contains(new RuleInConflict.FewestGroups(4));
        assertThat(outcome.smallest()).isTrue();
        assertThatThrownBy(() -> new GroupingProblem(
                        problem.units(), problem.links(), problem.rules(), new GroupingForm.MostGroups("km2")))
                .hasMessageContaining("number of groups");
    }

    @Test
    void the_number_of_groups_is_kept_across_islands_and_by_the_search() {
        GroupingProblem row = row(GroupingRules.NONE.withNumberOfGroups(2, 2));
        List<Link> islands = row.links().stream()
                .filter(link -> !link.a().equals(PaperMap.id(2)) || !link.b().equals(PaperMap.id(3)))
                .toList();
        GroupingProblem problem = new GroupingProblem(row.units(), islands, row.rules(), row.form());
        Grouping found =
                GroupSearch.run(problem, new SearchBudget(500, CONTROL)).getGrouping();
        GroupingChecker.check(problem, found);
        assertThat(found.value().measure()).isEqualByComparingTo("230");
        GroupingProblem tooFew =
                problem.withRules(problem.rules().withSizes(2, 3).withNumberOfGroups(0, 1));
        GroupingOutcome.Infeasible outcome = (GroupingOutcome.Infeasible) ExactGrouping.solve(tooFew, CONTROL);
        assertThat(outcome.conflict()).contains(new RuleInConflict.MostGroups(1), new RuleInConflict.FewestUnits(2));
    }

    @Test
    @DisplayName("群の数の上限: max-p では単独の団体も数える")
    void with_fewer_groups_than_possible_the_least_spread_for_so_many_is_proven() {
        GroupingProblem most = new GroupingProblem(
                PaperMap.units(new long[] {9, 9, 9, 9, 9}, new long[] {10, 10, 50, 50, 10}),
                PaperMap.path(5),
                PaperMap.people(9),
                new GroupingForm.MostGroups("km2"));
        assertThat(best(most).value().groups()).isEqualTo(5);
        GroupingProblem three = most.withRules(most.rules().withNumberOfGroups(0, 3));
        Grouping best = best(three);
        assertThat(best.value().groups()).isEqualTo(3);
        assertThat(best.value().measure()).isZero();
        assertThat(GroupingDraft.of(three, best).keepsToRules()).isTrue();
        assertThat(GroupingDraft.of(three, best(most)).broken()).containsExactly(new RuleInConflict.MostGroups(3));
        GroupingProblem two = most.withRules(most.rules().withNumberOfGroups(0, 2));
        assertThat(best(two).value().measure()).isEqualByComparingTo("8");
        assertThat(Alternatives.find(two, best(two), 9, new BigDecimal("0.01"), CONTROL)
                        .groupings())
                .hasSize(1);
        assertThat(GroupSearch.run(two, new SearchBudget(500, CONTROL))
                        .getGrouping()
                        .value())
                .isEqualTo(best(two).value());
    }

    /** Without the search before it, which finds the best of so small a map and would hide what the proof leaves out. */
    @Test
    void the_proof_with_fewer_groups_than_possible_does_not_lean_on_the_search() {
        GroupingProblem two = new GroupingProblem(
                PaperMap.units(new long[] {9, 9, 9, 9, 9}, new long[] {10, 10, 50, 50, 10}),
                PaperMap.path(5),
                PaperMap.people(9).withNumberOfGroups(0, 2),
                new GroupingForm.MostGroups("km2"));
        Instance instance = new Instance(two);
        Standing standing = new Standing(instance, GroupingListener.NOBODY);
        MostGroupsProof proof = new MostGroupsProof(instance, standing, () -> false);
        proof.run(2);
        assertThat(proof.infeasible).isFalse();
        assertThat(standing.proven).isTrue();
        assertThat(standing.grouping(new Grouping.Run(0, 0, 1, org.tabane.engine.RunEnd.COMPLETE))
                        .value())
                .isEqualTo(best(two).value());
    }

    @Test
    void more_parts_of_the_map_than_groups_allowed_are_told() {
        GroupingProblem islands = new GroupingProblem(
                PaperMap.units(new long[] {9, 9, 9}, new long[] {10, 10, 10}),
                List.of(Link.land(PaperMap.id(0), PaperMap.id(1))),
                PaperMap.people(9).withNumberOfGroups(0, 1),
                new GroupingForm.MostGroups("km2"));
        GroupingOutcome told = new GroupingOutcome.Infeasible(
                List.of(
                        new RuleInConflict.MustBePlaced(List.of(PaperMap.id(0), PaperMap.id(1), PaperMap.id(2))),
                        new RuleInConflict.MostGroups(1),
                        new RuleInConflict.SeparateParts(2)),
                true);
        assertThat(ExactGrouping.solve(islands, CONTROL)).isEqualTo(told);
        assertThat(GroupSearch.run(islands, new SearchBudget(500, CONTROL))).isEqualTo(told);
    }

    @Test
    @DisplayName("群の固定")
    void a_locked_group_stays_as_it_is() {
        Set<MemberId> locked = Set.of(PaperMap.id(1), PaperMap.id(2));
        GroupingProblem problem = row(GroupingRules.NONE.withLocked(Set.of(locked)));
        Grouping best = best(problem);
        assertThat(best.groups()).contains(List.of(PaperMap.id(1), PaperMap.id(2)));
        assertThat(best.value().measure()).isEqualByComparingTo("300");
        assertThat(Explanation.prices(problem, best, CONTROL))
                .containsExactly(new Explanation.Price(
                        new RuleInConflict.LockedGroup(List.of(PaperMap.id(1), PaperMap.id(2))),
                        Explanation.Change.LEFT_OUT,
                        0,
                        new BigDecimal("125"),
                        true));
        assertThat(GroupSearch.run(problem, new SearchBudget(500, CONTROL))
                        .getGrouping()
                        .value()
                        .measure())
                .isEqualByComparingTo("300");
        GroupingDraft draft = GroupingDraft.of(problem, best);
        assertThat(draft.join(PaperMap.id(0), PaperMap.id(1))
                        .draft()
                        .groups()
                        .getFirst()
                        .broken())
                .containsExactly(new RuleInConflict.LockedGroup(List.of(PaperMap.id(1), PaperMap.id(2))));
    }

    @Test
    void a_locked_group_that_does_not_hang_together_conflicts() {
        Set<MemberId> locked = Set.of(PaperMap.id(0), PaperMap.id(2));
        GroupingProblem problem = row(GroupingRules.NONE.withLocked(Set.of(locked)));
        GroupingOutcome exact = ExactGrouping.solve(problem, CONTROL);
        assertThat(((GroupingOutcome.Infeasible) exact).conflict())
                .containsExactly(
                        new RuleInConflict.MustBePlaced(List.of(PaperMap.id(0), PaperMap.id(2))),
                        new RuleInConflict.LockedGroup(List.of(PaperMap.id(0), PaperMap.id(2))));
        assertThat(GroupSearch.run(problem, new SearchBudget(50, CONTROL))).isEqualTo(exact);
        assertThatThrownBy(() -> row(GroupingRules.NONE.withLocked(Set.of(locked, Set.of(PaperMap.id(0))))))
                .hasMessageContaining("two locked groups");
    }

    @Test
    void a_draft_says_when_there_are_too_few_groups() {
        GroupingProblem problem = row(GroupingRules.NONE.withNumberOfGroups(2, 2));
        GroupingDraft draft = GroupingDraft.of(problem, best(problem));
        assertThat(draft.keepsToRules()).isTrue();
        GroupingDraft worse =
                draft.leave(PaperMap.id(5)).draft().leave(PaperMap.id(4)).draft();
        assertThat(worse.broken()).containsExactly(new RuleInConflict.FewestGroups(2));
        assertThat(worse.keepsToRules()).isFalse();
    }

    private static Grouping best(GroupingProblem problem) {
        Grouping grouping = ExactGrouping.solve(problem, CONTROL).getGrouping();
        GroupingChecker.check(problem, grouping);
        assertThat(grouping.bound().proven()).isTrue();
        return grouping;
    }

    private static long cost(GroupingProblem problem) {
        return best(problem).value().measure().longValueExact();
    }

    private static GroupingProblem row(GroupingRules rules) {
        return new GroupingProblem(
                PaperMap.units(new long[] {1, 1, 1, 1, 1, 1}, new long[] {1, 1, 1, 1, 1, 1}),
                PaperMap.path(6),
                rules,
                new GroupingForm.LeastCost(COST, GroupingForm.LeastCost.NO_PROTECTION));
    }

    private static Reach reach(String most) {
        return new Reach("minutes", MINUTES, new BigDecimal(most));
    }

    private static int number(MemberId id) {
        return Integer.parseInt(id.value().substring(1));
    }
}
