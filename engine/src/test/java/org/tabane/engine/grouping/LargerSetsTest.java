package org.tabane.engine.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a walk by prices leaves out is not there: compared with looking at every set of a grid of towns. */
class LargerSetsTest {

    private static final int WIDTH = 4;
    private static final int UNITS = WIDTH * 3;

    @Test
    void finds_just_the_sets_with_a_reduced_cost_below_the_limit() {
        Random random = new Random(11);
        int found = 0;
        for (int round = 0; round < 150; round++) {
            Instance instance = new Instance(PaperMap.grid(WIDTH, 3, 80 + random.nextInt(200), round));
            ColumnSource.Prices prices = prices(random);
            double limit = random.nextDouble(-1, 1);
            int listed = random.nextInt(4);
            ColumnSource.Found sets =
                    LargerSets.find(instance, prices, limit, listed, Integer.MAX_VALUE, () -> false, SetFilter.NONE);
            assertThat(sets.complete()).isTrue();
            Set<List<Integer>> expected = expected(instance, prices, limit, listed);
            assertThat(sets(sets.pool())).as("round %d", round).isEqualTo(expected);
            assertThat(sets.pool().count).isEqualTo(expected.size());
            found += expected.size();
        }
        assertThat(found).isGreaterThan(5_000);
    }

    /** As of a programme with cuts: some units dear, some cuts heavy. */
    private static ColumnSource.Prices prices(Random random) {
        int[][] cuts = new int[random.nextInt(12)][];
        Arrays.setAll(
                cuts, cut -> random.ints(0, UNITS).distinct().limit(3).sorted().toArray());
        return new ColumnSource.Prices(
                random.doubles(UNITS, -0.3, 1).toArray(),
                random.nextDouble(-1, 1),
                random.nextDouble(2e-4),
                cuts,
                random.doubles(cuts.length, 0.01, 0.8).toArray());
    }

    private static Set<List<Integer>> expected(
            Instance instance, ColumnSource.Prices prices, double limit, int listedUntil) {
        Thresholds thresholds = instance.thresholds();
        Set<List<Integer>> expected = new HashSet<>();
        for (int set = 1; set < 1 << UNITS; set++) {
            int bits = set;
            int[] members = IntStream.range(0, UNITS)
                    .filter(unit -> (bits >> unit & 1) == 1)
                    .toArray();
            long people = Arrays.stream(members)
                    .mapToLong(unit -> thresholds.weight()[unit])
                    .sum();
            if (members.length > listedUntil
                    && people >= thresholds.least()[0]
                    && instance.graph.isConnected(members)
                    && PartitionProofTest.reducedCost(members, spread(instance, members), prices) < limit) {
                expected.add(Arrays.stream(members).boxed().toList());
            }
        }
        return expected;
    }

    private static long spread(Instance instance, int[] members) {
        long[] figure = instance.spreadFigures();
        return Arrays.stream(members)
                        .mapToLong(one -> Arrays.stream(members)
                                .mapToLong(other -> Math.abs(figure[one] - figure[other]))
                                .sum())
                        .sum()
                / 2;
    }

    private static Set<List<Integer>> sets(ColumnPool pool) {
        return IntStream.range(0, pool.count)
                .mapToObj(column -> List.copyOf(new TreeSet<>(
                        Arrays.stream(pool.members(column)).boxed().toList())))
                .collect(Collectors.toSet());
    }
}
