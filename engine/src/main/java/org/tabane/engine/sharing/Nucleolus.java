package org.tabane.engine.sharing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tabane.engine.MemberId;

/**
 * The nucleolus: the split whose unhappiest sub-group is as little unhappy as can be, then the next, and so on. No member pays more than
 * alone. Empty where together costs more than all alone, because then no such split exists.
 *
 * <p>Unhappiness of a sub-group is what it pays minus what it would pay on its own. A sequence of linear programmes, each solved through
 * its dual, fixes at least one independent sub-group's payment at a time: at most n − 1 programmes. Accuracy: double precision on costs
 * scaled to the group's; printed to 2 places of a yen.
 *
 * <p>Sources: D. Schmeidler, "The Nucleolus of a Characteristic Function Game", SIAM Journal on Applied Mathematics 17 (1969), 1163–1170;
 * M. Maschler, B. Peleg, L. S. Shapley, Mathematics of Operations Research 4 (1979), 303–338 (the sequence of programmes). Example: a
 * runway that costs 6, 12 and 18 for three users is shared 3, 4.5 and 10.5.
 */
final class Nucleolus {

    private static final double POSITIVE = 1e-9;

    private final CostGame game;
    private final int n;
    private final double scale;
    private final Payments known;
    private double worst = Double.NaN;

    private Nucleolus(CostGame game) {
        this.game = game;
        this.n = game.size();
        this.scale = Math.max(1, game.yen(game.everyone()));
        this.known = new Payments(n);
    }

    static Optional<Solution> of(CostGame game) {
        long alone = 0;
        for (int i = 0; i < game.size(); i++) {
            alone = Math.addExact(alone, game.yen(1 << i));
        }
        return alone < game.yen(game.everyone()) ? Optional.empty() : Optional.of(new Nucleolus(game).solve());
    }

    /**
     * @param leastExcessYen the greatest unhappiness of any sub-group under the nucleolus; above zero, every split leaves some sub-group
     *     that would do better alone (the core is empty)
     */
    record Solution(Map<MemberId, BigDecimal> shares, double leastExcessYen) {}

    private Solution solve() {
        known.fix(game.everyone(), cost(game.everyone()));
        while (known.freedom() > 0) {
            fixTightest();
        }
        Map<MemberId, BigDecimal> shares = new LinkedHashMap<>();
        for (int i = 0; i < n; i++) {
            double yen = known.base()[i] * scale;
            shares.put(
                    game.membersOf(1 << i).iterator().next(),
                    BigDecimal.valueOf(yen).setScale(ShapleyValue.PRINTED_PLACES, RoundingMode.HALF_UP));
        }
        return new Solution(shares, Double.isNaN(worst) ? 0 : worst * scale);
    }

    /**
     * Dual of: minimise e so that every open sub-group pays at most its own cost + e, and every member at most its own cost. Columns with a
     * positive value are tight in every optimal split.
     */
    private void fixTightest() {
        List<Integer> open = new ArrayList<>();
        for (int coalition = 1; coalition < game.everyone(); coalition++) {
            if (!known.settles(coalition)) {
                open.add(coalition);
            }
        }
        List<Integer> openMembers = open.stream()
                .filter(coalition -> Integer.bitCount(coalition) == 1)
                .toList();
        int freedom = known.freedom();
        int columns = open.size() + openMembers.size();
        double[][] a = new double[freedom + 1][columns];
        double[] c = new double[columns];
        for (int column = 0; column < columns; column++) {
            boolean shared = column < open.size();
            int coalition = shared ? open.get(column) : openMembers.get(column - open.size());
            double[] direction = known.directions(coalition);
            for (int row = 0; row < freedom; row++) {
                a[row][column] = direction[row];
            }
            a[freedom][column] = shared ? 1 : 0;
            c[column] = cost(coalition) - known.basePayment(coalition);
        }
        double[] b = new double[freedom + 1];
        b[freedom] = 1;
        double[] weights = Simplex.minimise(c, a, b);
        double excess = 0;
        for (int column = 0; column < columns; column++) {
            excess -= c[column] * weights[column];
        }
        if (Double.isNaN(worst)) {
            worst = excess;
        }
        for (int column = 0; column < columns; column++) {
            if (weights[column] > POSITIVE) {
                boolean shared = column < open.size();
                int coalition = shared ? open.get(column) : openMembers.get(column - open.size());
                if (!known.settles(coalition)) {
                    known.fix(coalition, cost(coalition) + (shared ? excess : 0));
                }
            }
        }
    }

    private double cost(int coalition) {
        return game.yen(coalition) / scale;
    }
}
