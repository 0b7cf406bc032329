package org.tabane.exchange;

import java.util.List;

/**
 * Where typed rows go, in batches of at most a thousand. Implemented by the module whose table it is; one object per reading of a file,
 * called by one thread inside one transaction, so that all rows are saved or none.
 *
 * @param <T> type of a row
 */
public interface ImportTarget<T> {
    /** For each row in order, what saving it would do. Changes nothing. */
    List<RowChange> compare(List<T> rows);

    /** Saves the rows of the batch last compared that {@link #compare} called added or changed. */
    void save(List<T> rows);

    /**
     * Called once after the last row was saved, still inside the transaction.
     *
     * @return the module's own reference for what was saved, such as a batch's id; may be empty
     */
    default String finish() {
        return "";
    }

    /**
     * Asked after the last row was compared: whether all of it stands there already. For targets that keep only sums of the rows and
     * cannot tell it row by row.
     */
    default boolean changesNothing() {
        return false;
    }
}
