package org.tabane.engine.effect;

/**
 * The quantile function of a PERT distribution on [0, 1], read off a table as a function of the normal score z = Φ⁻¹(u).
 *
 * <p>With λ = 4 the two shapes of the beta distribution always add up to 6, so the position of the mode is the only parameter. The table
 * holds the quantile and its slope every 1/16 of z over ±6.5; a cubic through both keeps the error below 10⁻⁶ of the range. Immutable.
 *
 * <p>Source of the incomplete beta function's continued fraction: NIST Digital Library of Mathematical Functions, 8.17.22.
 */
final class PertQuantile {

    static final double LAMBDA = 4;

    private static final double REACH = 6.5;
    private static final int PER_UNIT = 16;
    private static final int NODES = (int) (2 * REACH * PER_UNIT) + 1;

    private final double alpha;
    private final double beta;
    private final double logNorm;
    private final double[] value = new double[NODES];
    private final double[] slope = new double[NODES];

    /** @param mode where the mode lies between low (0) and high (1) */
    PertQuantile(double mode) {
        this.alpha = 1 + LAMBDA * mode;
        this.beta = 1 + LAMBDA * (1 - mode);
        this.logNorm = logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta);
        double start = 0;
        for (int node = 0; node < NODES; node++) {
            double z = -REACH + (double) node / PER_UNIT;
            start = solve(StandardNormal.cumulative(z), start);
            value[node] = start;
            double density = density(start);
            slope[node] = density > 0 ? StandardNormal.density(z) / density / PER_UNIT : 0;
        }
    }

    /** Where the mode of an estimate lies in its range; one half if the estimate is certain. */
    static double modeOf(Estimate estimate) {
        double low = estimate.low().doubleValue();
        double width = estimate.high().doubleValue() - low;
        return width == 0 ? 0.5 : (estimate.mode().doubleValue() - low) / width;
    }

    /** The quantile, from 0 to 1, at normal score z. */
    double at(double z) {
        double position = (Math.clamp(z, -REACH, REACH) + REACH) * PER_UNIT;
        int node = Math.min((int) position, NODES - 2);
        double t = position - node;
        double s = 1 - t;
        return s * s * ((1 + 2 * t) * value[node] + t * slope[node])
                + t * t * ((3 - 2 * t) * value[node + 1] - s * slope[node + 1]);
    }

    double density(double x) {
        return x <= 0 || x >= 1 ? 0 : Math.exp(logNorm + (alpha - 1) * Math.log(x) + (beta - 1) * Math.log1p(-x));
    }

    /** The regularised incomplete beta function I_x(α, β). */
    double cumulative(double x) {
        if (x <= 0) {
            return 0;
        }
        if (x >= 1) {
            return 1;
        }
        double front = Math.exp(logNorm + alpha * Math.log(x) + beta * Math.log1p(-x));
        return x < (alpha + 1) / (alpha + beta + 2)
                ? front * fraction(alpha, beta, x) / alpha
                : 1 - front * fraction(beta, alpha, 1 - x) / beta;
    }

    /** Newton's method kept inside a shrinking bracket. */
    private double solve(double u, double from) {
        double low = 0;
        double high = 1;
        double x = from > 0 ? from : Math.exp((Math.log(u * alpha) - logNorm) / alpha);
        for (int step = 0; step < 100; step++) {
            double error = cumulative(x) - u;
            if (error > 0) {
                high = x;
            } else {
                low = x;
            }
            double density = density(x);
            double next = density > 0 ? x - error / density : low;
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            if (Math.abs(next - x) <= 1e-14 * x) {
                return next;
            }
            x = next;
        }
        return x;
    }

    private static double fraction(double a, double b, double x) {
        double tiny = 1e-300;
        double c = 1;
        double d = 1 / (1 - (a + b) * x / (a + 1));
        double result = d;
        for (int m = 1; m < 300; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / nonZero(1 + even * d, tiny);
            c = nonZero(1 + even / c, tiny);
            result *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / nonZero(1 + odd * d, tiny);
            c = nonZero(1 + odd / c, tiny);
            double change = d * c;
            result *= change;
            if (Math.abs(change - 1) < 1e-16) {
                break;
            }
        }
        return result;
    }

    private static double nonZero(double x, double tiny) {
        return Math.abs(x) < tiny ? tiny : x;
    }

    /** Stirling's series after shifting the argument above 12; relative error about 10⁻¹⁵ for x ≥ 1. */
    static double logGamma(double x) {
        double shift = 0;
        double y = x;
        while (y < 12) {
            shift += Math.log(y);
            y++;
        }
        double square = 1 / (y * y);
        double series =
                (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square / 1188)))) / y;
        return (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series - shift;
    }
}
