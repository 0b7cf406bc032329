package org.tabane.bundling.domain;

import java.math.BigDecimal;
import java.util.Locale;

/** What an assumption's three values are measured in. */
public enum AssumptionUnit {
    YEN_PER_HEAD("1", "1000000"),
    PEOPLE_PER_10000("0.01", "1000"),
    YEN_PER_HOUR("500", "30000"),
    /** 0.25 is a quarter. */
    SHARE("0.001", "1"),
    FACTOR("0.01", "100"),
    /** −0.2 is 20 % less. */
    RELATIVE_CHANGE("-0.95", "3"),
    ELASTICITY("-0.5", "0.5"),
    HOURS_PER_CONTRACT("-1000", "1000");

    private final BigDecimal lowest;
    private final BigDecimal highest;

    AssumptionUnit(String lowest, String highest) {
        this.lowest = new BigDecimal(lowest);
        this.highest = new BigDecimal(highest);
    }

    /** The lowest value worth believing; what is typed below it is most likely a slip. Assumption: wide on purpose. */
    public BigDecimal lowest() {
        return lowest;
    }

    /** The highest value worth believing. */
    public BigDecimal highest() {
        return highest;
    }

    /** Whether a value lies between the two. */
    public boolean isBelievable(BigDecimal value) {
        return value.compareTo(lowest) >= 0 && value.compareTo(highest) <= 0;
    }

    /** Message key of its name, such as {@code bundling.unit.yen_per_head}. */
    public String messageKey() {
        return "bundling.unit." + name().toLowerCase(Locale.ROOT);
    }

    /** True if shown in per cent. */
    public boolean isShare() {
        return this == SHARE || this == RELATIVE_CHANGE;
    }
}
