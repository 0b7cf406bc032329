package org.tabane.engine.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.tabane.engine.MemberId;

/**
 * Collects every connected set of units that keeps to the rules inside it, with its spread or cost, up to a number of columns and steps:
 * by a walk through all connected sets, or, where the caller's cost lists the sets it has on offer, by going through that list.
 */
final class AdmissibleSets implements SetWalk.Visitor {

    /** Few, for the caller's cost of one set may take a while. */
    private static final int STEPS_BETWEEN_LOOKS = 64;

    private final Instance instance;
    private final SetValue value;
    private final ColumnPool pool;
    private final int largest;
    private final BooleanSupplier stop;
    private final SetFilter filter;
    private final Most most;
    private final long[] sums;
    private final boolean[] inside;
    private final int[][] foes;
    private long steps;
    private long admissible;
    private int largestSeen;
    private boolean cut;

    private AdmissibleSets(
            Instance instance, SetValue value, int largest, Most most, BooleanSupplier stop, SetFilter filter) {
        this.instance = instance;
        this.value = value;
        this.pool = new ColumnPool();
        this.largest = largest;
        this.stop = stop;
        this.filter = filter;
        this.most = most;
        this.sums = new long[instance.limited.size()];
        this.inside = new boolean[instance.size];
        this.foes = partners(instance.apart);
    }

    /** Those of at most so many units, or what was found before the limits of columns and steps; {@code complete} tells which. */
    static Found collect(
            Instance instance, SetValue value, int largest, int mostColumns, long mostSteps, BooleanSupplier stop) {
        return collect(instance, value, largest, mostColumns, mostSteps, stop, SetFilter.NONE);
    }

    /** Leaves out what the filter does not let pass. */
    static Found collect(
            Instance instance,
            SetValue value,
            int largest,
            int mostColumns,
            long mostSteps,
            BooleanSupplier stop,
            SetFilter filter) {
        AdmissibleSets sets = new AdmissibleSets(
                instance, value, largest, new Most(mostColumns, Long.MAX_VALUE, mostSteps), stop, filter);
        boolean complete = sets.collect();
        return new Found(sets.pool, complete && !sets.cut, sets.steps, sets.largestSeen);
    }

    /** Whether there are at most so many, within so many steps. Nothing is priced, since a price may take its time. */
    static boolean areAtMost(Instance instance, int mostSets, long mostSteps, BooleanSupplier stop) {
        AdmissibleSets sets = new AdmissibleSets(
                instance,
                SetValue.NOT_ASKED,
                instance.mostUnits,
                new Most(Integer.MAX_VALUE, mostSets, mostSteps),
                stop,
                SetFilter.NONE);
        return sets.collect() && !sets.cut;
    }

    /** When a walk is broken off: so many columns kept, sets within the rules, connected sets looked at. */
    private record Most(int columns, long admissible, long steps) {}

    /**
     * What a walk came to.
     *
     * @param sets connected sets looked at, admissible or not
     * @param largest the most units any of them had
     */
    record Found(ColumnPool pool, boolean complete, long sets, int largest) {}

    /** Whether all were gone through. */
    private boolean collect() {
        return instance.problem.form() instanceof GroupingForm.LeastCost form
                        && form.cost().offered().isPresent()
                ? throughOffers(form.cost().offered().get())
                : new SetWalk(instance.graph, this).walk();
    }

    private boolean throughOffers(Collection<Set<MemberId>> offers) {
        List<int[]> sets = new ArrayList<>();
        for (int unit = 0; unit < instance.size; unit++) {
            sets.add(new int[] {unit});
        }
        offers.stream()
                .filter(instance.numbers.keySet()::containsAll)
                .map(members ->
                        members.stream().mapToInt(instance::number).sorted().toArray())
                .filter(set -> set.length <= largest)
                .sorted(Arrays::compare)
                .forEach(sets::add);
        for (int[] set : sets) {
            if (instance.graph.isConnected(set)) {
                look(set);
            }
            if (enough()) {
                return false;
            }
        }
        return true;
    }

    private void look(int[] set) {
        boolean within = true;
        for (int size = 1; size <= set.length; size++) {
            within &= enter(set, size);
        }
        addIfAdmissible(set, set.length, within);
        for (int size = set.length; size > 0; size--) {
            left(set, size);
        }
    }

    @Override
    public boolean joined(int[] members, int size) {
        boolean within = enter(members, size);
        addIfAdmissible(members, size, within);
        return within && size < Math.min(largest, instance.mostUnits);
    }

    /** Whether the unit that joined keeps to the rules that no further member can mend. */
    private boolean enter(int[] members, int size) {
        steps++;
        largestSeen = Math.max(largestSeen, size);
        int unit = members[size - 1];
        inside[unit] = true;
        boolean within = size <= instance.mostUnits;
        for (int row = 0; row < sums.length; row++) {
            sums[row] += instance.limited.get(row).values[unit];
            within &= sums[row] <= instance.most[row];
        }
        within &= instance.lockOf[unit] == instance.lockOf[members[0]] && !instance.isTooFar(unit, members, size - 1);
        for (int foe : foes[unit]) {
            within &= !inside[foe];
        }
        value.joined(members, size);
        return filter.joined(members, size) && within;
    }

    private void addIfAdmissible(int[] members, int size, boolean within) {
        boolean alone = size == 1 && instance.aloneBeyondLimits[members[0]];
        if ((within || alone) && isAdmissible(members, size, alone)) {
            admissible++;
            long cost = value.of(members, size);
            if (cost != GroupCost.NOT_ON_OFFER && filter.keeps(size, cost)) {
                pool.add(members, size, cost);
            }
        }
    }

    private boolean isAdmissible(int[] members, int size, boolean alone) {
        if (size == 1 && !instance.mayBeAlone[members[0]]) {
            return false;
        }
        int lock = instance.lockOf[members[0]];
        if (lock >= 0 && size != instance.lockSize[lock]) {
            return false;
        }
        if (!alone) {
            if (size < instance.fewestUnits) {
                return false;
            }
            for (int row = 0; row < sums.length; row++) {
                if (sums[row] < instance.least[row]) {
                    return false;
                }
            }
        }
        for (int[] pair : instance.together) {
            if (inside[pair[0]] != inside[pair[1]]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void left(int[] members, int size) {
        int unit = members[size - 1];
        inside[unit] = false;
        for (int row = 0; row < sums.length; row++) {
            sums[row] -= instance.limited.get(row).values[unit];
        }
        value.left(members, size);
        filter.left(members, size);
    }

    @Override
    public void putAside(int unit) {
        filter.putAside(unit);
    }

    @Override
    public void takenBack(int unit) {
        filter.takenBack(unit);
    }

    @Override
    public boolean enough() {
        cut |= pool.count >= most.columns
                || admissible >= most.admissible
                || steps >= most.steps
                || (steps & STEPS_BETWEEN_LOOKS - 1) == 0 && stop.getAsBoolean();
        return cut;
    }

    private int[][] partners(int[][] pairs) {
        int[][] lists = new int[instance.size][0];
        for (int[] pair : pairs) {
            lists[pair[0]] = appended(lists[pair[0]], pair[1]);
            lists[pair[1]] = appended(lists[pair[1]], pair[0]);
        }
        return lists;
    }

    private static int[] appended(int[] list, int value) {
        int[] longer = Arrays.copyOf(list, list.length + 1);
        longer[list.length] = value;
        return longer;
    }
}
