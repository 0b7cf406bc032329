package org.tabane.asset.network.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Walks through a message in the protocol-buffers wire format; every length is checked against what is there. */
final class Wire {

    private final byte[] bytes;
    private int at;
    private final int end;
    private int wireType;

    Wire(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private Wire(byte[] bytes, int from, int until) {
        this.bytes = bytes;
        this.at = from;
        this.end = until;
    }

    /** The number of the next field, or 0 at the end. */
    int nextField() {
        if (at == end) {
            return 0;
        }
        long key = varint();
        wireType = (int) (key & 7);
        return (int) (key >>> 3);
    }

    boolean hasMore() {
        return at < end;
    }

    long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at == end) {
                throw new IllegalArgumentException("The message ends inside a number.");
            }
            byte b = bytes[at++];
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("A number is longer than ten bytes.");
    }

    /** A signed number in zigzag form. */
    long signed() {
        long value = varint();
        return value >>> 1 ^ -(value & 1);
    }

    /** The content of the present field, which has a length. */
    Wire message() {
        long length = varint();
        if (wireType != 2 || length < 0 || length > end - at) {
            throw new IllegalArgumentException("A field is longer than its message.");
        }
        Wire inner = new Wire(bytes, at, at + (int) length);
        at += (int) length;
        return inner;
    }

    byte[] content() {
        Wire inner = message();
        return Arrays.copyOfRange(bytes, inner.at, inner.end);
    }

    String text() {
        Wire inner = message();
        return new String(bytes, inner.at, inner.end - inner.at, StandardCharsets.UTF_8);
    }

    /** Steps over the present field. */
    void skip() {
        switch (wireType) {
            case 0 -> varint();
            case 1 -> step(8);
            case 2 -> message();
            case 5 -> step(4);
            default -> throw new IllegalArgumentException("Field type (" + wireType + ") is not known.");
        }
    }

    private void step(int count) {
        if (count > end - at) {
            throw new IllegalArgumentException("A field is longer than its message.");
        }
        at += count;
    }
}
