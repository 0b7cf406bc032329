package org.tabane.ledger;

import java.util.Locale;

/** How entries that belong together were recorded. */
public enum BatchKind {
    PAGE,
    UPLOAD,
    SURVEY,
    /** Puts back what another batch changed. */
    UNDO,
    DEMONSTRATION;

    /** The message key of its name. */
    public String messageKey() {
        return "ledger.batch." + name().toLowerCase(Locale.ROOT);
    }
}
