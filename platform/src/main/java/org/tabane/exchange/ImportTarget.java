package org.tabane.exchange;

import java.util.List;

/**
 * Where typed rows go. Implemented by the module whose table it is; called inside one transaction per import.
 *
 * @param <T> type of a row
 */
public interface ImportTarget<T> {
    /** For each row in order, what saving it would do. Changes nothing. */
    List<RowChange> compare(List<T> rows);

    /** Saves rows that {@link #compare} called added or changed. */
    void save(List<T> rows);
}
