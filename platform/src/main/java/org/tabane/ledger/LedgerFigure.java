package org.tabane.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tabane.shared.Evidence;

/**
 * A figure of the ledger with what it rests on.
 *
 * @param value 0 or more
 * @param unit its unit
 * @param range in which the true value lies eight times in ten; {@code null} when nobody said
 * @param source where it was taken from
 */
public record LedgerFigure(
        BigDecimal value, String unit, @Nullable Range range, Evidence evidence, String source) {
    public LedgerFigure {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("Figure (" + value + " " + unit + ") must not be negative.");
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("Figure (" + value + " " + unit + ") needs a source.");
        }
    }

    /** From low to high, both included. */
    public record Range(BigDecimal low, BigDecimal high) {
        public Range {
            if (low.compareTo(high) > 0) {
                throw new IllegalArgumentException("Range (" + low + " to " + high + ") is upside down.");
            }
        }
    }
}
