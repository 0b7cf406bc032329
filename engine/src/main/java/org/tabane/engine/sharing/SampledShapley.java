package org.tabane.engine.sharing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.tabane.engine.MemberId;
import org.tabane.engine.RunControl;

/**
 * The Shapley share estimated from random orders, for groups too large to go through all. Each order is taken forwards and backwards, and
 * the standard error comes from the spread of these pairs. Always adds up to the group's cost, whatever the error of the parts.
 *
 * <p>Source: J. Castro, D. Gómez, J. Tejada, "Polynomial calculation of the Shapley value based on sampling", Computers and Operations
 * Research 36 (2009), 1726–1730.
 */
final class SampledShapley {

    private static final int FEWEST_PAIRS = 2;

    private final List<MemberId> members;
    private final CoalitionCost cost;
    private final double[] sum;
    private final double[] sumOfSquares;
    private int pairs;

    SampledShapley(List<MemberId> members, CoalitionCost cost) {
        this.members = List.copyOf(members);
        this.cost = cost;
        this.sum = new double[members.size()];
        this.sumOfSquares = new double[members.size()];
    }

    /** Draws pairs of orders until {@code most} are done, the time is up, or a stop is asked for; at least two pairs. */
    void run(int most, RunControl control) {
        Random random = new Random(control.seed());
        long start = System.nanoTime();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            order.add(i);
        }
        while (pairs < FEWEST_PAIRS || (pairs < most && mayGoOn(control, start))) {
            Collections.shuffle(order, random);
            double[] added = new double[sum.length];
            walk(order, added);
            walk(order.reversed(), added);
            for (int i = 0; i < sum.length; i++) {
                double mean = added[i] / 2;
                sum[i] += mean;
                sumOfSquares[i] += mean * mean;
            }
            pairs++;
            control.progress().progressed(Math.min(pairs, most), most);
        }
    }

    int orders() {
        return 2 * pairs;
    }

    Map<MemberId, BigDecimal> shares() {
        return byMember(sum, 1.0 / pairs);
    }

    Map<MemberId, BigDecimal> standardErrors() {
        double[] errors = new double[sum.length];
        for (int i = 0; i < errors.length; i++) {
            double mean = sum[i] / pairs;
            double variance = Math.max(0, sumOfSquares[i] / pairs - mean * mean) * pairs / (pairs - 1);
            errors[i] = Math.sqrt(variance / pairs);
        }
        return byMember(errors, 1);
    }

    private Map<MemberId, BigDecimal> byMember(double[] yen, double factor) {
        Map<MemberId, BigDecimal> result = new LinkedHashMap<>();
        for (int i = 0; i < yen.length; i++) {
            result.put(
                    members.get(i),
                    BigDecimal.valueOf(yen[i] * factor).setScale(ShapleyValue.PRINTED_PLACES, RoundingMode.HALF_UP));
        }
        return result;
    }

    private void walk(List<Integer> order, double[] added) {
        Set<MemberId> together = new LinkedHashSet<>();
        long before = 0;
        for (int i : order) {
            together.add(members.get(i));
            long after = cost.yen(Collections.unmodifiableSet(new LinkedHashSet<>(together)));
            added[i] += after - before;
            before = after;
        }
    }

    private static boolean mayGoOn(RunControl control, long start) {
        return !control.stop().stopRequested()
                && System.nanoTime() - start < control.timeBudget().toNanos();
    }
}
