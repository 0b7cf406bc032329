package org.tabane.engine.effect;

/**
 * Running sums for the variance ranking, for each member and, as the last row, the group.
 *
 * <p>With f(A), f(B) from two independent samples and f(AB_d) from A with driver d taken from B: first order = Σ (f(B) − mean)·(f(AB_d) −
 * f(A)) ÷ n·V; total order = Σ (f(AB_d) − f(A))² ÷ 2n·V.
 *
 * <p>Sources: A. Saltelli et al., "Variance based sensitivity analysis of model output", Computer Physics Communications 181 (2010),
 * 259–270, table 2 (b); M. J. W. Jansen, "Analysis of variance designs for model output", Computer Physics Communications 117 (1999), 35–43.
 */
final class SensitivitySums {

    private final double[] shift;
    private final double[] sum;
    private final double[] sumOfSquares;
    private final double[][] product;
    private final double[][] difference;
    private final double[][] differenceSquared;
    private long draws;

    /** @param shift a value near each row's mean, taken off before squaring */
    SensitivitySums(double[] shift, int drivers) {
        int rows = shift.length;
        this.shift = shift.clone();
        this.sum = new double[rows];
        this.sumOfSquares = new double[rows];
        this.product = new double[rows][drivers];
        this.difference = new double[rows][drivers];
        this.differenceSquared = new double[rows][drivers];
    }

    void addDraws(int length) {
        draws += length;
    }

    void addSamples(int row, double[] a, double[] b, int length) {
        for (int draw = 0; draw < length; draw++) {
            double fa = a[draw] - shift[row];
            double fb = b[draw] - shift[row];
            sum[row] += fa + fb;
            sumOfSquares[row] += fa * fa + fb * fb;
        }
    }

    /** @param change f(AB_d) − f(A) */
    void addChange(int row, int driver, double[] b, double[] change, int length) {
        double products = 0;
        double differences = 0;
        double squares = 0;
        for (int draw = 0; draw < length; draw++) {
            products += (b[draw] - shift[row]) * change[draw];
            differences += change[draw];
            squares += change[draw] * change[draw];
        }
        product[row][driver] += products;
        difference[row][driver] += differences;
        differenceSquared[row][driver] += squares;
    }

    void add(SensitivitySums other) {
        draws += other.draws;
        for (int row = 0; row < sum.length; row++) {
            sum[row] += other.sum[row];
            sumOfSquares[row] += other.sumOfSquares[row];
            for (int driver = 0; driver < product[row].length; driver++) {
                product[row][driver] += other.product[row][driver];
                difference[row][driver] += other.difference[row][driver];
                differenceSquared[row][driver] += other.differenceSquared[row][driver];
            }
        }
    }

    double variance(int row) {
        double mean = sum[row] / (2 * draws);
        return Math.max(0, sumOfSquares[row] / (2 * draws) - mean * mean);
    }

    /** Share of the variance the driver explains alone, cut to 0 … 1; 0 when nothing varies. */
    double firstOrder(int row, int driver) {
        double mean = sum[row] / (2 * draws);
        return share(row, product[row][driver] - mean * difference[row][driver]);
    }

    /** Share of the variance in which the driver has a part, cut to 0 … 1; 0 when nothing varies. */
    double totalOrder(int row, int driver) {
        return share(row, differenceSquared[row][driver] / 2);
    }

    private double share(int row, double part) {
        double variance = variance(row);
        boolean varies = variance > 1e-18 * (1 + shift[row] * shift[row]);
        return varies ? Math.clamp(part / draws / variance, 0, 1) : 0;
    }
}
