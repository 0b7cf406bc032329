package org.tabane.region.boundary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.tabane.exchange.ImportFile;
import org.tabane.exchange.ImportLimits;
import org.tabane.exchange.ImportRefused;
import org.tabane.exchange.Shape;
import org.tabane.exchange.ShapefileZip;

/** The areas of every Shapefile in a zip; several, as in the official distribution by prefecture, are read one after the other. */
final class BoundaryShapes {
    private static final ImportLimits LIMITS = ImportLimits.STANDARD.withFileMegabytes(300);

    private BoundaryShapes() {}

    static List<RawArea> read(Path file) throws IOException, BoundaryRefused {
        ImportFile named = new ImportFile(file.getFileName().toString(), file);
        List<RawArea> areas = new ArrayList<>();
        try (ShapefileZip zip = ShapefileZip.open(named, LIMITS)) {
            if (zip.layers().isEmpty()) {
                throw new BoundaryRefused("region.boundaries.fault.noShapefile");
            }
            for (String name : zip.layers()) {
                try (ShapefileZip.Layer layer = zip.open(name)) {
                    read(layer, areas);
                }
            }
        } catch (ImportRefused refused) {
            throw inWords(refused);
        }
        return areas;
    }

    private static void read(ShapefileZip.Layer layer, List<RawArea> areas) throws IOException, BoundaryRefused {
        List<String> columns = layer.columns();
        while (layer.next()) {
            Shape shape = layer.shape();
            if (shape.kind() == Shape.Kind.BROKEN) {
                throw new BoundaryRefused("region.boundaries.fault.damaged");
            }
            Geometry geometry = shape.kind() == Shape.Kind.RINGS ? geometry(shape.parts()) : null;
            if (geometry != null) {
                Map<String, String> properties = new HashMap<>();
                List<String> cells = layer.cells();
                for (int i = 0; i < columns.size(); i++) {
                    properties.put(columns.get(i), cells.get(i));
                }
                areas.add(new RawArea(properties, geometry));
            }
        }
    }

    /** The refusal of the zip, said for someone who has downloaded boundaries. */
    private static BoundaryRefused inWords(ImportRefused refused) {
        BoundaryRefused said = new BoundaryRefused(
                switch (refused.fault().code()) {
                    case "shape_without_table" -> "region.boundaries.fault.noTable";
                    case "zip_too_large" -> "region.boundaries.fault.tooLarge";
                    default -> "region.boundaries.fault.damaged";
                });
        said.initCause(refused);
        return said;
    }

    private static @Nullable Geometry geometry(List<List<Coordinate>> rings) {
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (List<Coordinate> ring : rings) {
            LinearRing closed = JsonShapes.closed(ring);
            if (closed != null) {
                (Orientation.isCCW(closed.getCoordinateSequence()) && !shells.isEmpty() ? holes : shells).add(closed);
            }
        }
        return together(shells, holes);
    }

    private static @Nullable Geometry together(List<LinearRing> shells, List<LinearRing> holes) {
        List<Polygon> polygons = new ArrayList<>();
        List<LinearRing> free = new ArrayList<>(holes);
        for (LinearRing shell : shells) {
            Polygon whole = JsonShapes.FACTORY.createPolygon(shell);
            List<LinearRing> own = free.stream()
                    .filter(hole -> shells.size() == 1
                            || whole.getEnvelopeInternal().contains(hole.getEnvelopeInternal())
                                    && whole.covers(JsonShapes.FACTORY.createPoint(hole.getCoordinateN(0))))
                    .toList();
            free.removeAll(own);
            polygons.add(JsonShapes.FACTORY.createPolygon(shell, own.toArray(new LinearRing[0])));
        }
        return polygons.isEmpty() ? null : JsonShapes.together(polygons);
    }
}
