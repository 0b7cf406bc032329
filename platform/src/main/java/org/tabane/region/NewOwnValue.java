package org.tabane.region;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tabane.shared.LocalGovernmentCode;

/**
 * A value an organisation brings for an indicator of its own 「団体の指標」, with the words that make the indicator where it is new.
 *
 * @param unit what {@code value} is counted in, in the organisation's words
 * @param value null where the source has a mark
 * @param mark what the source has in place of a value, such as "…"
 */
public record NewOwnValue(
        String indicator,
        String unit,
        String definition,
        String publisher,
        Indicator.Direction direction,
        LocalGovernmentCode town,
        int year,
        @Nullable BigDecimal value,
        @Nullable String mark) {}
