package org.tabane.region.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads GeoJSON (RFC 7946) feature by feature; other geometry than polygons is passed over. */
final class GeoJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private GeoJson() {}

    static List<RawArea> read(Path file) throws IOException, BoundaryRefused {
        List<RawArea> areas = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = JSON.createParser(in)) {
            if (!toFeatures(parser)) {
                throw new BoundaryRefused("region.boundaries.fault.kind");
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                JsonNode feature = JSON.readTree(parser);
                JsonNode geometry = feature.get("geometry");
                if (geometry == null || geometry.isNull()) {
                    continue;
                }
                List<Polygon> polygons = polygons(geometry);
                if (!polygons.isEmpty()) {
                    areas.add(new RawArea(
                            JsonShapes.properties(feature.get("properties")), JsonShapes.together(polygons)));
                }
            }
        }
        return areas;
    }

    private static boolean toFeatures(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if ("features".equals(name)) {
                return value == JsonToken.START_ARRAY;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static List<Polygon> polygons(JsonNode geometry) {
        List<Polygon> polygons = new ArrayList<>();
        JsonNode coordinates = geometry.get("coordinates");
        String type = geometry.path("type").asString("");
        if (coordinates != null && type.equals("Polygon")) {
            add(polygons, coordinates);
        } else if (coordinates != null && type.equals("MultiPolygon")) {
            coordinates.forEach(part -> add(polygons, part));
        }
        return polygons;
    }

    private static void add(List<Polygon> polygons, JsonNode rings) {
        List<List<Coordinate>> read = new ArrayList<>();
        rings.forEach(ring -> {
            List<Coordinate> places = new ArrayList<>();
            ring.forEach(place -> places.add(new Coordinate(
                    place.path(0).asDouble(Double.NaN), place.path(1).asDouble(Double.NaN))));
            read.add(places);
        });
        @Nullable Polygon polygon = JsonShapes.polygon(read);
        if (polygon != null) {
            polygons.add(polygon);
        }
    }
}
