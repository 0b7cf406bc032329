package org.tabane.engine.grouping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tabane.engine.MemberId;

/** A problem in numbers: unit i is the i-th of the problem; figures are whole numbers, rules are arrays. Read-only once made. */
final class Instance {

    final GroupingProblem problem;
    final int size;
    final Graph graph;
    final Map<MemberId, Integer> numbers = new HashMap<>();

    /** One row for each attribute with a limit. */
    final List<Figures> limited = new ArrayList<>();

    final long[] least;
    final long[] most;
    final int fewestUnits;
    final int mostUnits;
    final int[][] together;
    final int[][] apart;
    final boolean[] mayBeAlone;
    final boolean[] aloneBeyondLimits;

    /** The locked group of each unit; −1 for none. */
    final int[] lockOf;

    final int[] lockSize;

    /** How many groups there may be. */
    final GroupCount groupCount;

    /** Row a has a bit for each b that is too far from a; no rows when there is no such rule. */
    private final BitSet[] tooFar;

    /** What spread is measured in; absent in the cost form. */
    final Figures[] spread;

    Instance(GroupingProblem problem) {
        this.problem = problem;
        this.size = problem.units().size();
        for (int unit = 0; unit < size; unit++) {
            numbers.put(problem.units().get(unit).id(), unit);
        }
        this.graph = Graph.of(
                size,
                problem.links().stream().mapToInt(link -> number(link.a())).toArray(),
                problem.links().stream().mapToInt(link -> number(link.b())).toArray());
        GroupingRules rules = problem.rules();
        Map<String, Integer> rows = new HashMap<>();
        for (Limit limit : rules.limits()) {
            if (rows.putIfAbsent(limit.attribute(), limited.size()) == null) {
                limited.add(new Figures(limit.attribute(), problem.units(), rules));
            }
        }
        this.least = new long[limited.size()];
        this.most = new long[limited.size()];
        Arrays.fill(most, Long.MAX_VALUE);
        for (Limit limit : rules.limits()) {
            int row = rows.getOrDefault(limit.attribute(), -1);
            long figure = limited.get(row).scaled(limit.figure());
            if (limit.sense() == Limit.Sense.AT_LEAST) {
                least[row] = Math.max(least[row], figure);
            } else {
                most[row] = Math.min(most[row], figure);
            }
        }
        this.fewestUnits = rules.fewestUnits();
        this.mostUnits = Math.min(size, rules.mostUnits());
        this.together = pairs(rules.together());
        this.apart = pairs(rules.apart());
        this.mayBeAlone = new boolean[size];
        this.aloneBeyondLimits = new boolean[size];
        for (int unit = 0; unit < size; unit++) {
            mayBeAlone[unit] = !rules.neverAlone().contains(id(unit));
            aloneBeyondLimits[unit] = mayBeAlone[unit] && rules.alone() == GroupingRules.Alone.ALWAYS;
        }
        this.lockOf = new int[size];
        Arrays.fill(lockOf, -1);
        this.lockSize = lock(rules.locked());
        this.groupCount = GroupCount.of(problem);
        this.tooFar = far(rules.reaches());
        this.spread = problem.form() instanceof GroupingForm.MostGroups most
                ? new Figures[] {new Figures(most.spreadAttribute(), problem.units(), rules)}
                : new Figures[0];
    }

    /** What units add to groups at the least, in the cost form and where the caller knows it. */
    Optional<LeastShares> leastShares() {
        return problem.form() instanceof GroupingForm.LeastCost form
                ? form.cost().leastShares(problem.units().stream().map(Unit::id).toList())
                : Optional.empty();
    }

    MemberId id(int unit) {
        return problem.units().get(unit).id();
    }

