package org.tabane.engine.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** After columns were forbidden or rows added, mending the old solution gives what solving anew gives. */
class DualSimplexTest {

    private static final int ROWS = 8;

    @Test
    void forbidding_columns_gives_what_solving_without_them_gives() {
        Random random = new Random(5);
        int infeasible = 0;
        for (int round = 0; round < 300; round++) {
            int columns = 25 + random.nextInt(30);
            int[][] members = new int[columns][];
            double[] cost = new double[columns];
            for (int column = 0; column < columns; column++) {
                members[column] = random.ints(0, ROWS)
                        .distinct()
                        .limit(1 + random.nextInt(4))
                        .sorted()
                        .toArray();
                cost[column] = 1 + random.nextInt(100) / 10.0;
            }
            boolean[] without = new boolean[columns];
            for (int column = 0; column < columns; column++) {
                without[column] = random.nextInt(3) == 0;
            }
            LinearMaster mended = master(members, cost, new boolean[columns]);
            mended.solve(Long.MAX_VALUE / 2, () -> false);
            System.arraycopy(without, 0, mended.forbidden, 0, columns);
            LinearMaster anew = master(members, cost, without);
            anew.solve(Long.MAX_VALUE / 2, () -> false);
            boolean hadCover = mended.shortfall() < 1e-9;
            DualSimplex.End end = new DualSimplex(mended).solve(Double.POSITIVE_INFINITY, () -> false);
            if (hadCover && anew.shortfall() > 1e-6) {
                infeasible++;
                assertThat(end).isEqualTo(DualSimplex.End.INFEASIBLE);
            } else if (hadCover) {
                assertThat(end).isEqualTo(DualSimplex.End.OPTIMAL);
                assertThat(mended.dualValue()).isCloseTo(anew.dualValue(), org.assertj.core.data.Offset.offset(1e-6));
                assertThat(new DualSimplex(mended).solve(anew.dualValue() - 0.1, () -> false))
                        .isEqualTo(DualSimplex.End.CUT_OFF);
            }
        }
        assertThat(infeasible).isPositive();
    }

    private static LinearMaster master(int[][] members, double[] cost, boolean[] without) {
        double[] side = new double[ROWS];
        Arrays.fill(side, 1);
        LinearMaster master = new LinearMaster(side, 1e4);
        for (int column = 0; column < members.length; column++) {
            if (!without[column]) {
                master.add(members[column], members[column].length, -1, cost[column]);
            }
        }
        return master;
    }
}
