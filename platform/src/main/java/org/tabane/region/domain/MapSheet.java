package org.tabane.region.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.tabane.region.TownBoundary;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Prefecture;

/**
 * All of Japan laid out on one sheet, ready to be coloured: the main islands, Amami and Okinawa in a corner at the same scale,
 * Ogasawara in a box enlarged. Immutable.
 *
 * <p>Units: 2 per kilometre of {@link EqualAreaProjection} on the main sheet; y downwards.
 *
 * @param plates every town, by code
 * @param prefectures outline of every prefecture
 * @param others outlines shown but counted in nothing: the northern territories
 * @param approximate how many plates are approximate cells
 */
public record MapSheet(List<Plate> plates, Map<Prefecture, Plate> prefectures, List<Plate> others, int approximate) {
    public static final int WIDTH = 3520;
    public static final int HEIGHT = 4110;
    /** The frame around Amami and Okinawa, as path data. */
    public static final String SOUTH_FRAME = "M1710 4110L1710 3280L1850 3160L3520 3160";
    /** The box around Ogasawara, as path data. */
    public static final String OGASAWARA_FRAME = "M3210 2360L3518 2360L3518 2940L3210 2940Z";

    private static final double SCALE = 2;
    private static final double EAST = 805;
    private static final double NORTH = 1140;
    private static final double SOUTH_EAST = 1510;
    private static final double SOUTH_NORTH = 340;
    private static final double ENLARGED = 1.6;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /**
     * One area as it is drawn.
     *
     * @param code its code; for a prefecture that of the prefecture
     * @param path SVG path data in whole units
     * @param box what it takes up
     * @param x middle of its largest part
     * @param y middle of its largest part
     */
    public record Plate(String code, String path, Envelope box, int x, int y, boolean approximate) {}

    public MapSheet {
        plates = List.copyOf(plates);
        prefectures = Map.copyOf(prefectures);
        others = List.copyOf(others);
    }

    /**
     * Lays out shapes in degrees.
     *
     * @param outlines outlines of prefectures whose towns are all approximate, in degrees; others are made of their towns, which takes time
     */
    public static MapSheet of(Map<LocalGovernmentCode, TownBoundary> shapes, Map<Prefecture, Geometry> outlines) {
        List<Plate> plates = new ArrayList<>();
        List<Plate> others = new ArrayList<>();
        Map<Prefecture, List<Geometry>> members = new EnumMap<>(Prefecture.class);
        Set<Prefecture> imported = EnumSet.noneOf(Prefecture.class);
        int approximate = 0;
        for (TownBoundary shape : new TreeMap<>(shapes).values()) {
            Prefecture prefecture = shape.code().prefecture();
            Geometry placed = placed(prefecture, shape.geometry());
            if (placed.isEmpty()) {
                continue;
            }
            Plate plate = plate(shape.code().fiveDigits(), placed, shape.approximate());
            if (isNorthernTerritory(shape.code())) {
                others.add(plate);
                continue;
            }
            plates.add(plate);
            if (shape.approximate()) {
                approximate++;
            } else {
                imported.add(prefecture);
            }
            members.computeIfAbsent(prefecture, key -> new ArrayList<>()).add(placed);
        }
        Map<Prefecture, Plate> prefectures = new LinkedHashMap<>();
        members.forEach((prefecture, parts) -> {
            Geometry ready = imported.contains(prefecture) ? null : outlines.get(prefecture);
            Geometry outline = ready == null ? OverlayNGRobust.union(parts) : placed(prefecture, ready);
            prefectures.put(prefecture, plate(prefecture.code(), withoutSpecks(outline), false));
        });
        return new MapSheet(plates, prefectures, others, approximate);
    }

    /** The plate of a town. */
    public Optional<Plate> find(LocalGovernmentCode code) {
        String five = code.fiveDigits();
        return plates.stream().filter(plate -> plate.code().equals(five)).findFirst();
    }

    /** 01695 to 01700: villages of the northern territories, no municipalities of today. */
    private static boolean isNorthernTerritory(LocalGovernmentCode code) {
        int five = Integer.parseInt(code.fiveDigits());
        return five >= 1695 && five <= 1700;
    }

