package org.tabane.asset.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * A place as a person types it: one "latitude, longitude" a line, in degrees. One line is a point, several are a line, and a line that
 * ends where it began is an area.
 */
public final class PositionText {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final int MOST = 2_000;

    private PositionText() {}

    /** What was read, or which line could not be. */
    public sealed interface Read {
        record Shape(@Nullable Geometry geometry) implements Read {}

        record Unreadable(int line, String text) implements Read {}

        /** Latitude and longitude seem to be exchanged. */
        record Exchanged(int line) implements Read {}

        record Invalid() implements Read {}
    }

    /** Reads what was typed; an empty text is no place. */
    public static Read read(String typed) {
        List<Coordinate> places = new ArrayList<>();
        int number = 0;
        for (String line : typed.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String[] parts = line.strip().split("[,、，\\t]\\s*|\\s+", 3);
            OptionalDouble latitude = parts.length == 2 ? Angle.read(parts[0]) : OptionalDouble.empty();
            OptionalDouble longitude = parts.length == 2 ? Angle.read(parts[1]) : OptionalDouble.empty();
            if (latitude.isEmpty() || longitude.isEmpty() || places.size() >= MOST) {
                return new Read.Unreadable(number, line.strip());
            }
            Coordinate place = new Coordinate(longitude.getAsDouble(), latitude.getAsDouble());
            if (!Surroundings.japan().hold(place)) {
                return Surroundings.japan().hold(new Coordinate(place.y, place.x))
                        ? new Read.Exchanged(number)
                        : new Read.Unreadable(number, line.strip());
            }
            places.add(place);
        }
        return shape(places.toArray(Coordinate[]::new));
    }

    private static Read shape(Coordinate[] places) {
        if (places.length == 0) {
            return new Read.Shape(null);
        }
        if (places.length == 1) {
            return new Read.Shape(SHAPES.createPoint(places[0]));
        }
        boolean closed = places.length >= 4 && places[0].equals2D(places[places.length - 1]);
        Geometry shape = closed ? SHAPES.createPolygon(places) : SHAPES.createLineString(places);
        return shape.isValid() && !shape.isEmpty() ? new Read.Shape(shape) : new Read.Invalid();
    }

    /** The text that reads back as this shape; empty for none, nothing for a shape of several parts or with holes. */
    public static Optional<String> write(@Nullable Geometry geometry) {
        return switch (geometry) {
            case null -> Optional.of("");
            case Point point -> Optional.of(lines(point.getCoordinates()));
            case LineString line when line.getNumPoints() <= MOST -> Optional.of(lines(line.getCoordinates()));
            case Polygon area
            when area.getNumInteriorRing() == 0 && area.getNumPoints() <= MOST ->
                Optional.of(lines(area.getCoordinates()));
            default -> Optional.empty();
        };
    }

    private static String lines(Coordinate[] places) {
        StringBuilder text = new StringBuilder();
        for (Coordinate place : places) {
            text.append(text.isEmpty() ? "" : "\n").append(String.format(Locale.ROOT, "%.7f, %.7f", place.y, place.x));
        }
        return text.toString();
    }
}
