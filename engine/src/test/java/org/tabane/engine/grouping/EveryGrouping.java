package org.tabane.engine.grouping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tabane.engine.MemberId;

/** The best grouping by trying all, for a handful of units. */
final class EveryGrouping {

    private final GroupingProblem problem;
    private final Map<MemberId, Unit> units = new HashMap<>();
    private final int[] neighbours;
    private final boolean[] admissible;
    private final BigDecimal[] measure;
    private final int size;
    private Optional<Grouping.Value> best = Optional.empty();

    private EveryGrouping(GroupingProblem problem) {
        this.problem = problem;
        this.size = problem.units().size();
        this.neighbours = new int[size];
        problem.units().forEach(unit -> units.put(unit.id(), unit));
        for (Link link : problem.links()) {
            int a = index(link.a());
            int b = index(link.b());
            neighbours[a] |= 1 << b;
            neighbours[b] |= 1 << a;
        }
        this.admissible = new boolean[1 << size];
        this.measure = new BigDecimal[1 << size];
        for (int set = 1; set < 1 << size; set++) {
            List<MemberId> group = group(set);
            admissible[set] =
                    isConnected(set) && GroupingChecker.admissible(problem.rules(), group, units) && onOffer(group);
            measure[set] =
                    admissible[set] ? GroupingChecker.measure(problem.form(), List.of(group), units) : BigDecimal.ZERO;
        }
    }

    static Optional<Grouping.Value> best(GroupingProblem problem) {
        EveryGrouping every = new EveryGrouping(problem);
        every.split((1 << every.size) - 1, 0, 0, BigDecimal.ZERO);
        return every.best;
    }

    private boolean onOffer(List<MemberId> group) {
        if (!(problem.form() instanceof GroupingForm.LeastCost form)) {
            return true;
        }
        long yen = form.cost().yen(new java.util.HashSet<>(group));
        BigDecimal alone = BigDecimal.ZERO;
        for (MemberId member : group) {
            alone = alone.add(BigDecimal.valueOf(form.cost().yen(java.util.Set.of(member))));
        }
        return yen != GroupCost.NOT_ON_OFFER
                && (group.size() == 1
                        || form.leastGain().signum() < 0
                        || BigDecimal.valueOf(yen).compareTo(alone.multiply(BigDecimal.ONE.subtract(form.leastGain())))
                                <= 0);
    }

    private void split(int open, int groups, int joint, BigDecimal sum) {
        if (open == 0) {
            boolean number = GroupingChecker.numberHolds(problem, groups, joint);
            if (number && (best.isEmpty() || isBetter(groups, sum, best.get()))) {
                best = Optional.of(new Grouping.Value(groups, sum));
            }
            return;
        }
        int lowest = Integer.lowestOneBit(open);
        int others = open ^ lowest;
        for (int part = others; ; part = part - 1 & others) {
            if (admissible[part | lowest]) {
                split(others & ~part, groups + 1, joint + (part == 0 ? 0 : 1), sum.add(measure[part | lowest]));
            }
            if (part == 0) {
                return;
            }
        }
    }

    private boolean isBetter(int groups, BigDecimal sum, Grouping.Value than) {
        if (problem.form() instanceof GroupingForm.MostGroups && groups != than.groups()) {
            return groups > than.groups();
        }
        return sum.compareTo(than.measure()) < 0;
    }

    private boolean isConnected(int set) {
        int reached = Integer.lowestOneBit(set);
        for (int edge = reached; edge != 0; ) {
            int unit = Integer.numberOfTrailingZeros(edge);
            edge &= edge - 1;
            int more = neighbours[unit] & set & ~reached;
            reached |= more;
            edge |= more;
        }
        return reached == set;
    }

    private List<MemberId> group(int set) {
        List<MemberId> group = new ArrayList<>();
        for (int unit = 0; unit < size; unit++) {
            if ((set >>> unit & 1) == 1) {
                group.add(problem.units().get(unit).id());
            }
        }
        return group;
    }

    private int index(MemberId id) {
        for (int unit = 0; unit < size; unit++) {
            if (problem.units().get(unit).id().equals(id)) {
                return unit;
            }
        }
        throw new IllegalArgumentException(id.value());
    }
}
