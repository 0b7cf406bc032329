package org.tabane.exchange;

/** What the user wants done when some rows have faults. */
public enum ImportChoice {
    /** Every row or none. */
    ALL_OR_NOTHING,
    /** The rows without faults; the others come back as a file to correct. */
    VALID_ROWS
}
