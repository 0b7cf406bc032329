package org.tabane.engine.sharing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tabane.engine.MemberId;

/**
 * The Shapley share: what a member adds to the cost, averaged over all orders in which the group may have come together.
 *
 * <p>Exact arithmetic; printed to 2 places of a yen, half up. Source: L. S. Shapley, "A Value for n-Person Games", Contributions to the
 * Theory of Games II (1953), 307–317. Example: a runway that costs 6, 12 and 18 for three users is shared 2, 5 and 11.
 */
final class ShapleyValue {

    static final int PRINTED_PLACES = 2;

    private ShapleyValue() {}

    static Map<MemberId, BigDecimal> of(CostGame game) {
        Map<MemberId, BigDecimal> shares = new LinkedHashMap<>();
        for (int i = 0; i < game.size(); i++) {
            shares.put(
                    game.membersOf(1 << i).iterator().next(), of(game, 1 << i).toDecimal(PRINTED_PLACES));
        }
        return shares;
    }

    private static Fraction of(CostGame game, int member) {
        BigInteger[] addedBySize = new BigInteger[game.size()];
        Arrays.fill(addedBySize, BigInteger.ZERO);
        for (int coalition = 0; coalition <= game.everyone(); coalition++) {
            if ((coalition & member) == 0) {
                int size = Integer.bitCount(coalition);
                long added = Math.subtractExact(game.yen(coalition | member), game.yen(coalition));
                addedBySize[size] = addedBySize[size].add(BigInteger.valueOf(added));
            }
        }
        BigInteger sum = BigInteger.ZERO;
        for (int size = 0; size < addedBySize.length; size++) {
            sum = sum.add(addedBySize[size].multiply(factorial(size)).multiply(factorial(game.size() - size - 1)));
        }
        return new Fraction(sum, factorial(game.size()));
    }

    private static BigInteger factorial(int n) {
        BigInteger product = BigInteger.ONE;
        for (int factor = 2; factor <= n; factor++) {
            product = product.multiply(BigInteger.valueOf(factor));
        }
        return product;
    }
}
