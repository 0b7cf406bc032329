package org.tabane.engine.grouping;

import java.util.Arrays;

/**
 * Lets only sets pass that cost little more than the prices a linear programme puts on their members: reduced cost below a limit. Whole branches
 * are left out when even the {@linkplain LeastShares least shares} of the best conceivable further members are too dear, so that what a walk
 * does not find does not exist.
 */
final class ReducedCosts implements SetFilter {

    private static final double NOT_AT_HAND = Double.POSITIVE_INFINITY;

    private final Instance instance;
    private final LeastShares shares;
    private final double[] price;
    private final double forGroup;
    private final double limit;
    private final int mostFromRoot;
    private final boolean[] closed;

    /** By size: Σ of the members' prices. */
    private final double[] prices;

    /** By size: what each unit adds at the least beyond its price, if it is a member or may become one; otherwise {@link #NOT_AT_HAND}. */
    private final double[][] beyond;

    /** By size: Σ over the members, and Σ over the best that may join. */
    private final double[] ofMembers;

    private final double[] ofOthers;

    /** By size: the dearest that still counts among the best that may join. */
    private final double[] last;

    private final int[] distance;
    private int found;

    /**
     * @param price of each unit, in yen
     * @param forGroup what a group that counts costs beside its members, in yen
     * @param limit only sets whose reduced cost is below are of use
     * @param mostFromRoot after so many sets of use with one unit first, the walk goes on to the next: not all are found then
     */
    ReducedCosts(
            Instance instance, LeastShares shares, double[] price, double forGroup, double limit, int mostFromRoot) {
        this.instance = instance;
        this.shares = shares;
        this.price = price;
        this.forGroup = forGroup;
        this.limit = limit;
        this.mostFromRoot = mostFromRoot;
        this.closed = new boolean[instance.size];
        this.prices = new double[instance.size + 1];
        this.beyond = new double[instance.size + 1][];
        this.ofMembers = new double[instance.size + 1];
        this.ofOthers = new double[instance.size + 1];
        this.last = new double[instance.size + 1];
        this.distance = new int[instance.size];
    }

    @Override
    public boolean keeps(int size, long cost) {
        double own = instance.groupCount.counts(size) ? forGroup : 0;
        boolean kept = cost + own - prices[size] < limit;
        found += kept ? 1 : 0;
        return kept;
    }

    @Override
    public boolean joined(int[] members, int size) {
        int unit = members[size - 1];
        closed[unit] = true;
        prices[size] = prices[size - 1] + price[unit];
        if (size == 1) {
            found = 0;
        } else if (found >= mostFromRoot || isTooDear(unit, size - 1)) {
            return false;
        }
        weigh(members, size);
        return size == 1 || forGroup + ofMembers[size] + ofOthers[size] < limit;
    }

    /** Whether what is known of the set before the unit joined says already that it must not. */
    private boolean isTooDear(int unit, int size) {
        double added = beyond[size][unit];
        return forGroup + ofMembers[size] + ofOthers[size] + Math.max(0, added - last[size]) >= limit;
    }

    private void weigh(int[] members, int size) {
        int[] others = Company.of(instance, members, size, closed, distance);
        int[] core = Arrays.copyOf(members, size);
        double[] share = shares.of(core, others, instance.mostUnits);
        double[] values = beyond[size] == null ? new double[instance.size] : beyond[size];
        beyond[size] = values;
        Arrays.fill(values, NOT_AT_HAND);
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += share[i] - price[core[i]];
        }
        ofMembers[size] = sum;
        double[] gains = new double[others.length];
        for (int i = 0; i < others.length; i++) {
            double value = share[size + i] - price[others[i]];
            values[others[i]] = value;
            gains[i] = Math.min(0, value);
        }
        Arrays.sort(gains);
        int count = Math.min(gains.length, instance.mostUnits - size);
        double best = 0;
        for (int i = 0; i < count; i++) {
            best += gains[i];
        }
        ofOthers[size] = best;
        last[size] = count == 0 ? 0 : gains[count - 1];
    }

    @Override
    public void left(int[] members, int size) {
        closed[members[size - 1]] = false;
    }

    @Override
    public void putAside(int unit) {
        closed[unit] = true;
    }

    @Override
    public void takenBack(int unit) {
        closed[unit] = false;
    }
}
