package org.tabane.exchange;

/**
 * What a column makes of a cell: a value, nothing, or a fault in words.
 *
 * @param <V> type of the value
 */
public sealed interface CellReading<V> {
    /** The cell holds a value. */
    record Value<V>(V value) implements CellReading<V> {}

    /** The cell is empty, or holds a dash, which in Japanese tables means "none". */
    record Nothing<V>() implements CellReading<V> {}

    /** The cell holds something the column cannot take. The place is added by the reader. */
    record Problem<V>(Fault fault) implements CellReading<V> {}

    static <V> CellReading<V> value(V value) {
        return new Value<>(value);
    }

    static <V> CellReading<V> nothing() {
        return new Nothing<>();
    }

    static <V> CellReading<V> problem(String key, Object... arguments) {
        return new Problem<>(Fault.of(key, arguments));
    }
}
