package org.tabane.engine.sharing;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.tabane.engine.MemberId;

/**
 * What is to be paid together: the gross amount, the subsidy that comes off first, and the part booked to members directly
 * 「総額・補助金充当・直接計上」.
 *
 * <pre>shared = gross − subsidy − Σ direct</pre>
 *
 * <p>Units: whole yen. Range: none is negative, and neither is what is left to share.
 */
public record CommonCost(long grossYen, long subsidyYen, Map<MemberId, Long> directYen) {

    public CommonCost {
        directYen = Collections.unmodifiableMap(new TreeMap<>(directYen));
        if (grossYen < 0 || subsidyYen < 0 || directYen.values().stream().anyMatch(yen -> yen < 0)) {
            throw new IllegalArgumentException("Gross amount (" + grossYen + "), subsidy (" + subsidyYen
                    + ") and direct items " + directYen + " must not be negative.");
        }
        if (shared(grossYen, subsidyYen, directYen) < 0) {
            throw new IllegalArgumentException("Subsidy (" + subsidyYen + " yen) and direct items " + directYen
                    + " exceed the gross amount (" + grossYen + " yen).");
        }
    }

    public static CommonCost of(long yen) {
        return new CommonCost(yen, 0, Map.of());
    }

    public long directSumYen() {
        return directYen.values().stream().mapToLong(Long::longValue).sum();
    }

    /** T: what the keys split. */
    public long sharedYen() {
        return shared(grossYen, subsidyYen, directYen);
    }

    /** What the members pay together: gross − subsidy. */
    public long payableYen() {
        return Math.subtractExact(grossYen, subsidyYen);
    }

    private static long shared(long gross, long subsidy, Map<MemberId, Long> direct) {
        long left = Math.subtractExact(gross, subsidy);
        for (long yen : direct.values()) {
            left = Math.subtractExact(left, yen);
        }
        return left;
    }
}
