package org.tabane.asset.map;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.tabane.asset.map.tile.Mercator;
import org.tabane.asset.network.RoadRank;

/** A map being drawn as SVG, in pixels of its view. */
final class MapPaper {

    private final MapView view;
    private final int width;
    private final int height;
    private final double left;
    private final double top;
    private final StringBuilder svg = new StringBuilder();
    private final Map<SectorSign, StringBuilder> signs = new EnumMap<>(SectorSign.class);
    private final WKBReader reader = new WKBReader();

    /** @param description what the picture shows, in words */
    MapPaper(MapView view, int width, int height, String description) {
        this.view = view;
        this.width = width;
        this.height = height;
        left = Mercator.x(view.longitude()) * view.worldPixels() - width / 2.0;
        top = Mercator.y(view.latitude()) * view.worldPixels() - height / 2.0;
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"%s\""
                        + " font-family=\"BIZ UDPGothic,Noto Sans CJK JP,sans-serif\"><rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>",
                width,
                height,
                width,
                height,
                escaped(description)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /** The picture, with its scale and, unless it is empty, a note at the top. */
    String finish(String note) {
        scale();
        if (!note.isEmpty()) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect width=\"100%%\" height=\"26\" fill=\"#ffffff\"/><text x=\"%.1f\" y=\"18\" font-size=\"13\" text-anchor=\"middle\">%s</text>",
                    width / 2.0,
                    escaped(note)));
        }
        return svg.append("</svg>").toString();
    }

    /** Draws the signs of points over everything so far, the first sector on top: a bridge must not hide behind its road's lights. */
    void drawSigns() {
        List<StringBuilder> layers = new ArrayList<>(signs.values());
        layers.reversed().forEach(svg::append);
    }

    void road(RoadRank rank, int component, byte[] wkb) {
        String stroke = component > 0 ? "#c74700" : rank == RoadRank.LOCAL ? "#b0b0b0" : "#666666";
        double thick =
                rank == RoadRank.ARTERIAL ? 4 : rank == RoadRank.MAIN ? 2.8 : rank == RoadRank.COLLECTOR ? 1.8 : 1;
        svg.append(String.format(
                Locale.ROOT,
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\"%s/>",
                path(read(wkb)),
                stroke,
                thick,
                component > 0 ? " stroke-dasharray=\"4 2\"" : ""));
    }

    void asset(SectorSign sign, @Nullable Integer grade, byte[] wkb) {
        Geometry geometry = read(wkb);
        if (geometry instanceof Point point) {
            signs.computeIfAbsent(sign, first -> new StringBuilder())
                    .append(sign.draw(x(point.getX()), y(point.getY()), grade));
            return;
        }
        svg.append(String.format(
                Locale.ROOT,
                "<path d=\"%s\" fill=\"%s\" fill-opacity=\"0.18\" stroke=\"%s\" stroke-width=\"3\" stroke-dasharray=\"%s\"/>",
                path(geometry),
                geometry.getDimension() == 2 ? sign.colour() : "none",
                grade != null && grade >= 3 ? "#c74700" : sign.colour(),
                sign.dashes().isEmpty() ? "none" : sign.dashes()));
    }

    void cell(long assets, long poor, double x, double y) {
        double cx = x * view.worldPixels() - left;
        double cy = y * view.worldPixels() - top;
        int radius = assets >= 10_000 ? 24 : assets >= 1_000 ? 20 : assets >= 100 ? 16 : 13;
        svg.append(String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%d\" fill=\"#ffffff\" stroke=\"%s\" stroke-width=\"%s\"/><text x=\"%.1f\" y=\"%.1f\""
                        + " font-size=\"13\" text-anchor=\"middle\" fill=\"#1a1a1a\">%d</text>",
                cx,
                cy,
                radius,
                poor > 0 ? "#c74700" : "#1a1a1a",
                poor > 0 ? "3" : "1.5",
                cx,
                cy + 4.5,
                assets));
    }

    private void scale() {
        double[] rounds = {1, 2, 5};
        double longest = width / 5.0 * view.metresPerPixel();
        double metres = 1;
        for (double power = 1; power <= 1e6; power *= 10) {
            for (double round : rounds) {
                metres = round * power <= longest ? round * power : metres;
            }
        }
        double pixels = metres / view.metresPerPixel();
        // In the middle, because a narrow window cuts the sides off.
        double from = (width - pixels) / 2;
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"20\" fill=\"#ffffff\"/>"
                        + "<path d=\"M%.1f %d v5 H%.1f v-5\" fill=\"none\" stroke=\"#1a1a1a\"/><text x=\"%.1f\" y=\"%d\" font-size=\"12\">%s</text>",
                from - 6,
                height - 26,
                pixels + 60,
                from,
                height - 17,
                from + pixels,
                from + pixels + 5,
                height - 12,
                metres >= 1000 ? Math.round(metres / 1000) + " km" : Math.round(metres) + " m"));
    }

    private Geometry read(byte[] wkb) {
        try {
            return reader.read(wkb);
        } catch (ParseException e) {
            throw new IllegalArgumentException("A stored shape is not readable: " + e.getMessage(), e);
        }
    }

    private String path(Geometry geometry) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            switch (geometry.getGeometryN(i)) {
                case LineString line -> line(path, line.getCoordinates());
                case Polygon polygon -> {
                    line(path, polygon.getExteriorRing().getCoordinates());
                    for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                        line(path, polygon.getInteriorRingN(hole).getCoordinates());
                    }
                }
                default -> {
                    // Points of a collection have no path.
                }
            }
        }
        return path.toString();
    }

    private void line(StringBuilder path, Coordinate[] points) {
        for (int i = 0; i < points.length; i++) {
            path.append(
                    String.format(Locale.ROOT, i == 0 ? "M%.1f %.1f" : "L%.1f %.1f", x(points[i].x), y(points[i].y)));
        }
    }

    private double x(double longitude) {
        return Mercator.x(longitude) * view.worldPixels() - left;
    }

    private double y(double latitude) {
        return Mercator.y(latitude) * view.worldPixels() - top;
    }
}
