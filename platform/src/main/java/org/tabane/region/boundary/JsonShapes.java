package org.tabane.region.boundary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** Turns rings of coordinates into polygons, keeping what can be kept of damaged ones. */
final class JsonShapes {
    static final GeometryFactory FACTORY = new GeometryFactory();

    private JsonShapes() {}

    /** Attributes as text; nulls are left out. */
    static Map<String, String> properties(@Nullable JsonNode node) {
        Map<String, String> properties = new HashMap<>();
        if (node != null && node.isObject()) {
            node.properties().forEach(entry -> {
                if (!entry.getValue().isNull()) {
                    properties.put(
                            entry.getKey(),
                            entry.getValue().isValueNode()
                                    ? entry.getValue().asString()
                                    : entry.getValue().toString());
                }
            });
        }
        return properties;
    }

    /** A polygon of rings, the first being the shell; null when fewer than three places remain. */
    static @Nullable Polygon polygon(List<List<Coordinate>> rings) {
        LinearRing shell = null;
        List<LinearRing> holes = new ArrayList<>();
        for (List<Coordinate> ring : rings) {
            LinearRing closed = closed(ring);
            if (closed == null) {
                continue;
            }
            if (shell == null) {
                shell = closed;
            } else {
                holes.add(closed);
            }
        }
        return shell == null ? null : FACTORY.createPolygon(shell, holes.toArray(new LinearRing[0]));
    }

    static @Nullable LinearRing closed(List<Coordinate> ring) {
        if (ring.size() < 3) {
            return null;
        }
        List<Coordinate> closed = new ArrayList<>(ring);
        // What is not a number cannot close a ring; it is kept as infinite, so that the area is found and counted as
        // faulty.
        closed.replaceAll(place -> Double.isNaN(place.x) || Double.isNaN(place.y)
                ? new Coordinate(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY)
                : place);
        if (!closed.getFirst().equals2D(closed.getLast())) {
            closed.add(closed.getFirst().copy());
        }
        return closed.size() < 4 ? null : FACTORY.createLinearRing(closed.toArray(new Coordinate[0]));
    }

    /** One geometry of several polygons; empty when there are none. */
    static Geometry together(List<Polygon> polygons) {
        return polygons.size() == 1
                ? polygons.getFirst()
                : FACTORY.createMultiPolygon(polygons.toArray(new Polygon[0]));
    }
}
