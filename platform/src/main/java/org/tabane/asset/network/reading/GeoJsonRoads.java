package org.tabane.asset.network.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.tabane.asset.network.RoadFeature;
import org.tabane.asset.network.RoadFileUnreadable;
import org.tabane.asset.network.RoadReading;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads lines from GeoJSON (RFC 7946: longitude before latitude, degrees). */
final class GeoJsonRoads {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private GeoJsonRoads() {}

    static RoadReading read(byte[] content) {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(content);
        } catch (JacksonException e) {
            throw new RoadFileUnreadable(
                    "asset.network.unreadable.json", e, e.getLocation().getLineNr());
        }
        List<RoadFeature> features = new ArrayList<>();
        SortedMap<String, Integer> leftOut = new TreeMap<>();
        int row = 0;
        for (JsonNode feature : root.path("features")) {
            row++;
            Map<String, String> values = new HashMap<>();
            feature.path("properties").properties().forEach(entry -> {
                if (entry.getValue().isValueNode() && !entry.getValue().isNull()) {
                    values.put(entry.getKey(), entry.getValue().asString());
                }
            });
            String id = feature.path("id").isValueNode() ? feature.path("id").asString() : Integer.toString(row);
            LinesOfGeometry.add(id, lines(feature.path("geometry")), new RoadAttributes(values), features, leftOut);
        }
        return new RoadReading(features, leftOut);
    }

    private static Geometry lines(JsonNode geometry) {
        List<LineString> lines = new ArrayList<>();
        switch (geometry.path("type").asString("")) {
            case "LineString" -> lines.add(line(geometry.path("coordinates")));
            case "MultiLineString" -> geometry.path("coordinates").forEach(part -> lines.add(line(part)));
            default -> {
                // Anything else is no road line; the caller counts it.
            }
        }
        return SHAPES.createMultiLineString(lines.toArray(LineString[]::new));
    }

    private static LineString line(JsonNode coordinates) {
        List<Coordinate> points = new ArrayList<>();
        coordinates.forEach(point -> points.add(
                new Coordinate(point.path(0).asDouble(Double.NaN), point.path(1).asDouble(Double.NaN))));
        return points.size() < 2
                ? SHAPES.createLineString()
                : SHAPES.createLineString(points.toArray(Coordinate[]::new));
    }
}