    final int number(MemberId id) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException(id + " is not among the units.");
        }
        return number;
    }

    private int[] lock(Set<Set<MemberId>> groups) {
        int[] sizes = new int[groups.size()];
        int count = 0;
        for (Set<MemberId> group : groups) {
            sizes[count] = group.size();
            for (MemberId member : group) {
                lockOf[number(member)] = count;
            }
            count++;
        }
        return sizes;
    }

    /** n²/8 bytes: 0.4 MB for the nation. */
    private BitSet[] far(List<Reach> reaches) {
        if (reaches.isEmpty()) {
            return new BitSet[0];
        }
        BitSet[] rows = new BitSet[size];
        for (int a = 0; a < size; a++) {
            rows[a] = new BitSet(size);
            for (int b = 0; b < a; b++) {
                MemberId one = id(b);
                MemberId other = id(a);
                if (!reaches.stream().allMatch(reach -> reach.holds(one, other))) {
                    rows[a].set(b);
                    rows[b].set(a);
                }
            }
        }
        return rows;
    }

    boolean areTooFar(int a, int b) {
        return tooFar.length > 0 && tooFar[a].get(b);
    }

    /** Whether a unit is too far from any of the first so many of a list. */
    boolean isTooFar(int unit, int[] members, int count) {
        for (int i = 0; i < count && tooFar.length > 0; i++) {
            if (tooFar[unit].get(members[i])) {
                return true;
            }
        }
        return false;
    }

    private int[][] pairs(Iterable<MemberPair> pairs) {
        List<int[]> numbered = new ArrayList<>();
        for (MemberPair pair : pairs) {
            numbered.add(new int[] {number(pair.first()), number(pair.second())});
        }
        numbered.sort((a, b) -> a[0] != b[0] ? Integer.compare(a[0], b[0]) : Integer.compare(a[1], b[1]));
        return numbered.toArray(new int[0][]);
    }

    /** Whether only thresholds count: more members never break a rule. */
    boolean onlyThresholds() {
        return onlyThresholdsAndSize() && mostUnits >= size;
    }

    /** Whether only thresholds and the largest size count. */
    boolean onlyThresholdsAndSize() {
        boolean ceilings = Arrays.stream(most).anyMatch(figure -> figure != Long.MAX_VALUE);
        boolean alone = problem.rules().alone() == GroupingRules.Alone.WITHIN_LIMITS
                && problem.rules().neverAlone().isEmpty();
        return !ceilings
                && together.length == 0
                && apart.length == 0
                && lockSize.length == 0
                && tooFar.length == 0
                && alone;
    }

    /** The attributes with thresholds side by side, figure j of unit u at {@code u * count + j}; the number of members is one if it counts. */
    Thresholds thresholds() {
        List<long[]> columns = new ArrayList<>();
        List<Long> figures = new ArrayList<>();
        for (int row = 0; row < limited.size(); row++) {
            if (least[row] > 0) {
                columns.add(limited.get(row).values);
                figures.add(least[row]);
            }
        }
        if (fewestUnits > 1 || columns.isEmpty()) {
            long[] ones = new long[size];
            Arrays.fill(ones, 1);
            columns.add(ones);
            figures.add((long) fewestUnits);
        }
        int count = columns.size();
        long[] flat = new long[size * count];
        for (int unit = 0; unit < size; unit++) {
            for (int j = 0; j < count; j++) {
                flat[unit * count + j] = columns.get(j)[unit];
            }
        }
        return new Thresholds(
                count, flat, figures.stream().mapToLong(Long::longValue).toArray());
    }

    long[] spreadFigures() {
        return spread[0].values;
    }

    /** Spread of a grouping, exact. */
    long spreadOf(int[] group) {
        long[] figure = spreadFigures();
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Long.compare(figure[a], figure[b]));
        long[] sums = new long[size];
        long[] counts = new long[size];
        long total = 0;
        for (int unit : order) {
            total += counts[group[unit]] * figure[unit] - sums[group[unit]];
            counts[group[unit]]++;
            sums[group[unit]] += figure[unit];
        }
        return total;
    }

    BigDecimal spreadFigure(long scaled) {
        return spread[0].figure(scaled);
    }

    /** Groups as lists of members, each in the problem's order, by their first members. */
    List<List<MemberId>> groups(int[] group) {
        Map<Integer, List<MemberId>> lists = new java.util.LinkedHashMap<>();
        for (int unit = 0; unit < size; unit++) {
            lists.computeIfAbsent(group[unit], key -> new ArrayList<>()).add(id(unit));
        }
        return List.copyOf(lists.values());
    }
}
