package org.tabane.engine.grouping;

/**
 * Whether simulated annealing takes a step: always when nothing is lost, otherwise with probability exp(gain ÷ temperature). Logarithms come
 * from a table of 4,096, so that innermost loops do not compute any.
 */
final class Acceptance {

    private static final int LOGARITHMS = 1 << 12;
    private static final double[] LOGARITHM = new double[LOGARITHMS];

    static {
        for (int i = 0; i < LOGARITHMS; i++) {
            LOGARITHM[i] = Math.log((i + 0.5) / LOGARITHMS);
        }
    }

    private Acceptance() {}

    static boolean of(double gain, double temperature, RandomStream random) {
        return gain >= 0 || gain > temperature * LOGARITHM[random.below(LOGARITHMS)];
    }
}
