package org.tabane.region;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How long a public link opens 「公開リンクの期限」. */
public enum LinkTerm {
    THREE_MONTHS,
    ONE_YEAR,
    NO_END;

    /** The last day of a link made today, which still opens it; {@code null} for none. */
    public @Nullable LocalDate lastDay(LocalDate today) {
        return switch (this) {
            case THREE_MONTHS -> today.plusMonths(3);
            case ONE_YEAR -> today.plusYears(1);
            case NO_END -> null;
        };
    }

    /** Message key of its name. */
    public String messageKey() {
        return "region.link.term." + name().toLowerCase(Locale.ROOT);
    }
}
