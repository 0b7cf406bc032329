package org.tabane.asset;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where along its route something lies 「キロ程」, in kilometres from the route's beginning.
 *
 * @param until the end of a stretch; {@code null} for a point
 */
public record KilometrePost(BigDecimal from, @Nullable BigDecimal until) {

    /** As in 12.3 or 12.3–12.8. */
    public String display() {
        String begin = plain(from);
        return until == null ? begin : begin + "–" + plain(until);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
