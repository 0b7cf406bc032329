package org.tabane.asset.domain;

import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Reads a shape from WKT and refuses, under a stable code, what is no proper shape. */
public final class ShapeReading {
    /** From so many points on a shape is remarked on; it is taken all the same. */
    public static final int MANY_POINTS = 5_000;

    private static final int MOST_POINTS = 200_000;

    private ShapeReading() {}

    /** A shape, or the stable code of what is wrong with it. */
    public sealed interface Read {
        record Shape(Geometry geometry) implements Read {}

        /** @param detail where, or how many; may be empty */
        record Refused(String code, String detail) implements Read {}
    }

    /** Reads WKT with numbers of any kind. */
    public static Read read(String wkt) {
        String text = wkt.strip();
        if (text.toUpperCase(Locale.ROOT).contains("NAN")
                || text.toUpperCase(Locale.ROOT).contains("INF")) {
            return new Read.Refused("coordinate_not_a_number", "");
        }
        Geometry shape;
        try {
            shape = new WKTReader().read(text.replaceFirst("^SRID=\\d+;", ""));
        } catch (ParseException | RuntimeException unreadable) {
            return new Read.Refused("geometry_unreadable", text.length() > 40 ? text.substring(0, 40) + "…" : text);
        }
        return checked(shape);
    }

    private static Read checked(Geometry shape) {
        if (shape.isEmpty()) {
            return new Read.Refused("geometry_empty", "");
        }
        if (shape.getNumPoints() > MOST_POINTS) {
            return new Read.Refused("geometry_too_large", String.valueOf(shape.getNumPoints()));
        }
        for (Coordinate at : shape.getCoordinates()) {
            if (!Double.isFinite(at.x) || !Double.isFinite(at.y)) {
                return new Read.Refused("coordinate_not_a_number", "");
            }
        }
        boolean mixed = shape instanceof GeometryCollection
                && !(shape instanceof MultiPoint || shape instanceof MultiLineString || shape instanceof MultiPolygon);
        if (mixed) {
            return new Read.Refused("geometry_mixed", "");
        }
        TopologyValidationError error = new IsValidOp(shape).getValidationError();
        if (error != null) {
            Coordinate at = error.getCoordinate();
            return new Read.Refused(
                    error.getErrorType() == TopologyValidationError.SELF_INTERSECTION
                                    || error.getErrorType() == TopologyValidationError.RING_SELF_INTERSECTION
                            ? "geometry_self_intersecting"
                            : "geometry_invalid",
                    at == null ? "" : String.format(Locale.ROOT, "%.6f %.6f", at.x, at.y));
        }
        return new Read.Shape(shape);
    }
}
