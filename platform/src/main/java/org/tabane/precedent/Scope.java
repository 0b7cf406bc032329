package org.tabane.precedent;

import java.util.Locale;

/**
 * What a contract covers besides the sectors 「業務項目」.
 *
 * <p>Source: presentation, the cases' own pages.
 */
public enum Scope {
    /** 「維持作業」 Maintenance work. */
    MAINTENANCE,
    /** 「全体マネジメント」 Overall management. */
    MANAGEMENT,
    /** 「窓口業務」 Desk and call centre. */
    DESK;

    /** The message key of its name, such as {@code precedent.scope.desk}. */
    public String messageKey() {
        return "precedent.scope." + name().toLowerCase(Locale.ROOT);
    }
}
