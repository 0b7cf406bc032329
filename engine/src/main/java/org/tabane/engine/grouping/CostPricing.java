package org.tabane.engine.grouping;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.tabane.engine.RunControl;

/**
 * The cost form where sets are too many to list, by column generation: a linear programme over the sets known so far puts a price on each unit,
 * and a walk that leaves out whole branches by their {@linkplain LeastShares least shares} looks for sets that cost less than the prices of
 * their members, until there are none. Then the programme is a bound for all groupings, and only sets that cost little more than their
 * prices can be in a better one: these are collected, first the nearest, and the cheapest cover is looked for among them.
 *
 * <p>Source: G. Desaulniers, J. Desrosiers, M. Solomon (eds.), "Column Generation" (2005), chapter 1, also for the bound before the end.
 */
final class CostPricing {

    /** Down to which reduced cost sets are brought in, from round to round; in the mean cost of a unit. */
    private static final double[] LIMITS = {-0.1, -5e-3, -2.5e-4, -1.25e-5};

    /** No set is cheaper than its prices by more than this after the last round. */
    private static final double LAST_LIMIT = -LIMITS[LIMITS.length - 1];

    private static final double FIRST_WIDTH = 0.01;
    private static final double WIDENING = 3;
    private static final int COLUMNS_FROM_A_ROOT = 100;
    private static final int MOST_COLUMNS = 1_500_000;
    private static final long MOST_STEPS = 5_000_000;

    /** Of the time given, for a cover among some of the sets that matter. */
    private static final double COVER_SHARE = 0.05;

    private final Instance instance;
    private final LeastShares shares;
    private final RunControl control;
    private final Standing standing;
    private final BooleanSupplier stop;
    private final SetValue value;
    private final LinearMaster master;

    /** Yen for one in the programme: the mean cost of a unit. */
    private final double scale;

    /** @param known sets with their costs, among them those of the best grouping so far */
    CostPricing(
            Instance instance,
            LeastShares shares,
            ColumnPool known,
            RunControl control,
            Standing standing,
            BooleanSupplier stop) {
        this.instance = instance;
        this.shares = shares;
        this.control = control;
        this.standing = standing;
        this.stop = stop;
        this.value = SetValue.of(instance);
        this.scale = Math.max(1, standing.measure / (double) instance.size);
        this.master = PartitionProof.master(known, instance.size, instance.groupCount, scale);
    }

    /** Tells the standing what it finds; whether its best grouping is then proven to be the best there is. */
    boolean run() {
        for (double limit : LIMITS) {
            if (!bringIn(limit)) {
                return false;
            }
            standing.atLeast(least(instance.size * limit));
        }
        return coverByWidth();
    }

    /** Among wider and wider choices of sets. When the next would be too many, the rest of the time goes to those there are. */
    private boolean coverByWidth() {
        ColumnPool sets = new ColumnPool();
        double width = 0;
        for (double next = FIRST_WIDTH; ; next *= WIDENING) {
            boolean all = next >= room();
            ColumnPool wider = setsBelow(all ? room() : next);
            boolean last = all || wider == null;
            if (wider != null) {
                sets = wider;
                width = all ? Double.POSITIVE_INFINITY : next;
            }
            boolean settled = cover(sets, last);
            if (settled && width >= room()) {
                return true;
            }
            if (settled) {
                standing.atLeast(Math.min(standing.measure, least(width - LAST_LIMIT * instance.size)));
            }
            if (last) {
                return false;
            }
        }
    }

    /** Until no set has a reduced cost below the limit; false when that could not be found out in time. */
    private boolean bringIn(double limit) {
        while (master.solve(Long.MAX_VALUE / 2, stop)) {
            AdmissibleSets.Found found = collect(limit, COLUMNS_FROM_A_ROOT);
            ColumnPool sets = found.pool();
            for (int column = 0; column < sets.count; column++) {
                int[] members = sets.members(column);
                boolean counts = !instance.groupCount.isAny() && instance.groupCount.counts(members.length);
                master.add(members, members.length, counts ? instance.size : -1, sets.cost[column] / scale);
            }
            if (!found.complete() || sets.count == 0) {
                return found.complete();
            }
        }
        return false;
    }

    /** All sets with a reduced cost below the limit; null when there are too many, or time was over. */
    private @Nullable ColumnPool setsBelow(double limit) {
        AdmissibleSets.Found found = collect(limit, Integer.MAX_VALUE);
        return found.complete() ? found.pool() : null;
    }

    private AdmissibleSets.Found collect(double limit, int mostFromRoot) {
        double[] prices = new double[instance.size];
        for (int unit = 0; unit < instance.size; unit++) {
            prices[unit] = master.dual(unit) * scale;
        }
        double forGroup = instance.groupCount.isAny() ? 0 : -master.dual(instance.size) * scale;
        ReducedCosts below = new ReducedCosts(instance, shares, prices, forGroup, limit * scale, mostFromRoot);
        return AdmissibleSets.collect(instance, value, instance.mostUnits, MOST_COLUMNS, MOST_STEPS, stop, below);
    }

    /** Looks for the cheapest cover by these sets; whether the search came to its end. Those that are not the last have a part of the time. */
    private boolean cover(ColumnPool sets, boolean last) {
        double end = standing.seconds() + COVER_SHARE * control.timeBudget().toNanos() / 1e9;
        BooleanSupplier enough = last ? stop : () -> stop.getAsBoolean() || standing.seconds() > end;
        return new PartitionProof(
                        sets, instance.size, instance.groupCount, standing.measure, enough, standing.withoutBounds())
                .run();
    }

    /** What a grouping costs at the least whose sets have reduced costs of so much together. */
    private long least(double reduced) {
        return PartitionProof.safeUp((master.dualValue() + reduced) * scale);
    }

    /** How much the reduced cost of a set can be in a grouping cheaper than the best. */
    private double room() {
        return standing.measure / scale - master.dualValue() + LAST_LIMIT * instance.size;
    }
}
