package org.tabane.region;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A national figure of an indicator, computed here and set beside the published one.
 *
 * @param of code of the indicator whose values are tested
 * @param value what they are tested against; 0 for the tests of totals
 * @param published the published figure in the publisher's words; null where none is known
 */
public record Headline(
        String of,
        Test test,
        BigDecimal value,
        Wording name,
        @Nullable Wording published) {
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
