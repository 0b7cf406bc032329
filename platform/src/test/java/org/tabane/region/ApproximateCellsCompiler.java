package org.tabane.region;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import org.tabane.region.domain.EqualAreaProjection;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Prefecture;

/**
 * Draws the {@linkplain ApproximateCells approximate cells}: for each town the places nearer to its representative point than to any
 * other, as far as the land is likely to reach; for each prefecture the outline of its towns' cells.
 *
 * <p>Likely land is a disc of the town's own area around its point, and whatever lies between three towns that all touch each
 * other. Cells never overlap; towns that do not touch do not grow together across the sea.
 *
 * <p>Units: kilometres in the plane of {@link EqualAreaProjection}; areas in km².
 */
final class ApproximateCellsCompiler {
    /** Discs are a little larger than the town, since its point is seldom its centre. */
    private static final double REACH = 1.25;
    /** Longest side of a triangle taken for land, in units of the sum of two towns' radii. */
    private static final double LONGEST = 3.0;

    /** What the file keeps of a degree; rounding corners one by one would let some rings cross themselves. */
    private static final PrecisionModel KEPT = new PrecisionModel(10_000);

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** A town as a point with its area. */
    private record Place(LocalGovernmentCode code, double x, double y, double areaKm2) {
        double radius() {
            return Math.sqrt(areaKm2 / Math.PI);
        }

        Coordinate coordinate() {
            return new Coordinate(x, y);
        }
    }

    private ApproximateCellsCompiler() {}

    /** The file of cells, from the towns and borders that ship with Tabane. */
    static String compile() {
        List<Place> places = new ArrayList<>();
        Map<LocalGovernmentCode, Set<LocalGovernmentCode>> touching = new HashMap<>();
        for (Municipality town : MunicipalityFile.readMunicipalities()) {
            Coordinate at = EqualAreaProjection.forward(
                    town.point().longitude(), town.point().latitude());
            places.add(new Place(town.code(), at.x, at.y, town.areaKm2().doubleValue()));
        }
        for (MunicipalityFile.Touching pair : MunicipalityFile.readTouching()) {
            if (pair.kind() == NeighbourKind.LAND) {
                touching.computeIfAbsent(pair.one(), code -> new HashSet<>()).add(pair.other());
                touching.computeIfAbsent(pair.other(), code -> new HashSet<>()).add(pair.one());
            }
        }
        Map<String, Geometry> shapes = new TreeMap<>();
        Map<Prefecture, List<Geometry>> members = new EnumMap<>(Prefecture.class);
        cells(places, touching).forEach((code, cell) -> {
            shapes.put(code.value(), cell);
            members.computeIfAbsent(code.prefecture(), prefecture -> new ArrayList<>())
                    .add(cell);
        });
        members.forEach((prefecture, cells) -> shapes.put(prefecture.code(), OverlayNGRobust.union(cells)));
        StringBuilder out = new StringBuilder("""
                # Approximate cells of the 1,741 municipalities (six digits) and outlines of the prefectures made of them (two digits), for maps
                # until boundaries are imported. No boundaries: drawn by ApproximateCellsCompiler from municipalities.tsv and touching.tsv.
                # Longitude and latitude of a ring's first corner and the steps to each next one, in 0.0001 degrees; | between rings, / between polygons.
                code\tshape
                """);
        shapes.forEach((code, shape) -> out.append(code)
                .append('\t')
                .append(ApproximateCells.encoded(
                        GeometryPrecisionReducer.reduce(GeometryFixer.fix(EqualAreaProjection.inverse(shape)), KEPT)))
                .append('\n'));
        return out.toString();
    }

    /**
     * A cell for each place; every cell holds its point and is not empty.
     *
     * @param touching for each town those that share a border on land
     */
    private static Map<LocalGovernmentCode, Geometry> cells(
            List<Place> places, Map<LocalGovernmentCode, Set<LocalGovernmentCode>> touching) {
        Map<Coordinate, Place> byPoint = new LinkedHashMap<>();
        places.forEach(place -> byPoint.put(place.coordinate(), place));
        Map<LocalGovernmentCode, List<Geometry>> land = land(byPoint, touching);
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(byPoint.keySet());
        Envelope around = new Envelope();
        places.forEach(place -> around.expandToInclude(place.coordinate()));
        around.expandBy(400);
        builder.setClipEnvelope(around);
        Geometry diagram = builder.getDiagram(FACTORY);
        Map<LocalGovernmentCode, Geometry> cells = new LinkedHashMap<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Polygon cell = (Polygon) diagram.getGeometryN(i);
            Place place = byPoint.get((Coordinate) cell.getUserData());
            if (place != null) {
                Geometry reach = OverlayNGRobust.union(land.getOrDefault(place.code(), List.of()));
                cells.put(place.code(), OverlayNGRobust.overlay(cell, reach, OverlayNG.INTERSECTION));
            }
        }
        return cells;
    }

    private static Map<LocalGovernmentCode, List<Geometry>> land(
            Map<Coordinate, Place> byPoint, Map<LocalGovernmentCode, Set<LocalGovernmentCode>> touching) {
        Map<LocalGovernmentCode, List<Geometry>> land = new HashMap<>();
        byPoint.values()
                .forEach(place -> land.computeIfAbsent(place.code(), code -> new ArrayList<>())
                        .add(FACTORY.createPoint(place.coordinate()).buffer(place.radius() * REACH, 10)));
        DelaunayTriangulationBuilder triangles = new DelaunayTriangulationBuilder();
        triangles.setSites(byPoint.keySet());
        Geometry all = triangles.getTriangles(FACTORY);
        for (int i = 0; i < all.getNumGeometries(); i++) {
            Geometry triangle = all.getGeometryN(i);
            Set<Place> corners = new HashSet<>();
            for (Coordinate corner : triangle.getCoordinates()) {
                Place place = byPoint.get(corner);
                if (place != null) {
                    corners.add(place);
                }
            }
            if (isLand(corners, touching)) {
                corners.forEach(place -> land.computeIfAbsent(place.code(), code -> new ArrayList<>())
                        .add(triangle));
            }
        }
        return land;
    }

    private static boolean isLand(Set<Place> corners, Map<LocalGovernmentCode, Set<LocalGovernmentCode>> touching) {
        for (Place one : corners) {
            int touches = 0;
            for (Place other : corners) {
                if (one == other) {
                    continue;
                }
                if (touching.getOrDefault(one.code(), Set.of()).contains(other.code())) {
                    touches++;
                }
                if (one.coordinate().distance(other.coordinate()) > LONGEST * (one.radius() + other.radius())) {
                    return false;
                }
            }
            if (touches == 0) {
                return false;
            }
        }
        return corners.size() == 3;
    }
}
