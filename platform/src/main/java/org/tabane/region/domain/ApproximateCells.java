package org.tabane.region.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import org.tabane.shared.LocalGovernmentCode;

/**
 * Cells that stand for towns whose boundaries nobody has imported 「概略の区画」: for each town the places nearer to its
 * representative point than to any other, as far as the land is likely to reach.
 *
 * <p>Likely land is a disc of the town's own area around its point, and whatever lies between three towns that all touch each
 * other. Cells never overlap; towns that do not touch do not grow together across the sea.
 *
 * <p>Units: kilometres in the plane of {@link EqualAreaProjection}; areas in km².
 */
public final class ApproximateCells {
    /** Discs are a little larger than the town, since its point is seldom its centre. */
    private static final double REACH = 1.25;
    /** Longest side of a triangle taken for land, in units of the sum of two towns' radii. */
    private static final double LONGEST = 3.0;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** A town as a point with its area. */
    public record Place(LocalGovernmentCode code, double x, double y, double areaKm2) {
        double radius() {
            return Math.sqrt(areaKm2 / Math.PI);
        }

        Coordinate coordinate() {
            return new Coordinate(x, y);
        }
    }

    private ApproximateCells() {}

    /**
     * A cell for each place; every cell holds its point and is not empty.
     *
     * @param touching for each town those that share a border on land
     */
    public static Map<LocalGovernmentCode, Geometry> of(
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
