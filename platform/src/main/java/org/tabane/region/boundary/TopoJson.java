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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads TopoJSON: arcs shared by neighbours, quantised or not. All objects of the topology are taken. */
final class TopoJson {
    private final List<List<Coordinate>> arcs = new ArrayList<>();
    private final List<RawArea> areas = new ArrayList<>();

    private TopoJson() {}

    static List<RawArea> read(Path file) throws IOException, BoundaryRefused {
        JsonNode topology;
        try (InputStream in = Files.newInputStream(file)) {
            topology = new JsonMapper().readTree(in);
        }
        if (!topology.path("arcs").isArray() || !topology.path("objects").isObject()) {
            throw new BoundaryRefused("region.boundaries.fault.damaged");
        }
        TopoJson reading = new TopoJson();
        reading.readArcs(topology.get("arcs"), topology.get("transform"));
        topology.get("objects").forEach(reading::take);
        return reading.areas;
    }

    private void readArcs(JsonNode all, @Nullable JsonNode transform) {
        double scaleX = transform == null ? 1 : transform.path("scale").path(0).asDouble(1);
        double scaleY = transform == null ? 1 : transform.path("scale").path(1).asDouble(1);
        double moveX =
                transform == null ? 0 : transform.path("translate").path(0).asDouble(0);
        double moveY =
                transform == null ? 0 : transform.path("translate").path(1).asDouble(0);
        for (JsonNode arc : all) {
            List<Coordinate> places = new ArrayList<>(arc.size());
            double x = 0;
            double y = 0;
            for (JsonNode place : arc) {
                double px = place.path(0).asDouble(Double.NaN);
                double py = place.path(1).asDouble(Double.NaN);
                x = transform == null ? px : x + px;
                y = transform == null ? py : y + py;
                places.add(new Coordinate(x * scaleX + moveX, y * scaleY + moveY));
            }
            arcs.add(places);
        }
    }

    private void take(JsonNode object) {
        String type = object.path("type").asString("");
        if (type.equals("GeometryCollection")) {
            object.path("geometries").forEach(this::take);
            return;
        }
        List<Polygon> polygons = new ArrayList<>();
        if (type.equals("Polygon")) {
            add(polygons, object.path("arcs"));
        } else if (type.equals("MultiPolygon")) {
            object.path("arcs").forEach(part -> add(polygons, part));
        }
        if (!polygons.isEmpty()) {
            areas.add(new RawArea(JsonShapes.properties(object.get("properties")), JsonShapes.together(polygons)));
        }
    }

    private void add(List<Polygon> polygons, JsonNode rings) {
        List<List<Coordinate>> read = new ArrayList<>();
        for (JsonNode ring : rings) {
            List<Coordinate> places = new ArrayList<>();
            for (JsonNode number : ring) {
                append(places, number.asInt());
            }
            read.add(places);
        }
        @Nullable Polygon polygon = JsonShapes.polygon(read);
        if (polygon != null) {
            polygons.add(polygon);
        }
    }

    /** Adds an arc, backwards where its number is negative (the ones' complement), without repeating the place it begins at. */
    private void append(List<Coordinate> places, int number) {
        int index = number < 0 ? ~number : number;
        if (index >= arcs.size()) {
            return;
        }
        List<Coordinate> arc = number < 0 ? arcs.get(index).reversed() : arcs.get(index);
        for (Coordinate place : arc) {
            if (places.isEmpty() || !places.getLast().equals2D(place)) {
                places.add(place.copy());
            }
        }
    }
}
