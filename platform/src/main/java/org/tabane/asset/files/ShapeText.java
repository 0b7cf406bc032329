package org.tabane.asset.files;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.tabane.exchange.Shape;

/** Writes the shapes of a Shapefile as WKT. */
final class ShapeText {
    private ShapeText() {}

    /** WKT; empty for no shape, {@link ShapeTable#BROKEN} for what could not be read. */
    static String of(Shape shape) {
        return switch (shape.kind()) {
            case NONE -> "";
            case BROKEN -> ShapeTable.BROKEN;
            case POINT -> "POINT " + list(shape.parts().getFirst());
            case POINTS ->
                shape.parts().getFirst().isEmpty()
                        ? "MULTIPOINT EMPTY"
                        : "MULTIPOINT " + list(shape.parts().getFirst());
            case LINES -> lines(shape.parts());
            case RINGS -> areas(shape.parts());
        };
    }

    private static String lines(List<List<Coordinate>> parts) {
        if (parts.isEmpty()) {
            return "LINESTRING EMPTY";
        }
        return parts.size() == 1
                ? "LINESTRING " + list(parts.getFirst())
                : "MULTILINESTRING "
                        + Wkt.points(parts.stream().map(ShapeText::list).toList());
    }

    /** Rings that run clockwise are areas, the others holes in the area that holds them. */
    private static String areas(List<List<Coordinate>> rings) {
        record Area(Coordinate[] shell, Envelope box, List<String> rings) {}
        if (rings.isEmpty()) {
            return "POLYGON EMPTY";
        }
        List<Area> areas = new ArrayList<>();
        List<List<Coordinate>> holes = new ArrayList<>();
        for (List<Coordinate> ring : rings) {
            if (ring.size() >= 4
                    && finite(ring)
                    && Orientation.isCCW(ring.toArray(Coordinate[]::new))
                    && rings.size() > 1) {
                holes.add(ring);
            } else {
                Coordinate[] shell = ring.toArray(Coordinate[]::new);
                Envelope box = new Envelope();
                ring.forEach(box::expandToInclude);
                areas.add(new Area(shell, box, new ArrayList<>(List.of(list(ring)))));
            }
        }
        for (List<Coordinate> hole : holes) {
            Coordinate inside = hole.getFirst();
            areas.stream()
                    .filter(area -> area.box().covers(inside) && PointLocation.isInRing(inside, area.shell()))
                    .findFirst()
                    .ifPresentOrElse(
                            area -> area.rings().add(list(hole)),
                            () -> areas.add(
                                    new Area(new Coordinate[0], new Envelope(), new ArrayList<>(List.of(list(hole))))));
        }
        return areas.size() == 1
                ? "POLYGON " + Wkt.points(areas.getFirst().rings())
                : "MULTIPOLYGON "
                        + Wkt.points(areas.stream()
                                .map(area -> Wkt.points(area.rings()))
                                .toList());
    }

    private static boolean finite(List<Coordinate> ring) {
        return ring.stream().allMatch(at -> Double.isFinite(at.x) && Double.isFinite(at.y));
    }

    private static String list(List<Coordinate> coordinates) {
        return Wkt.points(coordinates.stream().map(at -> Wkt.pair(at.x, at.y)).toList());
    }
}
