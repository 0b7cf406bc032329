package org.tabane.engine.grouping;

import java.util.Arrays;

/**
 * The most that the prices of so many units can be above their spread, if sets need not hang together. In the order of their figures, the i-th
 * of s members has a share of (2i − s − 1) × its figure in the spread, so that the best set of s members comes out of a table by units and
 * members taken.
 */
final class BestOfSize {

    private final long[] figure;
    private final double[] price;
    private final double weightOfSpread;
    private final double[] table;

    BestOfSize(long[] figure, double[] price, double weightOfSpread) {
        this.figure = figure;
        this.price = price;
        this.weightOfSpread = weightOfSpread;
        this.table = new double[figure.length + 1];
    }

    /**
     * @param units those to choose from, in the order of their figures
     * @param member who must be among them
     * @return Σ of prices less the weighted spread
     */
    double of(int size, int[] units, boolean[] member) {
        Arrays.fill(table, 0, size + 1, Double.NEGATIVE_INFINITY);
        table[0] = 0;
        int top = 0;
        for (int unit : units) {
            double value = price[unit];
            double step = weightOfSpread * figure[unit];
            for (int taken = Math.min(top + 1, size); taken >= 1; taken--) {
                double with = table[taken - 1] + value - (2 * taken - size - 1) * step;
                table[taken] = member[unit] ? with : Math.max(table[taken], with);
            }
            if (member[unit]) {
                table[0] = Double.NEGATIVE_INFINITY;
            }
            top = Math.min(top + 1, size);
        }
        return table[size];
    }
}
