package org.tabane.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Prefecture;

/**
 * Cells that stand for towns whose boundaries nobody has imported 「概略の区画」, and the outlines of prefectures made of them. Drawn when
 * Tabane is built, since drawing them takes seconds, and read from {@code reference/approximate-cells.tsv}. Immutable.
 *
 * <p>Units: degrees (longitude, latitude; JGD2011), kept to 0.0001 (about 10 m).
 */
record ApproximateCells(Map<LocalGovernmentCode, Geometry> towns, Map<Prefecture, Geometry> prefectures) {
    static final String RESOURCE = "reference/approximate-cells.tsv";

    private static final double STEPS_PER_DEGREE = 10_000;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    ApproximateCells {
        towns = Map.copyOf(towns);
        prefectures = Map.copyOf(prefectures);
    }

    /** Reads the cells that ship with this version. */
    static ApproximateCells read() {
        Map<LocalGovernmentCode, Geometry> towns = new HashMap<>();
        Map<Prefecture, Geometry> prefectures = new HashMap<>();
        for (String[] row : MunicipalityFile.rows(RESOURCE, 2)) {
            Geometry shape = decoded(row[1]);
            if (row[0].length() == 2) {
                prefectures.put(Prefecture.ofCode(row[0]), shape);
            } else {
                towns.put(new LocalGovernmentCode(row[0]), shape);
            }
        }
        return new ApproximateCells(towns, prefectures);
    }

    /**
     * Polygons as text: {@code /} between polygons, {@code |} between rings, in a ring longitude and latitude of the first corner and then
     * the steps to each next one, in 0.0001 degrees.
     */
    static String encoded(Geometry degrees) {
        List<String> polygons = new ArrayList<>();
        for (int i = 0; i < degrees.getNumGeometries(); i++) {
            if (degrees.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                List<String> rings = new ArrayList<>();
                rings.add(encoded(polygon.getExteriorRing()));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(encoded(polygon.getInteriorRingN(hole)));
                }
                polygons.add(String.join("|", rings));
            }
        }
        return String.join("/", polygons);
    }

    private static String encoded(LinearRing ring) {
        StringBuilder text = new StringBuilder();
        long lastX = 0;
        long lastY = 0;
        Coordinate[] corners = ring.getCoordinates();
        for (int i = 0; i < corners.length - 1; i++) {
            long x = Math.round(corners[i].x * STEPS_PER_DEGREE);
            long y = Math.round(corners[i].y * STEPS_PER_DEGREE);
            if (i == 0 || x != lastX || y != lastY) {
                text.append(i == 0 ? "" : " ").append(x - lastX).append(' ').append(y - lastY);
            }
            lastX = x;
            lastY = y;
        }
        return text.toString();
    }

    private static Geometry decoded(String text) {
        List<Polygon> polygons = new ArrayList<>();
        for (String polygon : text.split("/", -1)) {
            List<LinearRing> rings = new ArrayList<>();
            for (String ring : polygon.split("\\|", -1)) {
                rings.add(ring(ring));
            }
            polygons.add(FACTORY.createPolygon(
                    rings.getFirst(), rings.subList(1, rings.size()).toArray(new LinearRing[0])));
        }
        return polygons.size() == 1
                ? polygons.getFirst()
                : FACTORY.createMultiPolygon(polygons.toArray(new Polygon[0]));
    }

    private static LinearRing ring(String text) {
        List<Coordinate> corners = new ArrayList<>();
        StringTokenizer steps = new StringTokenizer(text, " ");
        long x = 0;
        long y = 0;
        while (steps.hasMoreTokens()) {
            x += Long.parseLong(steps.nextToken());
            y += Long.parseLong(steps.nextToken());
            corners.add(new Coordinate(x / STEPS_PER_DEGREE, y / STEPS_PER_DEGREE));
        }
        corners.add(corners.getFirst());
        return FACTORY.createLinearRing(corners.toArray(new Coordinate[0]));
    }
}
