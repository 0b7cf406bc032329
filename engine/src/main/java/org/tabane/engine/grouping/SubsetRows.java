package org.tabane.engine.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts over three units: at most one column of a cover holds two or more of them. */
final class SubsetRows {

    private static final int LEAST_AT_ONCE = 100;
    private static final int UNITS_FOR_EACH_CUT = 10;
    private static final double LEAST_VIOLATION = 0.02;

    private final int units;

    SubsetRows(int units) {
        this.units = units;
    }

    /** The most violated. */
    int[][] violated(ColumnPool pool, double[] x) {
        Shares shares = shares(pool, x);
        List<Violated> found = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (int middle = 0; middle < units; middle++) {
            List<Integer> partners = shares.partners().get(middle);
            for (int i = 0; i < partners.size(); i++) {
                for (int j = i + 1; j < partners.size(); j++) {
                    int[] triple = {middle, partners.get(i), partners.get(j)};
                    Arrays.sort(triple);
                    double value = shares.ofTwoOrMore(triple);
                    if (value > 1 + LEAST_VIOLATION && seen.add(key(triple[0], triple[1], triple[2]))) {
                        found.add(new Violated(triple, value));
                    }
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Violated::value).reversed())
                .limit(Math.max(LEAST_AT_ONCE, units / UNITS_FOR_EACH_CUT))
                .map(Violated::triple)
                .toArray(int[][]::new);
    }

    private record Violated(int[] triple, double value) {}

    /** How much of the columns taken in part two units, or three, have in common. */
    private final class Shares {

        private final Map<Long, Double> pairs = new HashMap<>();
        private final Map<Long, Double> wholes = new HashMap<>();
        private final List<List<Integer>> partners = new ArrayList<>();

        private Shares() {
            for (int unit = 0; unit < units; unit++) {
                partners.add(new ArrayList<>());
            }
        }

        void add(int[] members, double share) {
            for (int a = 0; a < members.length; a++) {
                for (int b = a + 1; b < members.length; b++) {
                    if (pairs.merge(key(0, members[a], members[b]), share, Double::sum) == share) {
                        partners.get(members[a]).add(members[b]);
                        partners.get(members[b]).add(members[a]);
                    }
                    for (int c = b + 1; c < members.length; c++) {
                        wholes.merge(key(members[a], members[b], members[c]), share, Double::sum);
                    }
                }
            }
        }

        List<List<Integer>> partners() {
            return partners;
        }

        /** Σ of the columns with at least two of three units, ascending. */
        double ofTwoOrMore(int[] triple) {
            return pair(triple[0], triple[1])
                    + pair(triple[0], triple[2])
                    + pair(triple[1], triple[2])
                    - 2 * wholes.getOrDefault(key(triple[0], triple[1], triple[2]), 0.0);
        }

        private double pair(int one, int other) {
            return pairs.getOrDefault(key(0, one, other), 0.0);
        }
    }

    private Shares shares(ColumnPool pool, double[] x) {
        Shares shares = new Shares();
        for (int column = 0; column < pool.count; column++) {
            if (x[column] > 1e-6 && x[column] < 1 - 1e-6) {
                shares.add(pool.members(column), x[column]);
            }
        }
        return shares;
    }

    private long key(int a, int b, int c) {
        return ((long) a * units + b) * units + c;
    }
}
