package org.tabane.asset.web;

import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.tabane.asset.BoundingBox;
import org.tabane.asset.domain.Distance;

/**
 * A small map of one place drawn by the server: the asset in vermilion, what lies around it in grey, a scale in metres and north
 * above. Attributes only, so that it stands in pages with a strict content security policy and on paper.
 */
final class AssetMapSvg {
    private static final int WIDTH = 376;
    private static final int HEIGHT = 282;
    private static final String INK = "#1a1a1a";
    private static final String GREY = "#949494";
    private static final String VERMILION = "#c74700";

    private final StringBuilder svg = new StringBuilder();
    private final Coordinate centre;
    private final double metresPerPixel;

    private AssetMapSvg(Coordinate centre, double metresPerPixel) {
        this.centre = centre;
        this.metresPerPixel = metresPerPixel;
    }

    /** What the map of a shape shows: the shape with some room around it, at least 160 m across. */
    static BoundingBox view(Geometry focus, double metresAround) {
        Envelope envelope = focus.getEnvelopeInternal();
        return Distance.around(envelope.centre(), reach(envelope, metresAround) * 1.4);
    }

    private static double reach(Envelope envelope, double metresAround) {
        Coordinate centre = envelope.centre();
        double across = Distance.metres(
                new Coordinate(envelope.getMinX(), centre.y), new Coordinate(envelope.getMaxX(), centre.y));
        double up = Distance.metres(
                new Coordinate(centre.x, envelope.getMinY()), new Coordinate(centre.x, envelope.getMaxY()));
        return Math.max(metresAround, Math.max(across / 2, up / 2 * WIDTH / HEIGHT) * 1.15);
    }

    /**
     * Draws it.
     *
     * @param around shapes to draw in grey, in degrees
     * @param circleMetres a circle to draw around the middle; 0 for none
     */
    static String draw(
            Geometry focus, List<Geometry> around, double metresAround, double circleMetres, String description) {
        Envelope envelope = focus.getEnvelopeInternal();
        AssetMapSvg map = new AssetMapSvg(envelope.centre(), 2 * reach(envelope, metresAround) / WIDTH);
        map.svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"%s\">"
                        .formatted(WIDTH, HEIGHT, WIDTH, HEIGHT, escaped(description)));
        map.svg.append("<rect x=\"0.5\" y=\"0.5\" width=\"%d\" height=\"%d\" fill=\"#ffffff\" stroke=\"#cccccc\"/>"
                .formatted(WIDTH - 1, HEIGHT - 1));
        map.svg.append("<svg x=\"1\" y=\"1\" width=\"%d\" height=\"%d\" viewBox=\"1 1 %d %d\">"
                .formatted(WIDTH - 2, HEIGHT - 2, WIDTH - 2, HEIGHT - 2));
        around.forEach(shape -> map.shape(shape, GREY, "1.5", 3));
        if (circleMetres > 0) {
            map.svg.append("<circle cx=\"%d\" cy=\"%d\" r=\"%s\" fill=\"none\" stroke=\"%s\" stroke-dasharray=\"4 3\"/>"
                    .formatted(WIDTH / 2, HEIGHT / 2, n(circleMetres / map.metresPerPixel), INK));
        }
        map.shape(focus, VERMILION, "3.5", 7);
        map.svg.append("</svg>");
        map.scale();
        map.north();
        return map.svg.append("</svg>").toString();
    }

    private void shape(Geometry shape, String colour, String width, int dot) {
        switch (shape) {
            case Point point ->
                svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"%d\" fill=\"%s\" stroke=\"#ffffff\"/>"
                        .formatted(n(x(point.getCoordinate())), n(y(point.getCoordinate())), dot, colour));
            case LineString line -> path(simple(line), "none", colour, width);
            case Polygon area -> path(simple(area), colour, colour, width);
            case GeometryCollection parts -> {
                for (int i = 0; i < parts.getNumGeometries(); i++) {
                    shape(parts.getGeometryN(i), colour, width, dot);
                }
            }
            default -> throw new IllegalArgumentException(shape.getGeometryType());
        }
    }

    /** As much detail as half a pixel shows. */
    private Geometry simple(Geometry shape) {
        return shape.getNumPoints() < 100
                ? shape
                : DouglasPeuckerSimplifier.simplify(shape, metresPerPixel / 2 / 111_000);
    }

    private void path(Geometry shape, String fill, String stroke, String width) {
        svg.append("<path d=\"");
        if (shape instanceof Polygon area) {
            ring(area.getExteriorRing(), true);
            for (int i = 0; i < area.getNumInteriorRing(); i++) {
                ring(area.getInteriorRingN(i), true);
            }
        } else {
            ring(shape, false);
        }
        svg.append(
                "\" fill=\"%s\" fill-opacity=\"0.18\" fill-rule=\"evenodd\" stroke=\"%s\" stroke-width=\"%s\" stroke-linejoin=\"round\"/>"
                        .formatted(fill, stroke, width));
    }

    private void ring(Geometry line, boolean closed) {
        Coordinate[] places = line.getCoordinates();
        for (int i = 0; i < places.length; i++) {
            svg.append(i == 0 ? 'M' : 'L').append(n(x(places[i]))).append(' ').append(n(y(places[i])));
        }
        svg.append(closed ? "Z" : "");
    }

    private void scale() {
        double most = WIDTH / 3.0 * metresPerPixel;
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        double metres = most / power >= 5 ? 5 * power : most / power >= 2 ? 2 * power : power;
        double length = metres / metresPerPixel;
        svg.append("<path d=\"M12 %d v6 h%s v-6\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>"
                .formatted(HEIGHT - 18, n(length), INK));
        svg.append("<text x=\"%s\" y=\"%d\" font-size=\"12\" fill=\"%s\">%s m</text>"
                .formatted(n(18 + length), HEIGHT - 10, INK, n(metres)));
    }

    private void north() {
        svg.append("<path d=\"M%d 30 v-16 m-4 6 l4 -6 l4 6\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>"
                .formatted(WIDTH - 18, INK));
        svg.append("<text x=\"%d\" y=\"42\" font-size=\"12\" text-anchor=\"middle\" fill=\"%s\">N</text>"
                .formatted(WIDTH - 18, INK));
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

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
