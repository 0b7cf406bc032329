package org.tabane.ledger;

import java.util.Locale;

/** What an entry of the ledger counts, per fiscal year. */
public enum Measure {
    /** 「直営時間」 Hours worked by the municipality's own staff. */
    DIRECT_HOURS("時間", 2),
    /** 「委託金額」 Yen paid to contractors, consumption tax included. */
    OUTSOURCED_YEN("円", 0),
    /** 「契約件数」 Contracts let. */
    CONTRACTS("件", 0),
    /** 「要望件数」 Requests, complaints and reports received. */
    REQUESTS("件", 0),
    /** 「数量」 Work done, in the work item's own unit. */
    QUANTITY("", 4);

    private final String unit;
    private final int decimals;

    Measure(String unit, int decimals) {
        this.unit = unit;
        this.decimals = decimals;
    }

    /** The unit; empty for quantities, whose unit the work item names. */
    public String unit() {
        return unit;
    }

    /** The message key of its unit, such as {@code ledger.unit.contracts}; quantities have none. */
    public String unitKey() {
        return "ledger.unit." + name().toLowerCase(Locale.ROOT);
    }

    /** Decimals an entry keeps. */
    public int decimals() {
        return decimals;
    }

    /** The message key of its name, such as {@code ledger.measure.direct_hours}. */
    public String messageKey() {
        return "ledger.measure." + name().toLowerCase(Locale.ROOT);
    }
}
