package org.tabane.bundling.domain;

import java.util.Locale;

/** What an assumption's three values are measured in. */
public enum AssumptionUnit {
    YEN_PER_HEAD,
    PEOPLE_PER_10000,
    YEN_PER_HOUR,
    /** 0.25 is a quarter. */
    SHARE,
    FACTOR,
    /** −0.2 is 20 % less. */
    RELATIVE_CHANGE,
    ELASTICITY;

    /** Message key of its name, such as {@code bundling.unit.yen_per_head}. */
    public String messageKey() {
        return "bundling.unit." + name().toLowerCase(Locale.ROOT);
    }

    /** True if shown in per cent. */
    public boolean isShare() {
        return this == SHARE || this == RELATIVE_CHANGE;
    }
}
