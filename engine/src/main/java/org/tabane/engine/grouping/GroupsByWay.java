package org.tabane.engine.grouping;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The groups of one unit and some of others, by their mean way: a building block of {@link LeastShares} for costs by distance. A way between two
 * members is counted half at either end, and a member's ways to the others of a group are no shorter than those to as many that are nearest.
 */
public final class GroupsByWay {

    private static final int STEPS = 20;

    /** What rounding may take off. */
    private static final double DOUBT = 1e-9;

    private final double[] toUnit;

    /** For each of the others: Σ of the ways to so many of the rest that are nearest. */
    private final double[][] nearest;

    /** @param way between any two units, by their numbers; never negative */
    public GroupsByWay(double[][] way, int unit, int[] others) {
        this.toUnit =
                Arrays.stream(others).mapToDouble(other -> way[other][unit]).toArray();
        this.nearest = new double[others.length][others.length];
        for (int i = 0; i < others.length; i++) {
            double[] ways = new double[others.length];
            for (int j = 0; j < others.length; j++) {
                ways[j] = way[others[i]][others[j]];
            }
            ways[i] = -1;
            Arrays.sort(ways);
            for (int count = 1; count < others.length; count++) {
                nearest[i][count] = nearest[i][count - 1] + ways[count];
            }
        }
    }

    /**
     * What the others in a group weigh together at the most; a bound, not always reached. Empty where no such group can be.
     *
     * @param weight of each of the others; never negative
     * @param fewest members of the group, the unit included, at least two
     * @param most members
     * @param mean way between the members at the most
     */
    public OptionalDouble heaviest(double[] weight, int fewest, int most, double mean) {
        double[] sorted = weight.clone();
        Arrays.sort(sorted);
        double together = 0;
        double heaviest = -1;
        for (int size = 2; size <= Math.min(most, weight.length + 1); size++) {
            together += sorted[weight.length - size + 1];
            if (size >= fewest && together > heaviest) {
                heaviest = Math.max(heaviest, Math.min(together, within(weight, size, mean)));
            }
        }
        return heaviest < 0 ? OptionalDouble.empty() : OptionalDouble.of(heaviest * (1 + DOUBT));
    }

    /** Of groups of so many; less than nothing where there are none. */
    private double within(double[] weight, int size, double mean) {
        if (mean == Double.POSITIVE_INFINITY) {
            return mean;
        }
        double[] ways = ways(size);
        double room = mean * (size * (size - 1) / 2.0) * (1 + DOUBT);
        return leastSum(ways, size - 1) <= room ? heaviest(weight, ways, room) : -1;
    }

    /** What each adds to the ways of a group of so many at the least. */
    private double[] ways(int size) {
        double[] ways = new double[toUnit.length];
        for (int i = 0; i < ways.length; i++) {
            ways[i] = toUnit[i] + nearest[i][size - 2] / 2;
        }
        return ways;
    }

    private static double leastSum(double[] ways, int count) {
        return Arrays.stream(ways).sorted().limit(count).sum();
    }

    /** The most that fits into the room if parts could be taken: at any price λ of a way, no more than λ · room + Σ max(0, weight − λ · way). */
    private static double heaviest(double[] weight, double[] ways, double room) {
        double least = Arrays.stream(weight).sum();
        double low = 0;
        double high = 0;
        for (int i = 0; i < ways.length; i++) {
            high = Math.max(high, weight[i] / Math.max(ways[i], DOUBT));
        }
        for (int step = 0; step < STEPS; step++) {
            double price = (low + high) / 2;
            double value = price * room;
            double taken = 0;
            for (int i = 0; i < ways.length; i++) {
                double worth = weight[i] - price * ways[i];
                value += Math.max(0, worth);
                taken += worth > 0 ? ways[i] : 0;
            }
            least = Math.min(least, value);
            low = taken > room ? price : low;
            high = taken > room ? high : price;
        }
        return least;
    }
}
