package org.tabane.engine.grouping;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Which column of a pool stands where in a linear programme that has some of them, and slack columns. */
final class ColumnNumbers {

    /** No place, or no column of the pool. */
    static final int NONE = -1;

    private int[] places = new int[0];
    private int[] origins = new int[256];
    private int count;

    /** The pool has so many columns now; the further ones are not in the programme. */
    void growTo(int columns) {
        int before = places.length;
        places = Arrays.copyOf(places, columns);
        Arrays.fill(places, before, columns, NONE);
    }

    /** The next place of the programme is that of a column of the pool. */
    void append(int column) {
        if (count == origins.length) {
            origins = Arrays.copyOf(origins, 2 * count);
        }
        places[column] = count;
        origins[count++] = column;
    }

    /** The places up to this number, of the programme's columns, are those of slacks. */
    void appendSlacksTo(int columns) {
        origins = Arrays.copyOf(origins, Math.max(origins.length, columns));
        Arrays.fill(origins, count, columns, NONE);
        count = columns;
    }

    /** {@link #NONE} for one outside the programme. */
    int place(int column) {
        return places[column];
    }

    boolean isOutside(int column) {
        return places[column] == NONE;
    }

    boolean hasOutside() {
        return Arrays.stream(places).anyMatch(place -> place == NONE);
    }

    /** The column of the pool; {@link #NONE} for a slack. */
    int origin(int place) {
        return origins[place];
    }

    boolean isSlack(int place) {
        return origins[place] == NONE;
    }

    /** Those of the pool that are in the programme, ascending. */
    int[] inside() {
        return IntStream.range(0, places.length)
                .filter(column -> places[column] != NONE)
                .toArray();
    }

    /** The places of slacks, ascending. */
    int[] slacks() {
        return IntStream.range(0, count).filter(this::isSlack).toArray();
    }

    /** For the programme with only these places, in this order. */
    ColumnNumbers arranged(int[] order) {
        return arranged(order, IntStream.range(0, places.length).toArray(), places.length);
    }

    /** The same for a pool of only some of the columns. */
    ColumnNumbers arranged(int[] order, boolean[] kept) {
        int[] numbers = new int[kept.length];
        int columns = 0;
        for (int column = 0; column < kept.length; column++) {
            numbers[column] = columns;
            columns += kept[column] ? 1 : 0;
        }
        return arranged(order, numbers, columns);
    }

    private ColumnNumbers arranged(int[] order, int[] numbers, int columns) {
        ColumnNumbers other = new ColumnNumbers();
        other.growTo(columns);
        for (int place : order) {
            if (isSlack(place)) {
                other.appendSlacksTo(other.count + 1);
            } else {
                other.append(numbers[origins[place]]);
            }
        }
        return other;
    }
}
