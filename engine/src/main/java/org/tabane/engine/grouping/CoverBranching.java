package org.tabane.engine.grouping;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest cover by branching on whether two units stand together, from a linear programme that is solved: a branch is followed down to its
 * end, then the open one with the least bound is taken up again, so that the bound of the whole rises on the way.
 *
 * <p>Source: D. M. Ryan, B. A. Foster, "An integer programming approach to scheduling" (1981).
 */
final class CoverBranching {

    /** What rounding may take from a reduced cost. */
    private static final double DOUBT = 1e-6;

    private final ColumnPool pool;
    private final LinearMaster master;
    private final DualSimplex simplex;
    private final int units;
    private final double scale;
    private final BooleanSupplier stop;
    private final PartitionProof.Watch watch;
    private final PriorityQueue<Node> open = new PriorityQueue<>(Comparator.comparingDouble(Node::bound));

    /** The cheapest cover found; empty when there is none below the upper bound. */
    int[][] best = new int[0][];

    long bestCost;

    /** No cover costs less, unless the search came to its end: then the best is the cheapest. */
    double openBound = Double.POSITIVE_INFINITY;

    /** A part of the question: two units together or apart, and everything above. */
    private record Node(@Nullable Node above, int[] pair, boolean together, int[] basis, double bound) {}

    CoverBranching(
            ColumnPool pool,
            LinearMaster master,
            int units,
            double scale,
            BooleanSupplier stop,
            PartitionProof.Watch watch) {
        this.pool = pool;
        this.master = master;
        this.simplex = new DualSimplex(master);
        this.units = units;
        this.scale = scale;
        this.stop = stop;
        this.watch = watch;
    }

    /** Looks for covers cheaper than {@code upper}; whether it came to its end within so many nodes. */
    boolean run(long upper, long mostNodes) {
        bestCost = upper;
        Node node = new Node(null, new int[0], true, master.basis.clone(), master.dualValue() * scale);
        Node next = node;
        for (long nodes = 0; next != null; nodes++) {
            if (nodes >= mostNodes || stop.getAsBoolean()) {
                openBound = least(next);
                return false;
            }
            forbid(next, next.above() != node);
            if (next.above() != node) {
                master.load(next.basis());
            }
            node = next;
            forbidIdle();
            DualSimplex.End end = simplex.solve(PartitionProof.cutoff(bestCost, scale), stop);
            if (end == DualSimplex.End.STOPPED) {
                openBound = least(node);
                return false;
            }
            next = end == DualSimplex.End.OPTIMAL ? divided(node) : null;
            if (next == null) {
                next = open.poll();
                if (next != null && PartitionProof.safeUp(next.bound()) >= bestCost) {
                    return true;
                }
                if (next != null) {
                    watch.atLeast(PartitionProof.safeUp(next.bound()));
                }
            }
        }
        return true;
    }

    private double least(Node node) {
        Node first = open.peek();
        return first == null ? node.bound() : Math.min(node.bound(), first.bound());
    }

    /** One half of a node, the other being left open; null when nothing is left of it. */
    private @Nullable Node divided(Node node) {
        double value = Math.max(node.bound(), master.dualValue() * scale);
        if (PartitionProof.safeUp(value) >= bestCost) {
            return null;
        }
        double[] x = master.solution();
        int[] pair = fractionalPair(pool, units, x);
        if (pair.length == 0) {
            take(x);
            return null;
        }
        int[] basis = master.basis.clone();
        open.add(new Node(node, pair, false, basis, value));
        return new Node(node, pair, true, basis, value);
    }

    /** Forbids the columns against a node, and when it does not follow the one before, all against those above it too. */
    private void forbid(Node node, boolean anew) {
        if (anew) {
            Arrays.fill(master.forbidden, false);
        }
        for (Node at = node; at != null && at.pair().length > 0; at = anew ? at.above() : null) {
            int first = at.pair()[0];
            int second = at.pair()[1];
            for (int column = 0; column < pool.count; column++) {
                boolean one = pool.contains(column, first);
                boolean other = pool.contains(column, second);
                master.forbidden[column] |= at.together() ? one != other : one && other;
            }
        }
    }

    /**
     * By the prices of the node above, forbids what no cover below the best can have. A column cheaper than its prices was forbidden further up:
     * among those that are allowed there is none.
     */
    private void forbidIdle() {
        double room = PartitionProof.cutoff(bestCost, scale) - master.dualValue() + DOUBT;
        for (int column = 0; column < pool.count; column++) {
            if (!master.forbidden[column] && !master.basic[column]) {
                double reduced = master.reducedCost(column);
                master.forbidden[column] = reduced > room || reduced < -DOUBT;
            }
        }
    }

    private void take(double[] x) {
        int[] columns =
                IntStream.range(0, pool.count).filter(column -> x[column] > 0.5).toArray();
        long cost =
                Arrays.stream(columns).mapToLong(column -> pool.cost[column]).sum();
        if (cost < bestCost) {
            bestCost = cost;
            best = Arrays.stream(columns).mapToObj(pool::members).toArray(int[][]::new);
            watch.found(best, cost);
        }
    }

    /** Two units that stand together in part; empty when the solution is whole. */
    static int[] fractionalPair(ColumnPool pool, int units, double[] x) {
        double[][] share = new double[units][units];
        boolean whole = true;
        for (int column = 0; column < pool.count; column++) {
            if (x[column] > 1e-6) {
                whole &= x[column] > 1 - 1e-6;
                int[] members = pool.members(column);
                for (int i = 0; i < members.length; i++) {
                    for (int j = 0; j < i; j++) {
                        share[members[j]][members[i]] += x[column];
                    }
                }
            }
        }
        int[] pair = new int[0];
        double nearest = 0.5 - 1e-6;
        for (int i = 0; i < units && !whole; i++) {
            for (int j = i + 1; j < units; j++) {
                double distance = Math.abs(share[i][j] - 0.5);
                if (distance < nearest) {
                    nearest = distance;
                    pair = new int[] {i, j};
                }
            }
        }
        return pair;
    }
}
