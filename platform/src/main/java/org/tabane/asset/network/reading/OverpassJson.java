package org.tabane.asset.network.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.tabane.asset.network.RoadFileUnreadable;
import org.tabane.asset.network.RoadReading;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/** Reads the answer of an Overpass server ({@code out body; >; out skel} in JSON), as a stream. */
final class OverpassJson {

    private final OsmWays ways = new OsmWays();
    private final Map<Long, double[]> points = new HashMap<>();

    private OverpassJson() {}

    static RoadReading read(byte[] content) {
        OverpassJson reader = new OverpassJson();
        try (JsonParser json = new JsonFactory().createParser(tools.jackson.core.ObjectReadContext.empty(), content)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.PROPERTY_NAME && "elements".equals(json.currentName())) {
                    json.nextToken();
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        reader.element(json);
                    }
                }
            }
        } catch (JacksonException e) {
            throw new RoadFileUnreadable(
                    "asset.network.unreadable.json", e, e.getLocation().getLineNr());
        }
        return reader.ways.resolve(reader.points::get);
    }

    private void element(JsonParser json) {
        String type = "";
        long id = 0;
        double lon = Double.NaN;
        double lat = Double.NaN;
        long[] nodes = {};
        Map<String, String> tags = Map.of();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "type" -> type = json.getString();
                case "id" -> id = json.getLongValue();
                case "lon" -> lon = json.getDoubleValue();
                case "lat" -> lat = json.getDoubleValue();
                case "nodes" -> nodes = nodes(json);
                case "tags" -> tags = tags(json);
                default -> json.skipChildren();
            }
        }
        if (type.equals("node")) {
            points.put(id, new double[] {lon, lat});
        } else if (type.equals("way")) {
            ways.add(id, nodes, tags);
        }
    }

    private static long[] nodes(JsonParser json) {
        long[] nodes = new long[16];
        int size = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (size == nodes.length) {
                nodes = Arrays.copyOf(nodes, size * 2);
            }
            nodes[size++] = json.getLongValue();
        }
        return Arrays.copyOf(nodes, size);
    }

    private static Map<String, String> tags(JsonParser json) {
        Map<String, String> tags = new HashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = json.currentName();
            json.nextToken();
            tags.put(key, json.getString());
        }
        return tags;
    }
}
