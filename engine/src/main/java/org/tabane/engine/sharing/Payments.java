package org.tabane.engine.sharing;

import java.util.ArrayList;
import java.util.List;

/**
 * What is already settled about the members' payments: sums of some sub-groups. All payments that agree are base + any combination of
 * the free directions, which are orthonormal.
 */
final class Payments {

    private static final double NEGLIGIBLE = 1e-9;

    private final double[] base;
    private List<double[]> free = new ArrayList<>();

    Payments(int members) {
        this.base = new double[members];
        for (int i = 0; i < members; i++) {
            double[] axis = new double[members];
            axis[i] = 1;
            free.add(axis);
        }
    }

    double[] base() {
        return base.clone();
    }

    int freedom() {
        return free.size();
    }

    double basePayment(int coalition) {
        return sum(base, coalition);
    }

    /** How the coalition's payment changes along each free direction. */
    double[] directions(int coalition) {
        return free.stream().mapToDouble(direction -> sum(direction, coalition)).toArray();
    }

    /** Whether the coalition's payment follows from what is settled. */
    boolean settles(int coalition) {
        return free.stream().allMatch(direction -> Math.abs(sum(direction, coalition)) < NEGLIGIBLE);
    }

    /** Settles that the coalition pays this much. */
    void fix(int coalition, double payment) {
        double[] along = directions(coalition);
        double length = 0;
        double[] gradient = new double[base.length];
        for (int k = 0; k < along.length; k++) {
            length += along[k] * along[k];
            addTo(gradient, free.get(k), along[k]);
        }
        addTo(base, gradient, (payment - basePayment(coalition)) / length);
        scale(gradient, 1 / Math.sqrt(length));
        free = orthonormalWithout(gradient);
    }

    /** Gram and Schmidt, twice for accuracy; the direction that shrinks most is the one that was settled. */
    private List<double[]> orthonormalWithout(double[] settled) {
        List<double[]> kept = new ArrayList<>();
        List<double[]> candidates = new ArrayList<>(free);
        while (kept.size() < free.size() - 1) {
            double[] best = new double[0];
            double[] bestOriginal = new double[0];
            double longest = -1;
            for (double[] candidate : candidates) {
                double[] rest = rest(rest(candidate, settled, kept), settled, kept);
                double length = Math.sqrt(dot(rest, rest));
                if (length > longest) {
                    longest = length;
                    best = rest;
                    bestOriginal = candidate;
                }
            }
            scale(best, 1 / longest);
            kept.add(best);
            candidates.remove(bestOriginal);
        }
        return kept;
    }

    private static double[] rest(double[] vector, double[] settled, List<double[]> kept) {
        double[] rest = vector.clone();
        addTo(rest, settled, -dot(rest, settled));
        for (double[] direction : kept) {
            addTo(rest, direction, -dot(rest, direction));
        }
        return rest;
    }

    private static double sum(double[] payments, int coalition) {
        double sum = 0;
        for (int i = 0; i < payments.length; i++) {
            if ((coalition >>> i & 1) == 1) {
                sum += payments[i];
            }
        }
        return sum;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void addTo(double[] sum, double[] vector, double factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * vector[i];
        }
    }

    private static void scale(double[] vector, double factor) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= factor;
        }
    }
}
