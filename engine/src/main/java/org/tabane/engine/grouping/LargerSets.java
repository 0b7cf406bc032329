package org.tabane.engine.grouping;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Finds, among the connected sets too large to have been listed, those that a linear programme could use: reduced cost below a limit. Whole
 * branches are left out when even the best conceivable further members could not bring a set below the limit, so that the walk is a
 * proof: what it does not find does not exist.
 */
final class LargerSets implements SetWalk.Visitor {

    private static final double NOT_AT_HAND = Double.POSITIVE_INFINITY;
    private static final int STEPS_BETWEEN_LOOKS = 1 << 12;

    private final Instance instance;
    private final Thresholds thresholds;
    private final long[] figure;
    private final ColumnSource.Prices prices;
    private final double limit;
    private final int listedUntil;
    private final int mostColumns;
    private final BooleanSupplier stop;
    private final SetFilter filter;
    private final CutPenalties penalties;
    private final CheapestWays ways;
    private final BestOfSize best;
    private final ColumnPool found = new ColumnPool();

    /** Members, and who does not join any more in this branch. */
    private final boolean[] closed;

    private final boolean[] member;
    private final long[] sums;

    /** By size of the set, as all that follow. */
    private final long[] spread;

    private final double[] price;
    private final int[] largestUseful;
    private final boolean[] asked;

    /** In the order of their figures: the members, and who may still join. */
    private final int[][] company;

    /** What each unit would change the reduced cost by if it joined next, cuts apart; {@link #NOT_AT_HAND} for who is not to join. */
    private final double[][] change;

    private final double[] changeWithCuts;
    private long steps;
    private boolean cut;

