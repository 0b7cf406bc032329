package org.tabane.bench;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tabane.engine.MemberId;
import org.tabane.engine.grouping.Grouping;
import org.tabane.engine.grouping.GroupingForm;
import org.tabane.engine.grouping.GroupingProblem;
import org.tabane.engine.grouping.Limit;
import org.tabane.engine.grouping.Link;
import org.tabane.engine.grouping.Reach;
import org.tabane.engine.grouping.Unit;

/** Goes over a measured grouping again without the engine: everybody once, hanging together, every rule kept that is measured, value and bound. */
final class RegroupCheck {

    private RegroupCheck() {}

    static void check(GroupingProblem problem, Grouping grouping) {
        Map<MemberId, Unit> units = new HashMap<>();
        problem.units().forEach(unit -> units.put(unit.id(), unit));
        Map<MemberId, Set<MemberId>> neighbours = new HashMap<>();
        for (Link link : problem.links()) {
            neighbours.computeIfAbsent(link.a(), id -> new HashSet<>()).add(link.b());
            neighbours.computeIfAbsent(link.b(), id -> new HashSet<>()).add(link.a());
        }
        Set<MemberId> placed = new HashSet<>();
        for (List<MemberId> group : grouping.groups()) {
            for (MemberId member : group) {
                require(units.containsKey(member) && placed.add(member), member + " is placed twice or unknown");
            }
            require(hangsTogether(group, neighbours), group + " does not hang together");
            checkRules(problem, group);
            for (Limit limit : problem.rules().limits()) {
                BigDecimal sum = BigDecimal.ZERO;
                for (MemberId member : group) {
                    sum = sum.add(Objects.requireNonNull(
                            Objects.requireNonNull(units.get(member)).figures().get(limit.attribute())));
                }
                require(sum.compareTo(limit.figure()) >= 0, group + " breaks " + limit);
            }
        }
        checkWhole(problem, grouping);
        require(placed.size() == units.size(), "not everybody is placed");
        require(grouping.bound().mostGroups() >= grouping.groups().size(), "more groups than the bound");
        require(
                grouping.bound().leastMeasure().compareTo(grouping.value().measure()) <= 0,
                "less spread than the bound");
    }

    private static void checkRules(GroupingProblem problem, List<MemberId> group) {
        require(
                group.size() >= problem.rules().fewestUnits()
                        && group.size() <= problem.rules().mostUnits(),
                group + " is too small or too large");
        for (Reach reach : problem.rules().reaches()) {
            for (MemberId one : group) {
                for (MemberId other : group) {
                    require(
                            one.equals(other)
                                    || reach.distance().between(one, other)
                                            <= reach.most().doubleValue(),
                            one + " and " + other + " are too far apart");
                }
            }
        }
    }

    private static void checkWhole(GroupingProblem problem, Grouping grouping) {
        boolean all = problem.form() instanceof GroupingForm.MostGroups;
        long counted = grouping.groups().stream()
                .filter(group -> all || group.size() > 1)
                .count();
        require(
                counted >= problem.rules().fewestGroups()
                        && counted <= problem.rules().mostGroups(),
                "too few or too many groups");
        if (problem.form() instanceof GroupingForm.MostGroups form) {
            BigDecimal spread = spread(problem, grouping, form.spreadAttribute());
            require(grouping.value().measure().compareTo(spread) == 0, "the spread is not " + spread);
            require(grouping.value().groups() == grouping.groups().size(), "the number of groups is another");
        }
        if (problem.form() instanceof GroupingForm.LeastCost form) {
            long yen = grouping.groups().stream()
                    .mapToLong(group -> form.cost().yen(new HashSet<>(group)))
                    .sum();
            require(grouping.value().measure().compareTo(BigDecimal.valueOf(yen)) == 0, "the cost is not " + yen);
        }
    }

    private static BigDecimal spread(GroupingProblem problem, Grouping grouping, String attribute) {
        Map<MemberId, BigDecimal> figures = new HashMap<>();
        problem.units()
                .forEach(unit -> figures.put(
                        unit.id(), Objects.requireNonNull(unit.figures().get(attribute))));
        BigDecimal total = BigDecimal.ZERO;
        for (List<MemberId> group : grouping.groups()) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = 0; j < i; j++) {
                    BigDecimal one = Objects.requireNonNull(figures.get(group.get(i)));
                    total = total.add(one.subtract(Objects.requireNonNull(figures.get(group.get(j))))
                            .abs());
                }
            }
        }
        return total;
    }

    private static boolean hangsTogether(List<MemberId> group, Map<MemberId, Set<MemberId>> neighbours) {
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

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("The grouping is wrong: " + otherwise);
        }
    }
}
