package org.tabane.engine.grouping;

/**
 * Where columns come from that are too many to stand in a pool: found by their reduced costs at the prices of a linear programme. Of the same
 * units there is one.
 */
interface ColumnSource {

    /** A pool with all columns there are. */
    ColumnSource NONE = (prices, limit, most) -> new Found(new ColumnPool(), true);

    /** Those with a reduced cost below a limit, at most so many and a few; some may stand in the pool already. */
    Found below(Prices prices, double limit, int most);

    /** The columns found, and whether those are all. */
    record Found(ColumnPool pool, boolean complete) {}

    /**
     * Reduced cost of a column: {@code ofGroup + weight · cost − Σ ofUnit + Σ ofCut}, the last over the cuts of which it has two units or three.
     *
     * @param cuts three units each
     * @param ofCut above zero
     */
    record Prices(double[] ofUnit, double ofGroup, double weight, int[][] cuts, double[] ofCut) {}
}
