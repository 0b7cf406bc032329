package org.tabane.engine.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The cheapest cover by random columns, whose costs lie so close together that programmes, cuts and branches all have to work. */
class PartitionProofTest {

    private static final int UNITS = 14;

    @Test
    void finds_the_cheapest_cover_that_going_through_all_of_them_finds() {
        Random random = new Random(4);
        int nothing = 0;
        for (int round = 0; round < 400; round++) {
            ColumnPool pool = pool(random, 40 + random.nextInt(400));
            GroupCount count = random.nextInt(3) == 0 ? GroupCount.exactly(4 + random.nextInt(3)) : GroupCount.ANY;
            long cheapest = cheapest(pool, count);
            long upper = random.nextInt(3) == 0 && cheapest < Long.MAX_VALUE
                    ? cheapest + random.nextInt(30)
                    : Long.MAX_VALUE;
            PartitionProof proof =
                    new PartitionProof(pool, UNITS, count, upper, () -> false, PartitionProof.Watch.NOBODY);
            assertThat(proof.run()).isTrue();
            assertThat(proof.bestCost).as("round %d", round).isEqualTo(cheapest);
            nothing += cheapest == Long.MAX_VALUE ? 1 : 0;
        }
        assertThat(nothing).as("rounds without a cover").isBetween(1, 200);
    }

    @Test
    void finds_the_same_where_columns_are_too_many_to_look_through_at_each_step() {
        Random random = new Random(6);
        for (int round = 0; round < 2; round++) {
            ColumnPool pool = pool(random, 6_000);
            GroupCount count = round % 2 == 0 ? GroupCount.exactly(5) : GroupCount.ANY;
            PartitionProof proof =
                    new PartitionProof(pool, UNITS, count, Long.MAX_VALUE, () -> false, PartitionProof.Watch.NOBODY);
            assertThat(proof.run()).isTrue();
            assertThat(proof.bestCost).as("round %d", round).isEqualTo(cheapest(pool, count));
        }
    }

    @Test
    void finds_the_same_where_most_columns_come_from_a_source() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            ColumnPool all = eachSetOnce(pool(random, 100 + random.nextInt(400)));
            GroupCount count = random.nextInt(3) == 0 ? GroupCount.exactly(4 + random.nextInt(3)) : GroupCount.ANY;
            long cheapest = cheapest(all, count);
            boolean[] known = new boolean[all.count];
            for (int column = 0; column < all.count; column++) {
                known[column] = random.nextInt(4) == 0;
            }
            PartitionProof proof = new PartitionProof(
                    all.only(known),
                    (prices, limit, most) -> below(all, prices, limit),
                    UNITS,
                    count,
                    cheapest == Long.MAX_VALUE ? cheapest : cheapest + 1 + random.nextInt(40),
                    () -> false,
                    PartitionProof.Watch.NOBODY);
            assertThat(proof.run()).isTrue();
            assertThat(proof.bestCost).as("round %d", round).isEqualTo(cheapest);
        }
    }

    private static ColumnPool eachSetOnce(ColumnPool pool) {
        Set<List<Integer>> seen = new HashSet<>();
        boolean[] first = new boolean[pool.count];
        for (int column = 0; column < pool.count; column++) {
            first[column] = seen.add(Arrays.stream(pool.members(column)).boxed().toList());
        }
        return pool.only(first);
    }

    private static ColumnSource.Found below(ColumnPool all, ColumnSource.Prices prices, double limit) {
        boolean[] cheap = new boolean[all.count];
        for (int column = 0; column < all.count; column++) {
            cheap[column] = reducedCost(all.members(column), all.cost[column], prices) < limit;
        }
        return new ColumnSource.Found(all.only(cheap), true);
    }

    static double reducedCost(int[] members, long cost, ColumnSource.Prices prices) {
        double reduced = prices.ofGroup() + prices.weight() * cost;
        for (int unit : members) {
            reduced -= prices.ofUnit()[unit];
        }
        for (int cut = 0; cut < prices.cuts().length; cut++) {
            reduced += CutRows.counts(members, prices.cuts()[cut]) ? prices.ofCut()[cut] : 0;
        }
        return reduced;
    }

    private static ColumnPool pool(Random random, int columns) {
        ColumnPool pool = new ColumnPool();
        for (int column = 0; column < columns; column++) {
            int size = 1 + random.nextInt(5);
            int[] members =
                    random.ints(0, UNITS).distinct().limit(size).sorted().toArray();
            pool.add(members, size, 900 + 100L * size + random.nextInt(60));
        }
        return pool;
    }

    /** By the set of units that are covered, and how many columns cover them. */
    private static long cheapest(ColumnPool pool, GroupCount count) {
        long[][] least = new long[1 << UNITS][UNITS + 1];
        for (long[] row : least) {
            Arrays.fill(row, Long.MAX_VALUE);
        }
        least[0][0] = 0;
        int[] sets = IntStream.range(0, pool.count)
                .map(column -> Arrays.stream(pool.members(column)).reduce(0, (set, unit) -> set | 1 << unit))
                .toArray();
        for (int covered = 0; covered < least.length - 1; covered++) {
            int first = Integer.numberOfTrailingZeros(~covered);
            for (int column = 0; column < sets.length; column++) {
                if ((sets[column] & covered) != 0 || (sets[column] & 1 << first) == 0) {
                    continue;
                }
                int more = !count.isAny() && !count.counts(pool.size(column)) ? 0 : 1;
                for (int groups = 0; groups + more <= UNITS; groups++) {
                    if (least[covered][groups] < Long.MAX_VALUE) {
                        int all = covered | sets[column];
                        least[all][groups + more] =
                                Math.min(least[all][groups + more], least[covered][groups] + pool.cost[column]);
                    }
                }
            }
        }
        return IntStream.rangeClosed(0, UNITS)
                .filter(groups -> count.isAny() || groups >= count.fewest() && groups <= count.most())
                .mapToLong(groups -> least[least.length - 1][groups])
                .min()
                .orElseThrow();
    }
}
