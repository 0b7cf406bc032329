package org.tabane.exchange;

/** What taking a row does to what is already there. */
public enum RowChange {
    /** Nothing was there under the row's key. */
    ADDED,
    /** Something else was there under the row's key; it is superseded, not lost. */
    CHANGED,
    /** The same was there: nothing is written. */
    UNCHANGED
}
