package org.tabane.engine.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupsByWayTest {

    private static final int UNITS = 9;

    /** Against all groups with unit 0; ways on a plane, and ways that are no distances at all. */
    @Test
    void no_group_within_the_mean_way_is_heavier() {
        Random random = new Random(6);
        int narrower = 0;
        int none = 0;
        for (int round = 0; round < 600; round++) {
            double[][] way = round % 2 == 0 ? plane(random) : anything(random);
            double[] weight = random.doubles(UNITS - 1, 0, 100).toArray();
            int fewest = 2 + random.nextInt(4);
            int most = fewest + random.nextInt(4);
            double mean = 10 + random.nextInt(50);
            double heaviest = heaviest(way, weight, fewest, most, mean);
            OptionalDouble bound =
                    new GroupsByWay(way, 0, IntStream.range(1, UNITS).toArray()).heaviest(weight, fewest, most, mean);
            if (heaviest >= 0) {
                assertThat(bound.orElse(-1)).as("round %d", round).isGreaterThanOrEqualTo(heaviest);
            }
            double unlimited = heaviest(way, weight, fewest, most, Double.POSITIVE_INFINITY);
            narrower += bound.isPresent() && bound.getAsDouble() < 0.95 * unlimited ? 1 : 0;
            none += bound.isEmpty() ? 1 : 0;
        }
        assertThat(narrower).as("bounds that the mean way made smaller").isGreaterThan(60);
        assertThat(none).as("means that no group keeps to").isGreaterThan(50);
    }

    @Test
    void without_a_limit_all_that_there_is_room_for_counts() {
        double[][] way = plane(new Random(1));
        double[] weight = {1, 2, 3, 4, 5, 6, 7, 8};
        GroupsByWay groups = new GroupsByWay(way, 0, IntStream.range(1, UNITS).toArray());
        assertThat(groups.heaviest(weight, 2, 3, Double.POSITIVE_INFINITY).orElseThrow())
                .isBetween(15.0, 15.001);
        assertThat(new GroupsByWay(way, 0, new int[0]).heaviest(new double[0], 2, 9, 50))
                .isEmpty();
    }

    /** Of the units but the first; −1 where there is no such group. */
    private static double heaviest(double[][] way, double[] weight, int fewest, int most, double mean) {
        double heaviest = -1;
        for (int set = 1; set < 1 << UNITS; set += 2) {
            int size = Integer.bitCount(set);
            double ways = 0;
            double sum = 0;
            for (int i = 0; i < UNITS; i++) {
                for (int j = 0; j < i && (set >> i & 1) > 0; j++) {
                    ways += (set >> j & 1) > 0 ? way[i][j] : 0;
                }
                sum += i > 0 && (set >> i & 1) > 0 ? weight[i - 1] : 0;
            }
            if (size >= Math.max(2, fewest) && size <= most && ways <= mean * size * (size - 1) / 2) {
                heaviest = Math.max(heaviest, sum);
            }
        }
        return heaviest;
    }

    private static double[][] plane(Random random) {
        double[][] at = new double[UNITS][];
        for (int unit = 0; unit < UNITS; unit++) {
            at[unit] = random.doubles(2, 0, 60).toArray();
        }
        double[][] way = new double[UNITS][UNITS];
        for (int i = 0; i < UNITS; i++) {
            for (int j = 0; j < UNITS; j++) {
                way[i][j] = Math.hypot(at[i][0] - at[j][0], at[i][1] - at[j][1]);
            }
        }
        return way;
    }

    private static double[][] anything(Random random) {
        double[][] way = new double[UNITS][UNITS];
        for (int i = 0; i < UNITS; i++) {
            for (int j = 0; j < i; j++) {
                way[i][j] = random.nextInt(80);
                way[j][i] = way[i][j];
            }
        }
        return way;
    }
}
