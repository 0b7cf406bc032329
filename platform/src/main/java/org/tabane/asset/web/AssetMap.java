package org.tabane.asset.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.tabane.asset.BoundingBox;
import org.tabane.asset.domain.Distance;
import org.tabane.document.Picture;

/**
 * A small map of one place drawn by the server, for the page and for paper: the asset in vermilion, what lies around it in grey, a scale
 * in metres and north above.
 */
final class AssetMap {
    private static final int WIDTH = 376;
    private static final int HEIGHT = 282;
    private static final String INK = "#1a1a1a";
    private static final String GREY = "#949494";
    private static final String VERMILION = "#c74700";

    private final Picture picture;
    private final Coordinate centre;
    private final double metresPerPixel;

    private AssetMap(Picture picture, Coordinate centre, double metresPerPixel) {
        this.picture = picture;
        this.centre = centre;
        this.metresPerPixel = metresPerPixel;
    }

    /** What the map of a shape shows: the shape with some room around it, at least 160 m across. */
    static BoundingBox view(Geometry focus, double metresAround, double within) {
        Envelope envelope = focus.getEnvelopeInternal();
        return Distance.around(envelope.centre(), reach(envelope, metresAround, within) * 1.4);
    }

    /** Half the width of the map in metres, so that the shape and what lies within reach of it fit. */
    private static double reach(Envelope envelope, double metresAround, double within) {
        Coordinate centre = envelope.centre();
        double across = Distance.metres(
                new Coordinate(envelope.getMinX(), centre.y), new Coordinate(envelope.getMaxX(), centre.y));
        double up = Distance.metres(
                new Coordinate(centre.x, envelope.getMinY()), new Coordinate(centre.x, envelope.getMaxY()));
        return Math.max(
                metresAround, Math.max((across / 2 + within) * 1.12, (up / 2 + within) * 1.08 * WIDTH / HEIGHT));
    }

    /**
     * Draws it.
     *
     * @param around shapes to draw in grey, in degrees
     * @param within metres around the shape whose outline is dotted; 0 for none
     */
    static Picture draw(Geometry focus, List<Geometry> around, double metresAround, double within, String description) {
        Envelope envelope = focus.getEnvelopeInternal();
        Picture picture = new Picture(WIDTH, HEIGHT, description);
        AssetMap map = new AssetMap(picture, envelope.centre(), 2 * reach(envelope, metresAround, within) / WIDTH);
        picture.box(0, 0, WIDTH, HEIGHT, "#ffffff", null, 0);
        around.forEach(shape -> map.shape(shape, GREY, "#efefef", 1.5, 3));
        if (within > 0) {
            map.outline(focus, within);
        }
        map.shape(focus, VERMILION, "#f8e6dc", 3.5, 7);
        map.scale();
        map.north();
        return picture.path("M0.5 0.5H%dV%dH0.5Z".formatted(WIDTH - 1, HEIGHT - 1), null, "#cccccc", 1);
    }

    /** Dots the line of all that lies within some metres of the shape. */
    private void outline(Geometry focus, double within) {
        Geometry pixels = focus.copy();
        pixels.apply((CoordinateFilter) place -> place.setCoordinate(new Coordinate(x(place), y(place))));
        pixels.geometryChanged();
        Geometry reached = pixels.buffer(within / metresPerPixel, 16);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < reached.getNumGeometries(); i++) {
            if (reached.getGeometryN(i) instanceof Polygon area) {
                line(path, area.getExteriorRing().getCoordinates(), true);
            }
        }
        picture.dashed(path.toString(), INK, 1, "4 3");
    }

    private void shape(Geometry shape, String colour, String tint, double width, int dot) {
        switch (shape) {
            case Point point -> dot(x(point.getCoordinate()), y(point.getCoordinate()), dot, colour);
            case LineString line -> picture.path(path(simple(line)), null, colour, width);
            case Polygon area -> picture.path(path(simple(area)), tint, colour, width);
            case GeometryCollection parts -> {
                for (int i = 0; i < parts.getNumGeometries(); i++) {
                    shape(parts.getGeometryN(i), colour, tint, width, dot);
                }
            }
            default -> throw new IllegalArgumentException(shape.getGeometryType());
        }
    }

    private void dot(double x, double y, int radius, String colour) {
        picture.path(
                "M%s %sa%d %d 0 1 0 %d 0a%d %d 0 1 0 -%d 0Z"
                        .formatted(n(x - radius), n(y), radius, radius, 2 * radius, radius, radius, 2 * radius),
                colour,
                "#ffffff",
                1);
    }

    /** As much detail as half a pixel shows. */
    private Geometry simple(Geometry shape) {
        return shape.getNumPoints() < 100
                ? shape
                : DouglasPeuckerSimplifier.simplify(shape, metresPerPixel / 2 / 111_000);
    }

    private String path(Geometry shape) {
        StringBuilder path = new StringBuilder();
        if (shape instanceof Polygon area) {
            ring(path, area.getExteriorRing(), true);
            for (int i = 0; i < area.getNumInteriorRing(); i++) {
                ring(path, area.getInteriorRingN(i), true);
            }
        } else {
            ring(path, shape, false);
        }
        return path.toString();
    }

    private void ring(StringBuilder path, Geometry line, boolean closed) {
        line(
                path,
                Arrays.stream(line.getCoordinates())
                        .map(place -> new Coordinate(x(place), y(place)))
                        .toArray(Coordinate[]::new),
                closed);
    }

    /** A line in pixels. */
    private static void line(StringBuilder path, Coordinate[] pixels, boolean closed) {
        for (int i = 0; i < pixels.length; i++) {
            path.append(i == 0 ? 'M' : 'L').append(n(pixels[i].x)).append(' ').append(n(pixels[i].y));
        }
        path.append(closed ? "Z" : "");
    }

    private void scale() {
        double most = WIDTH / 3.0 * metresPerPixel;
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        double metres = most / power >= 5 ? 5 * power : most / power >= 2 ? 2 * power : power;
        double length = metres / metresPerPixel;
        picture.box(6, HEIGHT - 27, length + 62, 22, "#ffffff", null, 0)
                .path("M12 %d v6 h%s v-6".formatted(HEIGHT - 18, n(length)), null, INK, 1.5)
                .words(18 + length, HEIGHT - 10, Picture.Anchor.START, 12, false, INK, n(metres) + " m");
    }

    private void north() {
        picture.box(WIDTH - 32, 6, 28, 42, "#ffffff", null, 0)
                .path("M%d 30 v-16 m-4 6 l4 -6 l4 6".formatted(WIDTH - 18), null, INK, 1.5)
                .words(WIDTH - 18, 42, Picture.Anchor.MIDDLE, 12, false, INK, "N");
    }

    private double x(Coordinate place) {
        double metres = Distance.metres(new Coordinate(centre.x, place.y), place);
        return WIDTH / 2.0 + Math.copySign(metres, place.x - centre.x) / metresPerPixel;
    }

    private double y(Coordinate place) {
        double metres = Distance.metres(new Coordinate(centre.x, centre.y), new Coordinate(centre.x, place.y));
        return HEIGHT / 2.0 - Math.copySign(metres, place.y - centre.y) / metresPerPixel;
    }

    private static String n(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.format(Locale.ROOT, "%.1f", number);
    }
}
