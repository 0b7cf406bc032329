package org.tabane.exchange;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The typed values of one row that passed its columns' checks. */
public final class RowValues {
    private final Map<Column<?>, Object> values;
    private final Map<Column<?>, Place> places;
    private final Place row;

    RowValues(Map<Column<?>, Object> values, Map<Column<?>, Place> places, Place row) {
        this.values = values;
        this.places = places;
        this.row = row;
    }

    /** The value of a required column. */
    public <V> V get(Column<V> column) {
        return find(column)
                .orElseThrow(() -> new IllegalArgumentException("Column (" + column.key()
                        + ") has no value in this row." + "\nMaybe it is optional: use find()."));
    }

    /** The value of a column, if the row has one. */
    @SuppressWarnings("unchecked") // the reader puts under each column only what its type returned
    public <V> Optional<V> find(Column<V> column) {
        return Optional.ofNullable((V) (@Nullable Object) values.get(column));
    }

    /** Where the row stands. */
    public Place row() {
        return row;
    }

    /** Where the cell of a column stands; the row when the file lacks the column. */
    public Place place(Column<?> column) {
        return places.getOrDefault(column, row);
    }
}
