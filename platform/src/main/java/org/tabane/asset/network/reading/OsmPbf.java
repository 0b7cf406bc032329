package org.tabane.asset.network.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.tabane.asset.network.RoadFileUnreadable;
import org.tabane.asset.network.RoadReading;

/**
 * Reads OpenStreetMap extracts in PBF: first the ways, then only those points the roads need.
 *
 * <p>Source: OpenStreetMap wiki, PBF Format ({@code fileformat.proto}, {@code osmformat.proto}). Blocks may be raw or zlib-compressed, as all
 * common tools write them; a block must not be larger than 32 MiB.
 */
final class OsmPbf {

    private static final int MOST_HEADER = 64 << 10;
    private static final int MOST_BLOCK = 32 << 20;
    private static final double NANO = 1e-9;

    private final OsmWays ways = new OsmWays();
    private final Map<Long, double[]> points = new HashMap<>();

    private OsmPbf() {}

    static RoadReading read(byte[] content) {
        OsmPbf reader = new OsmPbf();
        try {
            reader.blocks(content, true);
            reader.ways
                    .ways()
                    .forEach(way -> Arrays.stream(way.points()).forEach(id -> reader.points.put(id, new double[0])));
            reader.blocks(content, false);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DataFormatException e) {
            throw new RoadFileUnreadable("asset.network.unreadable.pbf", e);
        }
        return reader.ways.resolve(id -> {
            double[] place = reader.points.get(id);
            return place == null || place.length == 0 ? null : place;
        });
    }

    private void blocks(byte[] content, boolean wanted) throws DataFormatException {
        int at = 0;
        while (at < content.length) {
            if (content.length - at < 4) {
                throw new IllegalArgumentException("The file ends inside a block.");
            }
            int headerLength = (content[at] & 0xFF) << 24
                    | (content[at + 1] & 0xFF) << 16
                    | (content[at + 2] & 0xFF) << 8
                    | content[at + 3] & 0xFF;
            at += 4;
            if (headerLength < 0 || headerLength > MOST_HEADER || headerLength > content.length - at) {
                throw new IllegalArgumentException("A block's header is too long.");
            }
            Wire header = new Wire(Arrays.copyOfRange(content, at, at + headerLength));
            at += headerLength;
            String type = "";
            long length = 0;
            for (int field = header.nextField(); field != 0; field = header.nextField()) {
                switch (field) {
                    case 1 -> type = header.text();
                    case 3 -> length = header.varint();
                    default -> header.skip();
                }
            }
            if (length < 0 || length > content.length - at) {
                throw new IllegalArgumentException("The file ends inside a block.");
            }
            if (type.equals("OSMData")) {
                block(new Wire(inflate(Arrays.copyOfRange(content, at, at + (int) length))), wanted);
            }
            at += (int) length;
        }
    }

    private static byte[] inflate(byte[] blob) throws DataFormatException {
        Wire wire = new Wire(blob);
        byte[] compressed = {};
        int size = 0;
        for (int field = wire.nextField(); field != 0; field = wire.nextField()) {
            switch (field) {
                case 1 -> {
                    return wire.content();
                }
                case 2 -> size = (int) wire.varint();
                case 3 -> compressed = wire.content();
                default ->
                    throw new IllegalArgumentException("The block's compression (" + field + ") is not supported.");
            }
        }
        if (size < 0 || size > MOST_BLOCK) {
            throw new IllegalArgumentException("A block of " + size + " bytes is too large.");
        }
        byte[] raw = new byte[size];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(compressed);
            int done = 0;
            while (done < size && !inflater.finished()) {
                int more = inflater.inflate(raw, done, size - done);
                if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                done += more;
            }
            if (done != size) {
                throw new IllegalArgumentException("A block is shorter than it says.");
            }
        }
        return raw;
    }

    private void block(Wire block, boolean wantWays) {
        List<String> strings = new ArrayList<>();
        List<Wire> groups = new ArrayList<>();
        long granularity = 100;
        long latOffset = 0;
        long lonOffset = 0;
        for (int field = block.nextField(); field != 0; field = block.nextField()) {
            switch (field) {
                case 1 -> {
                    Wire table = block.message();
                    while (table.nextField() != 0) {
                        strings.add(table.text());
                    }
                }
                case 2 -> groups.add(block.message());
                case 17 -> granularity = block.varint();
                case 19 -> latOffset = block.varint();
                case 20 -> lonOffset = block.varint();
                default -> block.skip();
            }
        }
        for (Wire group : groups) {
            for (int field = group.nextField(); field != 0; field = group.nextField()) {
                if (wantWays && field == 3) {
                    way(group.message(), strings);
                } else if (!wantWays && field == 1) {
                    node(group.message(), granularity, latOffset, lonOffset);
                } else if (!wantWays && field == 2) {
                    denseNodes(group.message(), granularity, latOffset, lonOffset);
                } else {
                    group.skip();
                }
            }
        }
    }

    private void way(Wire way, List<String> strings) {
        long id = 0;
        long[] keys = {};
        long[] values = {};
        long[] refs = {};
        for (int field = way.nextField(); field != 0; field = way.nextField()) {
            switch (field) {
                case 1 -> id = way.varint();
                case 2 -> keys = numbers(way.message(), false);
                case 3 -> values = numbers(way.message(), false);
                case 8 -> refs = numbers(way.message(), true);
                default -> way.skip();
            }
        }
        Map<String, String> tags = new HashMap<>();
        for (int i = 0; i < keys.length && i < values.length; i++) {
            tags.put(strings.get((int) keys[i]), strings.get((int) values[i]));
        }
        ways.add(id, refs, tags);
    }

    private void node(Wire node, long granularity, long latOffset, long lonOffset) {
        long id = 0;
        long lat = 0;
        long lon = 0;
        for (int field = node.nextField(); field != 0; field = node.nextField()) {
            switch (field) {
                case 1 -> id = node.signed();
                case 8 -> lat = node.signed();
                case 9 -> lon = node.signed();
                default -> node.skip();
            }
        }
        place(id, lonOffset + granularity * lon, latOffset + granularity * lat);
    }

    private void denseNodes(Wire nodes, long granularity, long latOffset, long lonOffset) {
        long[] ids = {};
        long[] lats = {};
        long[] lons = {};
        for (int field = nodes.nextField(); field != 0; field = nodes.nextField()) {
            switch (field) {
                case 1 -> ids = numbers(nodes.message(), true);
                case 8 -> lats = numbers(nodes.message(), true);
                case 9 -> lons = numbers(nodes.message(), true);
                default -> nodes.skip();
            }
        }
        if (lats.length != ids.length || lons.length != ids.length) {
            throw new IllegalArgumentException("A block has points without a place.");
        }
        for (int i = 0; i < ids.length; i++) {
            place(ids[i], lonOffset + granularity * lons[i], latOffset + granularity * lats[i]);
        }
    }

    private void place(long id, long nanoLon, long nanoLat) {
        points.computeIfPresent(id, (key, before) -> new double[] {nanoLon * NANO, nanoLat * NANO});
    }

    /** Packed numbers; with {@code differences}, signed differences to the one before, summed up. */
    private static long[] numbers(Wire packed, boolean differences) {
        long[] numbers = new long[16];
        int size = 0;
        long sum = 0;
        while (packed.hasMore()) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            if (differences) {
                sum += packed.signed();
                numbers[size++] = sum;
            } else {
                numbers[size++] = packed.varint();
            }
        }
        return Arrays.copyOf(numbers, size);
    }
}
