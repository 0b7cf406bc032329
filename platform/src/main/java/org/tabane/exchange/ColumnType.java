package org.tabane.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * How the cells of a column become values: what is accepted, what is refused and with which words.
 *
 * <p>Ready-made types are in {@link ColumnTypes}. Implementations hold no state and never throw for bad content.
 *
 * @param <V> type of the values
 */
public interface ColumnType<V> {
    /**
     * Reads a cell that the file calls text, number, truth or moment. Blank, failed, uncalculated and merged cells are
     * dealt with before.
     *
     * @param unitFactor what one unit of the header's unit is in the column's own unit (1 unless the header names a
     *     declared unit such as 千円)
     */
    CellReading<V> read(Cell cell, BigDecimal unitFactor);

    /** Message key of the words for what the column takes, for template notes. */
    String descriptionKey();

    /** Units a header or a cell may name, each with its size in the column's own unit; empty for columns without units. */
    default Map<String, BigDecimal> units() {
        return Map.of();
    }

    /** Whether the column holds quantities, so that an unknown unit in the header must be refused. */
    default boolean isQuantity() {
        return false;
    }

    /** The labels to offer in a template's drop-down; empty when any text may stand here. */
    default List<String> choices() {
        return List.of();
    }

    /** How a value is written so that it can be read again by this type. */
    default Object toCell(V value) {
        return value.toString();
    }
}
