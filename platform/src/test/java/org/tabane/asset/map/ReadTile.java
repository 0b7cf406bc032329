package org.tabane.asset.map;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A vector tile read back, by the specification and nothing of the writer's. */
public final class ReadTile {

    /** A feature: its type 1 point, 2 line, 3 area; its coordinates by part; its attributes. */
    public record Feature(int type, List<List<int[]>> parts, Map<String, Object> attributes) {}

    private final byte[] bytes;
    private int at;

    private ReadTile(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The features by layer. */
    public static Map<String, List<Feature>> of(byte[] tile) {
        Map<String, List<Feature>> layers = new LinkedHashMap<>();
        ReadTile reader = new ReadTile(tile);
        while (reader.at < tile.length) {
            reader.expect(3 << 3 | 2);
            new ReadTile(reader.content()).layer(layers);
        }
        return layers;
    }

    private void layer(Map<String, List<Feature>> layers) {
        String name = "";
        List<byte[]> features = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        while (at < bytes.length) {
            int key = (int) varint();
            switch (key >> 3) {
                case 1 -> name = new String(content(), StandardCharsets.UTF_8);
                case 2 -> features.add(content());
                case 3 -> keys.add(new String(content(), StandardCharsets.UTF_8));
                case 4 -> values.add(new ReadTile(content()).value());
                case 5, 15 -> varint();
                default -> throw new IllegalArgumentException("field " + (key >> 3));
            }
        }
        layers.put(
                name,
                features.stream()
                        .map(f -> new ReadTile(f).feature(keys, values))
                        .toList());
    }

    private Object value() {
        int key = (int) varint();
        return key >> 3 == 1 ? new String(content(), StandardCharsets.UTF_8) : (Object) varint();
    }

    private Feature feature(List<String> keys, List<Object> values) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        int type = 0;
        List<List<int[]>> parts = new ArrayList<>();
        while (at < bytes.length) {
            int key = (int) varint();
            switch (key >> 3) {
                case 2 -> {
                    ReadTile tags = new ReadTile(content());
                    while (tags.at < tags.bytes.length) {
                        attributes.put(keys.get((int) tags.varint()), values.get((int) tags.varint()));
                    }
                }
                case 3 -> type = (int) varint();
                case 4 -> new ReadTile(content()).geometry(parts);
                default -> throw new IllegalArgumentException("field " + (key >> 3));
            }
        }
        return new Feature(type, parts, attributes);
    }

    private void geometry(List<List<int[]>> parts) {
        int x = 0;
        int y = 0;
        while (at < bytes.length) {
            int command = (int) varint();
            int count = command >> 3;
            if ((command & 7) == 1) {
                parts.add(new ArrayList<>());
            }
            for (int i = 0; i < count && (command & 7) != 7; i++) {
                x += signed();
                y += signed();
                parts.getLast().add(new int[] {x, y});
            }
        }
    }

    private int signed() {
        int value = (int) varint();
        return value >>> 1 ^ -(value & 1);
    }

    private void expect(int key) {
        if (varint() != key) {
            throw new IllegalArgumentException("a layer was expected");
        }
    }

    private byte[] content() {
        int length = (int) varint();
        byte[] content = java.util.Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        return content;
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = bytes[at++];
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }
}
