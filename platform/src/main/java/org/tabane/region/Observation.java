package org.tabane.region;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tabane.shared.LocalGovernmentCode;

/**
 * One published value, or the publisher's mark where there is none. Immutable.
 *
 * @param value in the series' unit; null where missing
 * @param mark why it is missing, as published (X, …, -); null exactly where there is a value
 * @param release where it comes from; null for the facts that ship with Tabane
 */
public record Observation(
        LocalGovernmentCode municipality,
        String series,
        int year,
        @Nullable BigDecimal value,
        @Nullable String mark,
        @Nullable UUID release) {
    public Observation {
        if ((value == null) == (mark == null)) {
            throw new IllegalArgumentException("Observation of (" + municipality + ") for (" + series + ", " + year
                    + ") needs either a value or a mark.");
        }
    }
}
