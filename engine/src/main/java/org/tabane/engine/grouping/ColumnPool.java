package org.tabane.engine.grouping;

import java.util.Arrays;

/** Admissible groups as columns: the members of column c are {@code units[start[c]] … units[start[c + 1] - 1]}, ascending. Grows. */
final class ColumnPool {

    int count;
    int[] start = new int[1024];
    int[] units = new int[4096];

    /** Scaled spread, or yen. */
    long[] cost = new long[1024];

    void add(int[] members, int size, long value) {
        if (count + 2 > start.length) {
            start = Arrays.copyOf(start, start.length * 2);
            cost = Arrays.copyOf(cost, cost.length * 2);
        }
        while (start[count] + size > units.length) {
            units = Arrays.copyOf(units, units.length * 2);
        }
        System.arraycopy(members, 0, units, start[count], size);
        Arrays.sort(units, start[count], start[count] + size);
        cost[count] = value;
        start[count + 1] = start[count] + size;
        count++;
    }

    int size(int column) {
        return start[column + 1] - start[column];
    }

    int[] members(int column) {
        return Arrays.copyOfRange(units, start[column], start[column + 1]);
    }

    boolean contains(int column, int unit) {
        for (int at = start[column]; at < start[column + 1]; at++) {
            if (units[at] == unit) {
                return true;
            }
        }
        return false;
    }

    /** Only the columns marked. */
    ColumnPool only(boolean[] kept) {
        ColumnPool pool = new ColumnPool();
        for (int column = 0; column < count; column++) {
            if (kept[column]) {
                pool.add(members(column), size(column), cost[column]);
            }
        }
        return pool;
    }
}
