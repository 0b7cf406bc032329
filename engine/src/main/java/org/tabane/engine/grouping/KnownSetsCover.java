package org.tabane.engine.grouping;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.tabane.engine.RunControl;

/**
 * A better grouping by the cost form where sets are too many to list: searches from different seeds, then the cheapest cover by the sets they
 * weighed, which joins the best groups of each. Proves nothing.
 */
final class KnownSetsCover {

    private static final int SEARCHES = 4;
    private static final long ITERATIONS_FOR_EACH_UNIT = 1_000;
    private static final int MOST_COLUMNS = 30_000;

    private final Instance instance;
    private final RunControl control;
    private final Standing standing;
    private final BooleanSupplier stop;
    private final WeighedSets sets;

    /** Those of all searches. */
    long iterations;

    KnownSetsCover(Instance instance, RunControl control, Standing standing, BooleanSupplier stop) {
        this.instance = instance;
        this.control = control;
        this.standing = standing;
        this.stop = stop;
        this.sets = new WeighedSets(instance);
    }

    /**
     * Tells the standing what it finds.
     *
     * @param share of the time that the searches left, for the cover
     * @return the sets among which it looked, with their costs; the groups of the best grouping are among them
     */
    ColumnPool run(double share) {
        for (int search = 1; search <= SEARCHES && !stop.getAsBoolean(); search++) {
            SearchClock clock = SearchClock.part(
                    control, ITERATIONS_FOR_EACH_UNIT * instance.size, nanosLeft() / (SEARCHES + 2 - search));
            new RuledSearch(instance, clock, RandomStream.further(control.seed(), search), standing, sets).run();
            iterations += clock.iterations();
        }
        if (standing.best.length > 0) {
            new MergedSets(instance, sets, stop).weigh(standing.best);
            new MergedSets(instance, sets, stop).weigh(eachByItself());
        }
        ColumnPool known = sets.cheapest(MOST_COLUMNS, shares());
        for (int[] group : standing.best) {
            known.add(group, group.length, sets.cost(group));
        }
        double end = standing.seconds() + share * nanosLeft() / 1e9;
        new PartitionProof(
                        known,
                        instance.size,
                        instance.groupCount,
                        standing.measure,
                        () -> stop.getAsBoolean() || standing.seconds() > end,
                        standing.withoutBounds())
                .run();
        return known;
    }

    /** Every unit alone, but for locked groups. */
    private int[][] eachByItself() {
        int[] group = new int[instance.size];
        for (int unit = 0; unit < instance.size; unit++) {
            group[unit] = instance.lockOf[unit] < 0 ? unit : instance.size + instance.lockOf[unit];
        }
        return ExactGrouping.members(group);
    }

    private long nanosLeft() {
        return control.timeBudget().toNanos() - (long) (standing.seconds() * 1e9);
    }

    /** The cost of each group of the best grouping so far, shared in proportion to the costs alone; nothing where there is none. */
    private double[] shares() {
        double[] shares = new double[instance.size];
        for (int[] group : standing.best) {
            double[] alone = Arrays.stream(group)
                    .mapToDouble(unit -> sets.weigh(new int[] {unit}).worth())
                    .toArray();
            double sum = Arrays.stream(alone).sum();
            long cost = sets.cost(group);
            for (int i = 0; i < group.length; i++) {
                shares[group[i]] = cost * (sum > 0 ? alone[i] / sum : 1.0 / group.length);
            }
        }
        return shares;
    }
}
