package org.tabane.engine.grouping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tabane.engine.MemberId;

/** Which rules one group breaks. */
final class BrokenRules {

    private BrokenRules() {}

    static List<RuleInConflict> of(Instance instance, int[] set, boolean priced) {
        List<RuleInConflict> broken = new ArrayList<>();
        GroupingRules rules = instance.problem.rules();
        List<MemberId> members = GroupSearch.ids(instance, set);
        Set<MemberId> inside = new TreeSet<>(members);
        if (!isConnected(instance, set)) {
            broken.add(new RuleInConflict.MustBePlaced(members));
        }
        for (MemberPair pair : rules.apart()) {
            if (inside.contains(pair.first()) && inside.contains(pair.second())) {
                broken.add(new RuleInConflict.ForbiddenPair(pair));
            }
        }
        for (MemberPair pair : rules.together()) {
            if (inside.contains(pair.first()) != inside.contains(pair.second())) {
                broken.add(new RuleInConflict.PinnedTogether(pair));
            }
        }
        for (Set<MemberId> group : rules.locked()) {
            if (!inside.equals(group) && group.stream().anyMatch(inside::contains)) {
                broken.add(
                        new RuleInConflict.LockedGroup(group.stream().sorted().toList()));
            }
        }
        for (Reach reach : rules.reaches()) {
            if (!isWithin(reach, members)) {
                broken.add(new RuleInConflict.ReachHolds(reach));
            }
        }
        if (!priced) {
            broken.add(new RuleInConflict.NoAdmissiblePrice());
        }
        if (set.length == 1 && rules.neverAlone().contains(members.getFirst())) {
            broken.add(new RuleInConflict.NeverAlone(members.getFirst()));
        }
        if (set.length == 1 && instance.aloneBeyondLimits[set[0]]) {
            return broken;
        }
        if (set.length > rules.mostUnits()) {
            broken.add(new RuleInConflict.MostUnits(rules.mostUnits()));
        }
        if (set.length < rules.fewestUnits()) {
            broken.add(new RuleInConflict.FewestUnits(rules.fewestUnits()));
        }
        for (Limit limit : rules.limits()) {
            BigDecimal sum = sum(instance, set, limit.attribute());
            int side = sum.compareTo(limit.figure());
            if (limit.sense() == Limit.Sense.AT_LEAST ? side < 0 : side > 0) {
                broken.add(new RuleInConflict.LimitHolds(limit));
            }
        }
        return broken;
    }

    /** What a grouping with so many groups, as {@link GroupCount} counts them, breaks as a whole. */
    static List<RuleInConflict> ofNumber(GroupingRules rules, int groups) {
        List<RuleInConflict> broken = new ArrayList<>();
        if (groups < rules.fewestGroups()) {
            broken.add(new RuleInConflict.FewestGroups(rules.fewestGroups()));
        }
        if (groups > rules.mostGroups()) {
            broken.add(new RuleInConflict.MostGroups(rules.mostGroups()));
        }
        return broken;
    }

    private static boolean isWithin(Reach reach, List<MemberId> members) {
        for (int i = 0; i < members.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (!reach.holds(members.get(j), members.get(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static BigDecimal sum(Instance instance, int[] set, String attribute) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Figures figures : instance.limited) {
            if (figures.attribute.equals(attribute)) {
                for (int unit : set) {
                    sum = sum.add(figures.figure(figures.values[unit]));
                }
            }
        }
        return sum;
    }

    private static boolean isConnected(Instance instance, int[] set) {
        int[] numbers = new int[instance.size];
        java.util.Arrays.fill(numbers, -1);
        for (int component : instance.graph.between(set, set.length, numbers).components()) {
            if (component > 0) {
                return false;
            }
        }
        return true;
    }
}
