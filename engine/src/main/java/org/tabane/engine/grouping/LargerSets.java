package org.tabane.engine.grouping;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Finds, among the connected sets too large to have been listed, those that a linear programme could use: reduced cost below a limit. Whole
 * branches are left out when even the best conceivable further members could not bring a set below the limit, so that the walk is a
 * proof: what it does not find does not exist.
 */
final class LargerSets implements SetWalk.Visitor {

    /** Up to so many members the dearer bound is worth its time. */
    private static final int FEW = 4;

    private static final int STEPS_BETWEEN_LOOKS = 1 << 14;

    private final Instance instance;
    private final Thresholds thresholds;
    private final long[] figure;
    private final double[] dual;
    private final double base;
    private final double weightOfSpread;
    private final double limit;
    private final int listedUntil;
    private final int mostColumns;
    private final BooleanSupplier stop;
    private final SetFilter filter;
    private final ColumnPool found = new ColumnPool();
    private final boolean[] closed;
    private final double[] added;
    private final long[] sums;
    private final long[] spread;
    private final double[] prices;
    private final Integer[] byFigure;
    private final boolean[] member;
    private final int[] largestUseful;
    private final double[] table;
    private long steps;
    private boolean cut;

    private LargerSets(
            Instance instance,
            Prices at,
            double limit,
            int listedUntil,
            int mostColumns,
            BooleanSupplier stop,
            SetFilter filter) {
        this.instance = instance;
        this.thresholds = instance.thresholds();
        this.figure = instance.spreadFigures();
        this.dual = at.dual();
        this.base = at.base();
        this.weightOfSpread = at.weightOfSpread();
        this.limit = limit;
        this.listedUntil = listedUntil;
        this.mostColumns = mostColumns;
        this.stop = stop;
        this.filter = filter;
        this.closed = new boolean[instance.size];
        this.added = new double[instance.size];
        this.sums = new long[thresholds.count()];
        this.spread = new long[instance.size + 1];
        this.prices = new double[instance.size + 1];
        this.byFigure = new Integer[instance.size];
        Arrays.setAll(byFigure, unit -> unit);
        Arrays.sort(byFigure, (a, b) -> Long.compare(figure[a], figure[b]));
        this.member = new boolean[instance.size];
        this.largestUseful = new int[instance.size + 1];
        this.largestUseful[0] = instance.mostUnits;
        this.table = new double[instance.size + 1];
    }

    /** Reduced cost of a set: {@code base + weightOfSpread · spread − Σ dual}. */
    record Prices(double[] dual, double base, double weightOfSpread) {}

    /** The sets found, and whether those are all. */
    record Found(ColumnPool pool, boolean complete) {}

    static Found find(
            Instance instance,
            Prices at,
            double limit,
            int listedUntil,
            int mostColumns,
            BooleanSupplier stop,
            SetFilter filter) {
        LargerSets sets = new LargerSets(instance, at, limit, listedUntil, mostColumns, stop, filter);
        boolean complete = new SetWalk(instance.graph, sets).walk() && !sets.cut;
        return new Found(sets.found, complete);
    }

    @Override
    public boolean joined(int[] members, int size) {
        int unit = members[size - 1];
        closed[unit] = true;
        member[unit] = true;
        long more = 0;
        for (int i = 0; i < size - 1; i++) {
            more += Math.abs(figure[members[i]] - figure[unit]);
        }
        spread[size] = spread[size - 1] + more;
        prices[size] = prices[size - 1] + dual[unit];
        boolean reached = true;
        for (int j = 0; j < sums.length; j++) {
            sums[j] += thresholds.weight()[unit * sums.length + j];
            reached &= sums[j] >= thresholds.least()[j];
        }
        if (weightOfSpread != 0) {
            for (int other = 0; other < instance.size; other++) {
                added[other] += Math.abs(figure[other] - figure[unit]);
            }
        }
        boolean unsplit = filter.joined(members, size);
        double reduced = base + weightOfSpread * spread[size] - prices[size];
        if (unsplit && reached && size > listedUntil && reduced < limit) {
            found.add(members, size, spread[size]);
        }
        largestUseful[size] = largestUseful[size - 1];
        if (!unsplit || size >= largestUseful[size] || reduced + bestFurther() >= limit) {
            return false;
        }
        if (size <= FEW && weightOfSpread != 0) {
            largestUseful[size] = largestUseful(size);
        }
        return size < largestUseful[size];
    }

    /** What further members could change the reduced cost by at best, counting that the first threshold must still be reached. */
    private double bestFurther() {
        double gain = 0;
        long need = thresholds.least()[0] - sums[0];
        double leastRatio = Double.POSITIVE_INFINITY;
        int count = sums.length;
        for (int unit = 0; unit < instance.size; unit++) {
            if (!closed[unit]) {
                double change = weightOfSpread * added[unit] - dual[unit];
                long weight = thresholds.weight()[unit * count];
                if (change <= 0) {
                    gain += change;
                    need -= weight;
                } else if (weight > 0) {
                    leastRatio = Math.min(leastRatio, change / weight);
                }
            }
        }
        return need > 0 ? gain + need * leastRatio : gain;
    }

    /**
     * The largest number of members with which some superset could be below the limit if sets need not be connected; 0 if none larger
     * than listed. In the order of their figures, the i-th of s members has a share of (2i − s − 1) × its figure in the spread, so that the
     * best set of s members comes out of a table by units and members taken.
     */
    private int largestUseful(int size) {
        for (int target = largestUseful[size]; target > Math.max(size, listedUntil); target--) {
            if (base - bestOfSize(target) < limit) {
                return target;
            }
        }
        return 0;
    }

    private double bestOfSize(int target) {
        Arrays.fill(table, 0, target + 1, Double.NEGATIVE_INFINITY);
        table[0] = 0;
        int top = 0;
        for (int unit : byFigure) {
            boolean forced = member[unit];
            if (closed[unit] && !forced) {
                continue;
            }
            double value = dual[unit];
            double step = weightOfSpread * figure[unit];
            for (int taken = Math.min(top + 1, target); taken >= 1; taken--) {
                double with = table[taken - 1] + value - (2 * taken - target - 1) * step;
                table[taken] = forced ? with : Math.max(table[taken], with);
            }
            if (forced) {
                table[0] = Double.NEGATIVE_INFINITY;
            }
            top = Math.min(top + 1, target);
        }
        return table[target];
    }

    @Override
    public void left(int[] members, int size) {
        int unit = members[size - 1];
        closed[unit] = false;
        member[unit] = false;
        filter.left(members, size);
        for (int j = 0; j < sums.length; j++) {
            sums[j] -= thresholds.weight()[unit * sums.length + j];
        }
        if (weightOfSpread != 0) {
            for (int other = 0; other < instance.size; other++) {
                added[other] -= Math.abs(figure[other] - figure[unit]);
            }
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
