package org.tabane.engine.grouping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tabane.engine.MemberId;

/** A rule of a problem that can be left out by itself. */
record Rule(RuleInConflict rule, UnaryOperator<GroupingProblem> leftOut) {

    /** All that have an effect, pairs first, so that what remains of a conflict is said in the most general rules. */
    static List<Rule> of(GroupingProblem problem) {
        GroupingRules rules = problem.rules();
        List<Rule> list = new ArrayList<>();
        for (MemberPair pair : rules.apart()) {
            list.add(new Rule(
                    new RuleInConflict.ForbiddenPair(pair),
                    p -> p.withRules(p.rules().withApart(without(p.rules().apart(), pair)))));
        }
        for (MemberPair pair : rules.together()) {
            list.add(new Rule(
                    new RuleInConflict.PinnedTogether(pair),
                    p -> p.withRules(p.rules().withTogether(without(p.rules().together(), pair)))));
        }
        for (MemberId unit : rules.neverAlone()) {
            list.add(new Rule(
                    new RuleInConflict.NeverAlone(unit),
                    p -> p.withRules(p.rules().withNeverAlone(without(p.rules().neverAlone(), unit)))));
        }
        for (Set<MemberId> group : rules.locked()) {
            list.add(new Rule(
                    new RuleInConflict.LockedGroup(group.stream().sorted().toList()),
                    p -> p.withRules(p.rules().withLocked(without(p.rules().locked(), group)))));
        }
        if (rules.mostUnits() < problem.units().size()) {
            list.add(new Rule(
                    new RuleInConflict.MostUnits(rules.mostUnits()),
                    p -> p.withRules(p.rules().withSizes(p.rules().fewestUnits(), GroupingRules.NO_LIMIT))));
        }
        if (rules.fewestUnits() > 1) {
            list.add(new Rule(
                    new RuleInConflict.FewestUnits(rules.fewestUnits()),
                    p -> p.withRules(p.rules().withSizes(1, p.rules().mostUnits()))));
        }
        if (rules.mostGroups() < GroupCount.possible(problem)) {
            list.add(new Rule(
                    new RuleInConflict.MostGroups(rules.mostGroups()),
                    p -> p.withRules(p.rules().withNumberOfGroups(p.rules().fewestGroups(), GroupingRules.NO_LIMIT))));
        }
        if (rules.fewestGroups() > 0) {
            list.add(new Rule(
                    new RuleInConflict.FewestGroups(rules.fewestGroups()),
                    p -> p.withRules(p.rules().withNumberOfGroups(0, p.rules().mostGroups()))));
        }
        for (Reach reach : rules.reaches()) {
            list.add(new Rule(
                    new RuleInConflict.ReachHolds(reach),
                    p -> p.withRules(p.rules()
                            .withReaches(p.rules().reaches().stream()
                                    .filter(other -> !other.equals(reach))
                                    .toList()))));
        }
        for (Limit limit : rules.limits()) {
            list.add(new Rule(
                    new RuleInConflict.LimitHolds(limit),
                    p -> p.withRules(p.rules()
                            .withLimits(p.rules().limits().stream()
                                    .filter(other -> !other.equals(limit))
                                    .toList()))));
        }
        if (problem.form() instanceof GroupingForm.LeastCost cost
                && cost.leastGain().signum() >= 0) {
            list.add(new Rule(
                    new RuleInConflict.NoAdmissiblePrice(),
                    p -> new GroupingProblem(
                            p.units(),
                            p.links(),
                            p.rules(),
                            new GroupingForm.LeastCost(cost.cost(), GroupingForm.LeastCost.NO_PROTECTION))));
        }
        return list;
    }

    private static <T> Set<T> without(Set<T> set, T element) {
        Set<T> smaller = new HashSet<>(set);
        smaller.remove(element);
        return smaller;
    }
}
