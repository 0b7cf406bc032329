package org.tabane.asset.map.tile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * One layer of a vector tile. For each feature: its geometry, then its attributes, then {@link #end}.
 *
 * <p>Coordinates are in units of the tile, x eastward and y southward, 0 to {@link TileWriter#EXTENT} inside it.
 */
public final class LayerWriter {

    private static final int VERSION = 15;
    private static final int NAME = 1;
    private static final int FEATURES = 2;
    private static final int KEYS = 3;
    private static final int VALUES = 4;
    private static final int EXTENT = 5;
    private static final int TAGS = 2;
    private static final int TYPE = 3;
    private static final int GEOMETRY = 4;
    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE = 7;
    private static final int TEXT_VALUE = 1;
    private static final int INTEGER_VALUE = 4;

    private final Bytes layer = new Bytes();
    private final Bytes feature = new Bytes();
    private final Bytes value = new Bytes();
    private final Map<String, Integer> keys = new HashMap<>();
    private final Map<Object, Integer> values = new HashMap<>();
    private final Bytes keysAndValues = new Bytes();
    private int[] geometry = new int[64];
    private int geometrySize;
    private int[] tags = new int[16];
    private int tagsSize;
    private int type;
    private int lastX;
    private int lastY;
    private int features;

    public LayerWriter(String name) {
        layer.varint(VERSION, 2);
        layer.text(NAME, name);
        layer.varint(EXTENT, TileWriter.EXTENT);
    }

    public LayerWriter point(int x, int y) {
        type = 1;
        command(MOVE_TO, 1);
        to(x, y);
        return this;
    }

    /** One part of a line: x and y in turn, at least two different places. */
    public LayerWriter line(int[] xy, int points) {
        type = 2;
        command(MOVE_TO, 1);
        to(xy[0], xy[1]);
        command(LINE_TO, points - 1);
        for (int i = 1; i < points; i++) {
            to(xy[2 * i], xy[2 * i + 1]);
        }
        return this;
    }

    /** One ring of an area without its closing point: outer rings clockwise on the screen, holes the other way, after their outer. */
    public LayerWriter ring(int[] xy, int points) {
        line(xy, points);
        type = 3;
        command(CLOSE, 1);
        return this;
    }

    public LayerWriter attribute(String key, String text) {
        return attribute(key, (Object) text);
    }

    public LayerWriter attribute(String key, long number) {
        return attribute(key, (Object) number);
    }

    private LayerWriter attribute(String key, Object content) {
        if (geometrySize == 0) {
            return this; // the feature will be dropped, and its words with it
        }
        Integer keyNumber = keys.get(key);
        if (keyNumber == null) {
            keyNumber = keys.size();
            keys.put(key, keyNumber);
            keysAndValues.text(KEYS, key);
        }
        Integer valueNumber = values.get(content);
        if (valueNumber == null) {
            valueNumber = values.size();
            values.put(content, valueNumber);
            value.clear();
            if (content instanceof String text) {
                value.text(TEXT_VALUE, text);
            } else {
                value.varint(INTEGER_VALUE, (Long) content);
            }
            keysAndValues.message(VALUES, value);
        }
        if (tagsSize + 2 > tags.length) {
            tags = Arrays.copyOf(tags, tags.length * 2);
        }
        tags[tagsSize++] = keyNumber;
        tags[tagsSize++] = valueNumber;
        return this;
    }

    /** Whether the feature begun has any geometry. */
    public boolean hasGeometry() {
        return geometrySize > 0;
    }

    /** Ends the feature; one without geometry is dropped. */
    public void end() {
        if (geometrySize > 0) {
            feature.clear();
            feature.packed(TAGS, tags, tagsSize);
            feature.varint(TYPE, type);
            feature.packed(GEOMETRY, geometry, geometrySize);
            layer.message(FEATURES, feature);
            features++;
        }
        geometrySize = 0;
        tagsSize = 0;
        lastX = 0;
        lastY = 0;
    }

    public int features() {
        return features;
    }

    Bytes message() {
        Bytes message = new Bytes();
        message.append(layer);
        message.append(keysAndValues);
        return message;
    }

    private void command(int id, int count) {
        put(id | count << 3);
    }

    private void to(int x, int y) {
        put(zigzag(x - lastX));
        put(zigzag(y - lastY));
        lastX = x;
        lastY = y;
    }

    private void put(int number) {
        if (geometrySize == geometry.length) {
            geometry = Arrays.copyOf(geometry, geometry.length * 2);
        }
        geometry[geometrySize++] = number;
    }

    private static int zigzag(int number) {
        return number << 1 ^ number >> 31;
    }
}