    /** A town's or a prefecture's shape where it stands on the sheet. */
    private static Geometry placed(Prefecture prefecture, Geometry degrees) {
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < degrees.getNumGeometries(); i++) {
            Geometry part = degrees.getGeometryN(i);
            if (!(part instanceof Polygon) || part.isEmpty()) {
                continue;
            }
            Coordinate middle = part.getEnvelopeInternal().centre();
            if (prefecture == Prefecture.TOKYO && middle.y < 29) {
                if (middle.y > 26 && middle.x < 143) {
                    parts.add(ogasawara().transform(EqualAreaProjection.forward(part)));
                }
            } else if (prefecture == Prefecture.OKINAWA || prefecture == Prefecture.KAGOSHIMA && middle.y < 29) {
                parts.add(sheet(SOUTH_EAST, SOUTH_NORTH).transform(EqualAreaProjection.forward(part)));
            } else {
                parts.add(sheet(0, 0).transform(EqualAreaProjection.forward(part)));
            }
        }
        return parts.size() == 1 ? parts.getFirst() : FACTORY.buildGeometry(parts);
    }

    private static AffineTransformation sheet(double east, double north) {
        return AffineTransformation.translationInstance(EAST + east, -NORTH + north)
                .compose(AffineTransformation.scaleInstance(SCALE, -SCALE));
    }

    private static AffineTransformation ogasawara() {
        Coordinate middle = EqualAreaProjection.forward(142.15, 27.1);
        return AffineTransformation.translationInstance(-middle.x, -middle.y)
                .compose(AffineTransformation.scaleInstance(SCALE * ENLARGED, -SCALE * ENLARGED))
                .compose(AffineTransformation.translationInstance(3365, 2670));
    }

    /** Without the slivers that remain between neighbours whose borders are not quite the same. */
    private static Geometry withoutSpecks(Geometry outline) {
        List<Polygon> kept = new ArrayList<>();
        for (int i = 0; i < outline.getNumGeometries(); i++) {
            if (outline.getGeometryN(i) instanceof Polygon part && part.getArea() > 60) {
                kept.add(FACTORY.createPolygon(part.getExteriorRing()));
            }
        }
        return kept.isEmpty() ? outline : FACTORY.createMultiPolygon(kept.toArray(new Polygon[0]));
    }

    private static Plate plate(String code, Geometry placed, boolean approximate) {
        Geometry largest = placed;
        for (int i = 0; i < placed.getNumGeometries(); i++) {
            if (i == 0 || placed.getGeometryN(i).getArea() > largest.getArea()) {
                largest = placed.getGeometryN(i);
            }
        }
        Coordinate inside = largest.getInteriorPoint().getCoordinate();
        return new Plate(
                code,
                path(placed),
                placed.getEnvelopeInternal(),
                (int) Math.round(inside.x),
                (int) Math.round(inside.y),
                approximate);
    }

    /** Path data in whole units, each step relative to the last; a part too small to draw becomes a speck, never nothing. */
    public static String path(Geometry geometry) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                append(path, polygon.getExteriorRing().getCoordinates());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    append(path, polygon.getInteriorRingN(hole).getCoordinates());
                }
            }
        }
        if (path.isEmpty() && !geometry.isEmpty()) {
            Coordinate at = geometry.getEnvelopeInternal().centre();
            path.append('M')
                    .append(Math.round(at.x) - 2)
                    .append(' ')
                    .append(Math.round(at.y) - 2)
                    .append("h4v4h-4z");
        }
        return path.toString();
    }

    private static void append(StringBuilder path, Coordinate[] ring) {
        StringBuilder steps = new StringBuilder();
        long x = Math.round(ring[0].x);
        long y = Math.round(ring[0].y);
        long startX = x;
        long startY = y;
        int count = 0;
        for (int i = 1; i < ring.length - 1; i++) {
            long toX = Math.round(ring[i].x);
            long toY = Math.round(ring[i].y);
            if (toX == x && toY == y) {
                continue;
            }
            steps.append(count == 0 ? "l" : toX - x < 0 ? "" : " ").append(toX - x);
            steps.append(toY - y < 0 ? "" : " ").append(toY - y);
            x = toX;
            y = toY;
            count++;
        }
        if (count >= 2) {
            path.append('M')
                    .append(startX)
                    .append(' ')
                    .append(startY)
                    .append(steps)
                    .append('z');
        }
    }
}
