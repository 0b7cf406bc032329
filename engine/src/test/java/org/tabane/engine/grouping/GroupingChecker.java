package org.tabane.engine.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tabane.engine.MemberId;

/** Goes over a grouping again from the problem alone, sharing no code with the engine: cover, links, every rule, the value, the bound. */
final class GroupingChecker {

    private GroupingChecker() {}

    static void check(GroupingProblem problem, Grouping grouping) {
        Map<MemberId, Unit> units = new HashMap<>();
        problem.units().forEach(unit -> units.put(unit.id(), unit));
        Map<MemberId, Set<MemberId>> neighbours = new HashMap<>();
        for (Link link : problem.links()) {
            neighbours.computeIfAbsent(link.a(), id -> new HashSet<>()).add(link.b());
            neighbours.computeIfAbsent(link.b(), id -> new HashSet<>()).add(link.a());
        }
        List<MemberId> placed = new ArrayList<>();
        grouping.groups().forEach(placed::addAll);
        assertThat(placed).doesNotHaveDuplicates().hasSize(units.size());
        assertThat(units.keySet()).containsAll(placed);
        for (List<MemberId> group : grouping.groups()) {
            assertThat(isConnected(group, neighbours))
                    .as("connected: %s", group)
                    .isTrue();
            checkRules(problem.rules(), group, units);
        }
        assertThat(numberHolds(problem, grouping.groups().size(), joint(grouping.groups())))
                .isTrue();
        assertThat(grouping.value().groups()).isEqualTo(grouping.groups().size());
        BigDecimal measure = measure(problem.form(), grouping.groups(), units);
        assertThat(grouping.value().measure()).isEqualByComparingTo(measure);
        assertThat(grouping.bound().mostGroups())
                .isGreaterThanOrEqualTo(grouping.groups().size());
        assertThat(grouping.bound().leastMeasure()).isLessThanOrEqualTo(measure);
        assertThat(grouping.bound().gap()).isBetween(0.0, 1.0);
        if (grouping.bound().proven()) {
            assertThat(grouping.bound().gap()).isZero();
        }
    }

    private static boolean isConnected(List<MemberId> group, Map<MemberId, Set<MemberId>> neighbours) {
        Set<MemberId> left = new HashSet<>(group);
        Deque<MemberId> open = new ArrayDeque<>(List.of(group.getFirst()));
        left.remove(group.getFirst());
        while (!open.isEmpty()) {
            for (MemberId next : neighbours.getOrDefault(open.pop(), Set.of())) {
                if (left.remove(next)) {
                    open.push(next);
                }
            }
        }
        return left.isEmpty();
    }

    private static void checkRules(GroupingRules rules, List<MemberId> group, Map<MemberId, Unit> units) {
        assertThat(admissible(rules, group, units)).as("rules: %s", group).isTrue();
    }

    static boolean admissible(GroupingRules rules, List<MemberId> group, Map<MemberId, Unit> units) {
        for (MemberPair pair : rules.apart()) {
            if (group.contains(pair.first()) && group.contains(pair.second())) {
                return false;
            }
        }
        for (MemberPair pair : rules.together()) {
            if (group.contains(pair.first()) != group.contains(pair.second())) {
                return false;
            }
        }
        for (Set<MemberId> locked : rules.locked()) {
            if (group.stream().anyMatch(locked::contains) && !locked.equals(new HashSet<>(group))) {
                return false;
            }
        }
        for (Reach reach : rules.reaches()) {
            for (MemberId one : group) {
                for (MemberId other : group) {
                    if (!one.equals(other)
                            && reach.distance().between(one, other)
                                    > reach.most().doubleValue()) {
                        return false;
                    }
                }
            }
        }
        if (group.size() == 1 && rules.neverAlone().contains(group.getFirst())) {
            return false;
        }
        if (group.size() == 1 && rules.alone() == GroupingRules.Alone.ALWAYS) {
            return true;
        }
        if (group.size() < rules.fewestUnits() || group.size() > rules.mostUnits()) {
            return false;
        }
        for (Limit limit : rules.limits()) {
            BigDecimal sum = group.stream()
                    .map(id -> figure(units, id, limit.attribute()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            int side = sum.compareTo(limit.figure());
            if (limit.sense() == Limit.Sense.AT_LEAST ? side < 0 : side > 0) {
                return false;
            }
        }
        return true;
    }

    /** In the cost form only groups of two and more are counted. */
    static boolean numberHolds(GroupingProblem problem, int groups, int joint) {
        int counted = problem.form() instanceof GroupingForm.MostGroups ? groups : joint;
        return problem.rules().fewestGroups() <= counted
                && counted <= problem.rules().mostGroups();
    }

    private static int joint(List<List<MemberId>> groups) {
        return (int) groups.stream().filter(group -> group.size() > 1).count();
    }

    static BigDecimal measure(GroupingForm form, List<List<MemberId>> groups, Map<MemberId, Unit> units) {
        BigDecimal total = BigDecimal.ZERO;
        for (List<MemberId> group : groups) {
            total = total.add(
                    switch (form) {
                        case GroupingForm.MostGroups most -> spread(most.spreadAttribute(), group, units);
                        case GroupingForm.LeastCost cost ->
                            BigDecimal.valueOf(cost.cost().yen(new HashSet<>(group)));
                    });
        }
        return total;
    }

    private static BigDecimal spread(String attribute, List<MemberId> group, Map<MemberId, Unit> units) {
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < group.size(); i++) {
            for (int j = 0; j < i; j++) {
                total = total.add(figure(units, group.get(i), attribute)
                        .subtract(figure(units, group.get(j), attribute))
                        .abs());
            }
        }
        return total;
    }

    private static BigDecimal figure(Map<MemberId, Unit> units, MemberId id, String attribute) {
        Unit unit = Objects.requireNonNull(units.get(id));
        return Objects.requireNonNull(unit.figures().get(attribute));
    }
}
