package org.tabane.engine.network;

import java.util.Arrays;

/** Numbers distinct keys 0, 1, 2 … in the order they are first met; open addressing over primitive arrays. */
final class PointIndex {

    private static final int EMPTY = -1;

    private long[] keys = new long[1 << 12];
    private int[] numbers = new int[1 << 12];
    private int size;

    PointIndex() {
        Arrays.fill(numbers, EMPTY);
    }

    /** The key's number, or -1 - n if it is new and now has number n. */
    int add(long key, int nextNumber) {
        if (size * 2 > keys.length) {
            grow();
        }
        int slot = slot(key);
        if (numbers[slot] != EMPTY) {
            return numbers[slot];
        }
        keys[slot] = key;
        numbers[slot] = nextNumber;
        size++;
        return -1 - nextNumber;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (numbers[slot] != EMPTY && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new int[oldKeys.length * 2];
        Arrays.fill(numbers, EMPTY);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] != EMPTY) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
