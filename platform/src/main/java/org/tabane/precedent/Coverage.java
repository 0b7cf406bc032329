package org.tabane.precedent;

import java.util.Locale;

/** How much of its municipality a contract covers. */
public enum Coverage {
    /** All of it. */
    WHOLE,
    /** A named part; figures per head of the whole municipality are then lower than those of the part. */
    PART,
    /** The presentation does not say. */
    NOT_SAID;

    /** The message key of its name, such as {@code precedent.coverage.part}. */
    public String messageKey() {
        return "precedent.coverage." + name().toLowerCase(Locale.ROOT);
    }
}
