package org.tabane.exchange;

/** Hears how far an import is and may ask it to stop. */
public interface ImportProgress {
    /** Nobody listens and nothing stops. */
    ImportProgress SILENT = (rows) -> true;

    /**
     * Called every thousand rows.
     *
     * @return {@code false} to stop; an import that is stopped saves nothing
     */
    boolean rowsRead(long rows);
}
