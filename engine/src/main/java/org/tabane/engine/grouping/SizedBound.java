package org.tabane.engine.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * A bound for the cost form where neither sets can be listed nor prices settled: groups of any size among many units. Each group has a first
 * unit, by the cost of being alone, and a size; by first unit and band of sizes {@linkplain LeastShares least shares} say what it costs at the
 * least. Beside any prices of the units, no grouping costs less than Σ prices + Σ over first units of min(0, the cheapest group beyond its
 * prices); the prices follow the units that are in too many or too few of these groups.
 *
 * <p>Source: M. Held, P. Wolfe, H. Crowder, "Validation of subgradient optimization", Mathematical Programming 6 (1974).
 */
final class SizedBound {

    private static final int ROUNDS = 800;
    private static final int ROUNDS_OF_PATIENCE = 20;
    private static final double SHORTER = 0.7;

    /** From the fewest members of a band to the most. */
    private static final double BAND = 1.1;

    private final Instance instance;
    private final LeastShares shares;
    private final BooleanSupplier stop;
    private final double[] alone;
    private final List<First> firsts = new ArrayList<>();

    /** Groups of so many members with one unit first and otherwise only some of the others. */
    private record Band(int fewest, int most, double[] shares) {}

    private record First(int unit, int[] others, List<Band> bands) {}

    SizedBound(Instance instance, LeastShares shares, BooleanSupplier stop) {
        this.instance = instance;
        this.shares = shares;
        this.stop = stop;
        SetValue value = SetValue.of(instance);
        this.alone = IntStream.range(0, instance.size)
                .mapToDouble(unit -> value.of(new int[] {unit}, 1))
                .toArray();
    }

    /**
     * What no grouping costs less than, or nearly; less where time is short.
     *
     * @param start prices to begin with, in yen: what each unit pays at the least
     * @param reachable the cost of a grouping
     */
    double of(double[] start, double reachable) {
        listFirsts();
        double[] prices = start.clone();
        double best = Arrays.stream(start).sum();
        double step = 1;
        int patience = ROUNDS_OF_PATIENCE;
        for (int round = 0; round < ROUNDS && best < reachable && !stop.getAsBoolean(); round++) {
            double[] missing = new double[instance.size];
            Arrays.fill(missing, 1);
            double bound = Arrays.stream(prices).sum();
            for (First first : firsts) {
                bound += cheapest(first, prices, missing);
            }
            patience = bound > best + 1e-6 * reachable ? ROUNDS_OF_PATIENCE : patience - 1;
            best = Math.max(best, bound);
            if (patience == 0) {
                patience = ROUNDS_OF_PATIENCE;
                step *= SHORTER;
            }
            follow(prices, missing, start, step * (reachable - bound));
        }
        return best;
    }

    /** Prices of units that are missing in the cheapest groups rise, in proportion to what they pay at the least; others fall. */
    private static void follow(double[] prices, double[] missing, double[] start, double way) {
        double length = 0;
        for (int unit = 0; unit < prices.length; unit++) {
            length += missing[unit] * missing[unit] * start[unit];
        }
        for (int unit = 0; unit < prices.length && length > 0; unit++) {
            prices[unit] += way * missing[unit] * start[unit] / length;
        }
    }

    /** The cheapest group with a unit first beyond its prices, if it is below zero; its members are missing once less. */
    private double cheapest(First first, double[] prices, double[] missing) {
        double least = Math.min(0, alone[first.unit] - prices[first.unit]);
        double[] members = {};
        double last = 0;
        for (Band band : first.bands) {
            double own = band.shares[0] - prices[first.unit];
            double[] beyond = new double[first.others.length];
            double gains = 0;
            int gaining = 0;
            for (int i = 0; i < beyond.length; i++) {
                beyond[i] = band.shares[1 + i] - prices[first.others[i]];
                gains += Math.min(0, beyond[i]);
                gaining += beyond[i] < 0 ? 1 : 0;
            }
            if (own + gains < least) {
                int count = Math.min(band.most - 1, Math.max(band.fewest - 1, gaining));
                double[] sorted = beyond.clone();
                Arrays.sort(sorted);
                double value = own + Arrays.stream(sorted).limit(count).sum();
                if (value < least) {
                    least = value;
                    members = beyond;
                    last = sorted[count - 1];
                }
            }
        }
        missing[first.unit] -= least < 0 ? 1 : 0;
        for (int i = 0; i < members.length; i++) {
            missing[first.others[i]] -= members[i] <= last ? 1 : 0;
        }
        return least;
    }

    /** The dearest alone first, so that most groups have the same few units first. */
    private void listFirsts() {
        boolean[] closed = new boolean[instance.size];
        int[] distance = new int[instance.size];
        int[] order = IntStream.range(0, instance.size)
                .boxed()
                .sorted(Comparator.comparingDouble(unit -> -alone[unit]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int at = 0; at < order.length && !stop.getAsBoolean(); at++) {
            int unit = order[at];
            closed[unit] = true;
            int[] others = Company.of(instance, new int[] {unit}, 1, closed, distance);
            firsts.add(new First(unit, others, bands(unit, others)));
        }
    }

    private List<Band> bands(int unit, int[] others) {
        List<Band> bands = new ArrayList<>();
        int largest = Math.min(instance.mostUnits, others.length + 1);
        for (int fewest = 2; fewest <= largest; ) {
            int most = Math.min(largest, (int) (fewest * BAND));
            bands.add(new Band(fewest, most, shares.of(unit, others, fewest, most)));
            fewest = most + 1;
        }
        return bands;
    }
}
