package org.tabane.asset.map.tile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing message in the protocol-buffers wire format. */
final class Bytes {

    private static final int VARINT = 0;
    private static final int LENGTH = 2;

    private byte[] bytes = new byte[256];
    private int size;

    void varint(int field, long value) {
        raw((long) field << 3 | VARINT);
        raw(value);
    }

    void text(int field, String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        raw((long) field << 3 | LENGTH);
        raw(encoded.length);
        append(encoded, encoded.length);
    }

    void message(int field, Bytes message) {
        raw((long) field << 3 | LENGTH);
        raw(message.size);
        append(message.bytes, message.size);
    }

    void packed(int field, int[] values, int count) {
        int length = 0;
        for (int i = 0; i < count; i++) {
            length += width(values[i]);
        }
        raw((long) field << 3 | LENGTH);
        raw(length);
        for (int i = 0; i < count; i++) {
            raw(values[i] & 0xFFFFFFFFL);
        }
    }

    /** Adds the fields of another message to this one. */
    void append(Bytes other) {
        append(other.bytes, other.size);
    }

    void clear() {
        size = 0;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    private void append(byte[] source, int length) {
        reserve(length);
        System.arraycopy(source, 0, bytes, size, length);
        size += length;
    }

    private void raw(long value) {
        reserve(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    private static int width(int value) {
        return value == 0 ? 1 : (38 - Integer.numberOfLeadingZeros(value)) / 7;
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
