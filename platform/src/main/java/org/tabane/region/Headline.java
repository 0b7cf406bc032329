package org.tabane.region;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A national figure of an indicator, computed here and set beside the published one.
 *
 * @param of code of the indicator whose values are tested
 * @param value what they are tested against; 0 for the tests of totals
 * @param published the published figure in the publisher's words; null where none is known
 * @param rounding the number those words stand for, where they are a share of municipalities; null otherwise
 */
public record Headline(
        String of,
        Test test,
        BigDecimal value,
        Wording name,
        @Nullable Wording published,
        @Nullable Rounding rounding) {
    /**
     * A published share and how coarsely it is rounded 「約6割」: 60 in steps of 10.
     *
     * @param percent the share, %
     * @param step what it is a multiple of, percentage points
     */
    public record Rounding(BigDecimal percent, BigDecimal step) {
        /** Whether a computed share (0 to 1), rounded half up to the same step, is the published one. */
        public boolean agrees(BigDecimal share) {
            return share.movePointRight(2)
                            .divide(step, 0, RoundingMode.HALF_UP)
                            .multiply(step)
                            .compareTo(percent)
                    == 0;
        }
    }

    /** What is counted. */
    public enum Test {
        /** Share of municipalities with at most this value. */
        AT_MOST,
        /** Share of municipalities below this value. */
        BELOW,
        /** The indicator computed from the sums over all municipalities. */
        TOTAL,
        /** What the indicator leaves out because it is unknown, as a number and a share of the whole. */
        UNKNOWN;

        static Test of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }
}
