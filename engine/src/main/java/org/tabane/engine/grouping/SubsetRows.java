package org.tabane.engine.grouping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cuts over three units: at most one column of a cover holds two or more of them. */
final class SubsetRows {

    private static final int MOST_AT_ONCE = 30;
    private static final double LEAST_VIOLATION = 0.02;

    private final int units;
    private final List<int[]> triples = new ArrayList<>();
    private final Set<Long> known = new HashSet<>();

    SubsetRows(int units) {
        this.units = units;
    }

    /** The most violated new ones, remembered from now on. */
    int[][] violated(ColumnPool pool, double[] x) {
        double[][] pair = new double[units][units];
        double[] whole = new double[units * units * units < 8_000_000 ? units * units * units : 0];
        List<int[]> support = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (int column = 0; column < pool.count; column++) {
            if (x[column] > 1e-6 && x[column] < 1 - 1e-6) {
                support.add(pool.members(column));
                shares.add(x[column]);
            }
        }
        for (int s = 0; s < support.size(); s++) {
            int[] members = support.get(s);
            double share = shares.get(s);
            for (int a = 0; a < members.length; a++) {
                for (int b = a + 1; b < members.length; b++) {
                    pair[members[a]][members[b]] += share;
                    for (int c = b + 1; c < members.length && whole.length > 0; c++) {
                        whole[(members[a] * units + members[b]) * units + members[c]] += share;
                    }
                }
            }
        }
        List<int[]> found = new ArrayList<>();
        List<Double> by = new ArrayList<>();
        for (int a = 0; a < units && whole.length > 0; a++) {
            for (int b = a + 1; b < units; b++) {
                for (int c = b + 1; c < units; c++) {
                    double pairs = pair[a][b] + pair[a][c] + pair[b][c];
                    if (pairs > 1 + LEAST_VIOLATION) {
                        double value = pairs - 2 * whole[(a * units + b) * units + c];
                        if (value > 1 + LEAST_VIOLATION && !known.contains(key(a, b, c))) {
                            found.add(new int[] {a, b, c});
                            by.add(value);
                        }
                    }
                }
            }
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            order.add(i);
        }
        order.sort((one, other) -> Double.compare(by.get(other), by.get(one)));
        int[][] chosen = new int[Math.min(MOST_AT_ONCE, found.size())][];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = found.get(order.get(i));
            triples.add(chosen[i]);
            known.add(key(chosen[i][0], chosen[i][1], chosen[i][2]));
        }
        return chosen;
    }

    int[][] all() {
        return triples.toArray(new int[0][]);
    }

    /** For each cut the columns with two or three of its units. */
    int[][] columns(ColumnPool pool, int[][] cuts) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < cuts.length; i++) {
            lists.add(new ArrayList<>());
        }
        int[] mark = new int[units];
        for (int column = 0; column < pool.count; column++) {
            for (int at = pool.start[column]; at < pool.start[column + 1]; at++) {
                mark[pool.units[at]] = column + 1;
            }
            for (int i = 0; i < cuts.length; i++) {
                int inside = 0;
                for (int unit : cuts[i]) {
                    inside += mark[unit] == column + 1 ? 1 : 0;
                }
                if (inside >= 2) {
                    lists.get(i).add(column);
                }
            }
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private long key(int a, int b, int c) {
        return ((long) a * units + b) * units + c;
    }
}