    private LargerSets(
            Instance instance,
            ColumnSource.Prices prices,
            double limit,
            int listedUntil,
            int mostColumns,
            BooleanSupplier stop,
            SetFilter filter) {
        int size = instance.size;
        this.instance = instance;
        this.thresholds = instance.thresholds();
        this.figure = instance.spreadFigures();
        this.prices = prices;
        this.limit = limit;
        this.listedUntil = listedUntil;
        this.mostColumns = mostColumns;
        this.stop = stop;
        this.filter = filter;
        this.penalties = new CutPenalties(size, prices);
        this.ways = new CheapestWays(instance.graph);
        this.best = new BestOfSize(figure, prices.ofUnit(), prices.weight());
        this.closed = new boolean[size];
        this.member = new boolean[size];
        this.sums = new long[thresholds.count()];
        this.spread = new long[size + 1];
        this.price = new double[size + 1];
        this.largestUseful = new int[size + 1];
        this.largestUseful[0] = instance.mostUnits;
        this.asked = new boolean[size + 1];
        this.company = new int[size + 1][];
        this.company[0] = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingLong(unit -> figure[unit]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.change = new double[size + 1][];
        this.change[0] = new double[size];
        this.changeWithCuts = new double[size];
        Arrays.setAll(change[0], unit -> -prices.ofUnit()[unit]);
    }

    static ColumnSource.Found find(
            Instance instance,
            ColumnSource.Prices prices,
            double limit,
            int listedUntil,
            int mostColumns,
            BooleanSupplier stop,
            SetFilter filter) {
        LargerSets sets = new LargerSets(instance, prices, limit, listedUntil, mostColumns, stop, filter);
        boolean complete = new SetWalk(instance.graph, sets).walk() && !sets.cut;
        return new ColumnSource.Found(sets.found, complete);
    }

    @Override
    public boolean joined(int[] members, int size) {
        int unit = members[size - 1];
        closed[unit] = true;
        member[unit] = true;
        boolean reached = true;
        for (int j = 0; j < sums.length; j++) {
            sums[j] += thresholds.weight()[unit * sums.length + j];
            reached &= sums[j] >= thresholds.least()[j];
        }
        penalties.joined(unit, size);
        asked[size] = false;
        if (change[size - 1][unit] == NOT_AT_HAND) {
            return false;
        }
        spread[size] = spread[size - 1];
        for (int i = 0; i < size - 1; i++) {
            spread[size] += Math.abs(figure[members[i]] - figure[unit]);
        }
        price[size] = price[size - 1] + prices.ofUnit()[unit];
        double reduced = prices.ofGroup() + penalties.of(size) + prices.weight() * spread[size] - price[size];
        boolean further = mayGrow(members, size, reduced);
        boolean useful = reached && size > listedUntil && reduced < limit;
        if (!further && !useful) {
            return false;
        }
        asked[size] = true;
        boolean kept = filter.joined(members, size);
        if (kept && useful) {
            found.add(members, size, spread[size]);
        }
        return kept && further;
    }

    /** Whether a larger set may be below the limit; and who may join it. */
    private boolean mayGrow(int[] members, int size, double reduced) {
        if (size >= largestUseful[size - 1]) {
            return false;
        }
        int[] list = near(members[size - 1], size);
        System.arraycopy(change[size], 0, changeWithCuts, 0, instance.size);
        penalties.bear(members, size, changeWithCuts);
        for (int before = -1; before != list.length; ) {
            before = list.length;
            double room = limit - reduced - gain(list);
            if (room <= 0) {
                return false;
            }
            ways.from(members, size, changeWithCuts, room);
            list = within(list, room, size);
        }
        company[size] = list;
        if (reduced + gainToThreshold(list) >= limit) {
            return false;
        }
        largestUseful[size] = largestUseful(size);
        return largestUseful[size] > size;
    }

    /** The members and who may still join, now that one more has. */
    private int[] near(int unit, int size) {
        change[size] = change[size] == null ? new double[instance.size] : change[size];
        Arrays.fill(change[size], NOT_AT_HAND);
        for (int other : company[size - 1]) {
            if (!closed[other]) {
                change[size][other] =
                        change[size - 1][other] + prices.weight() * Math.abs(figure[other] - figure[unit]);
            }
        }
        return Arrays.stream(company[size - 1])
                .filter(other -> member[other] || change[size][other] != NOT_AT_HAND)
                .toArray();
    }

    /** What all could change the reduced cost by at best. */
    private double gain(int[] list) {
        double gain = 0;
        for (int unit : list) {
            gain += Math.min(0, changeWithCuts[unit] == NOT_AT_HAND ? 0 : changeWithCuts[unit]);
        }
        return gain;
    }

    /** Without those to whom even the cheapest way takes more than all others bring. */
    private int[] within(int[] list, double room, int size) {
        return Arrays.stream(list)
                .filter(unit -> {
                    boolean stays = member[unit] || ways.cost[unit] < room;
                    if (!stays) {
                        change[size][unit] = NOT_AT_HAND;
                        changeWithCuts[unit] = NOT_AT_HAND;
                    }
                    return stays;
                })
                .toArray();
    }

    /** The same, counting that the first threshold must still be reached. */
    private double gainToThreshold(int[] list) {
        double gain = gain(list);
        long need = thresholds.least()[0] - sums[0];
        double leastRatio = Double.POSITIVE_INFINITY;
        for (int unit : list) {
            double value = changeWithCuts[unit];
            long weight = thresholds.weight()[unit * sums.length];
            if (value <= 0) {
                need -= weight;
            } else if (weight > 0 && value != NOT_AT_HAND) {
                leastRatio = Math.min(leastRatio, value / weight);
            }
        }
        return need > 0 ? gain + need * leastRatio : gain;
    }

    /** The largest number of members with which some superset could be below the limit; 0 if none larger than listed. */
    private int largestUseful(int size) {
        double others = prices.ofGroup() + penalties.of(size);
        int target = Math.min(largestUseful[size - 1], company[size].length);
        while (target > Math.max(size, listedUntil) && others - best.of(target, company[size], member) >= limit) {
            target--;
        }
        return target > Math.max(size, listedUntil) ? target : 0;
    }

    @Override
    public void left(int[] members, int size) {
        int unit = members[size - 1];
        closed[unit] = false;
        member[unit] = false;
        penalties.left(unit);
        if (asked[size]) {
            filter.left(members, size);
        }
        for (int j = 0; j < sums.length; j++) {
            sums[j] -= thresholds.weight()[unit * sums.length + j];
        }
    }

    @Override
    public void putAside(int unit) {
        closed[unit] = true;
    }

    @Override
    public void takenBack(int unit) {
        closed[unit] = false;
    }

    @Override
    public boolean enough() {
        steps++;
        cut |= found.count >= mostColumns || steps % STEPS_BETWEEN_LOOKS == 0 && stop.getAsBoolean();
        return cut;
    }
}
