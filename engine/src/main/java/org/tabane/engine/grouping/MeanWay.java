package org.tabane.engine.grouping;

import java.util.Arrays;

/** The mean way between the members of groups that are not chosen yet, for costs by distance: a building block of {@link LeastShares}. */
public final class MeanWay {

    private MeanWay() {}

    /**
     * What the mean over all pairs of members is at the least, in any group of two or more with all of the core, otherwise only some of the
     * others, and at most so many members. A bound, not always reached: ways between two others count as nothing.
     *
     * @param way between any two units, by their numbers; never negative
     * @param core one unit or more
     * @return in the unit of the ways; 0 where there is no such group
     */
    public static double least(double[][] way, int[] core, int[] others, int most) {
        double sum = 0;
        for (int i = 0; i < core.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += way[core[i]][core[j]];
            }
        }
        double[] toCore = new double[others.length];
        for (int i = 0; i < others.length; i++) {
            for (int unit : core) {
                toCore[i] += way[others[i]][unit];
            }
        }
        Arrays.sort(toCore);
        double least = core.length < 2 ? Double.POSITIVE_INFINITY : mean(sum, core.length);
        for (int size = core.length + 1; size <= Math.min(most, core.length + others.length); size++) {
            sum += toCore[size - core.length - 1];
            least = Math.min(least, mean(sum, size));
        }
        return least == Double.POSITIVE_INFINITY ? 0 : least;
    }

    private static double mean(double sum, int size) {
        return sum / (size * (size - 1) / 2.0);
    }
}
