package org.tabane.engine.grouping;

import java.util.Arrays;

/** The columns to begin with: for each unit some with the least cost for a member. */
final class FirstColumns {

    private static final int FOR_EACH_UNIT = 20;

    private FirstColumns() {}

    /** Ascending. */
    static int[] of(ColumnPool pool, int units) {
        double[] forMember = new double[pool.count];
        int[][] least = new int[units][0];
        for (int column = 0; column < pool.count; column++) {
            forMember[column] = pool.cost[column] / (double) pool.size(column);
            for (int at = pool.start[column]; at < pool.start[column + 1]; at++) {
                least[pool.units[at]] = with(column, least[pool.units[at]], forMember);
            }
        }
        return Arrays.stream(least)
                .flatMapToInt(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
    }

    /** A list, the greatest last, with one more if that is less. */
    private static int[] with(int column, int[] least, double[] value) {
        int size = least.length;
        if (size == FOR_EACH_UNIT && value[column] >= value[least[size - 1]]) {
            return least;
        }
        int[] longer = Arrays.copyOf(least, Math.min(size + 1, FOR_EACH_UNIT));
        int at = longer.length - 1;
        for (; at > 0 && value[column] < value[least[at - 1]]; at--) {
            longer[at] = least[at - 1];
        }
        longer[at] = column;
        return longer;
    }
}
