package org.tabane.engine.grouping;

/**
 * What every group must reach at least.
 *
 * @param count of the attributes with a threshold, one or more
 * @param weight figure j of unit u at {@code u * count + j}
 * @param least threshold j
 */
record Thresholds(int count, long[] weight, long[] least) {

    boolean reachedBy(int unit) {
        for (int j = 0; j < count; j++) {
            if (weight[unit * count + j] < least[j]) {
                return false;
            }
        }
        return true;
    }

    /** For a map of these units only; the i-th of the list becomes unit i. */
    Thresholds of(int[] units) {
        long[] some = new long[units.length * count];
        for (int i = 0; i < units.length; i++) {
            System.arraycopy(weight, units[i] * count, some, i * count, count);
        }
        return new Thresholds(count, some, least);
    }
}
