package org.tabane.engine.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tabane.engine.MemberId;
import org.tabane.engine.RunControl;

class GroupingDraftTest {

    private static final MemberId A = PaperMap.id(0);
    private static final MemberId B = PaperMap.id(1);
    private static final MemberId C = PaperMap.id(2);
    private static final MemberId D = PaperMap.id(3);

    private final GroupingProblem problem = new GroupingProblem(
            PaperMap.units(new long[] {40, 20, 30, 50}, new long[] {100, 50, 60, 90}),
            PaperMap.path(4),
            PaperMap.people(40).withSizes(1, 2),
            new GroupingForm.MostGroups("km2"));

    @Test
    void a_step_is_answered_with_what_it_changes_and_breaks() {
        Grouping best = ExactGrouping.solve(problem, RunControl.seeded(1)).getGrouping();
        assertThat(best.groups()).containsExactly(List.of(A), List.of(B, C), List.of(D));
        GroupingDraft draft = GroupingDraft.of(problem, best);
        assertThat(draft.keepsToRules()).isTrue();
        GroupingDraft.Step step = draft.join(B, A);
        assertThat(step.measureChange()).isEqualByComparingTo("4.0");
        assertThat(step.groupsChange()).isZero();
        assertThat(step.draft().keepsToRules()).isFalse();
        assertThat(step.draft().groups().get(1).broken())
                .containsExactly(new RuleInConflict.LimitHolds(Limit.atLeast("people", BigDecimal.valueOf(40))));
        assertThat(draft.measure()).isEqualByComparingTo("1.0");
        assertThat(step.draft().join(C, D).draft().keepsToRules()).isTrue();
    }

    @Test
    void a_group_that_no_longer_hangs_together_says_so() {
        GroupingDraft draft = GroupingDraft.of(problem, List.of(List.of(A), List.of(B, C), List.of(D)));
        assertThat(draft.join(A, D).draft().groups().getFirst().broken())
                .containsExactly(new RuleInConflict.MustBePlaced(List.of(A, D)));
        assertThatThrownBy(() -> GroupingDraft.of(problem, List.of(List.of(A, B))))
                .hasMessageContaining("stands in no group");
    }

    @Test
    void each_member_is_explained_and_each_rule_has_its_price() {
        Grouping best = ExactGrouping.solve(problem, RunControl.seeded(1)).getGrouping();
        List<Explanation.Part> parts = Explanation.parts(problem, best);
        assertThat(parts).hasSize(4);
        assertThat(parts.get(1).adds()).isEqualByComparingTo("1.0");
        assertThat(parts.get(1).remainder())
                .containsExactly(new RuleInConflict.LimitHolds(Limit.atLeast("people", BigDecimal.valueOf(40))));
        assertThat(Explanation.without(problem, C, RunControl.seeded(1))).isInstanceOf(Grouping.class);
    }

    @Test
    void the_price_of_a_forbidden_pair_is_what_its_leaving_out_would_save() {
        GroupingProblem forbidden = problem.withRules(problem.rules().and(new MemberPair(B, C), false));
        Grouping best = ExactGrouping.solve(forbidden, RunControl.seeded(1)).getGrouping();
        List<Explanation.Price> prices = Explanation.prices(forbidden, best, RunControl.seeded(1));
        assertThat(prices.getFirst())
                .isEqualTo(new Explanation.Price(
                        new RuleInConflict.ForbiddenPair(new MemberPair(B, C)),
                        Explanation.Change.LEFT_OUT,
                        1,
                        new BigDecimal("7"),
                        true));
    }

    @Test
    void a_step_on_a_nation_sized_draft_takes_less_than_a_tenth_of_a_second() {
        GroupingProblem nation = PaperMap.grid(50, 35, 300, 1);
        Grouping grouping = GroupSearch.run(nation, new SearchBudget(500, RunControl.seeded(1)))
                .getGrouping();
        GroupingDraft draft = GroupingDraft.of(nation, grouping);
        long best = Long.MAX_VALUE;
        for (int i = 1; i < 40; i++) {
            long before = System.nanoTime();
            draft = draft.join(PaperMap.id(i - 1), PaperMap.id(i)).draft();
            draft.groups();
            best = Math.min(best, System.nanoTime() - before);
        }
        assertThat(best).isLessThan(100_000_000L);
    }
}
