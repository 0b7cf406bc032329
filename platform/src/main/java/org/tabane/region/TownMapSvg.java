package org.tabane.region;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.tabane.shared.LocalGovernmentCode;

/**
 * Draws a {@link TownMap} as SVG that reads the same on paper, in black and white and without scripts: own towns are vermilion
 * squares, selected ones filled indigo circles, all others small open circles; towns with a shared border are joined by solid lines,
 * by bridge or tunnel double, nearest others dotted. Real boundaries, where imported, lie beneath.
 *
 * <p>Only presentation attributes, no styles, so that it may stand in a page with a strict content security policy and in a
 * document.
 */
public final class TownMapSvg {

    private static final String INK = "#1a1a1a";
    private static final String LINE = "#949494";
    private static final String INDIGO = "#00316a";
    private static final String VERMILION = "#c74700";

    private TownMapSvg() {}

    /** The drawing; {@code description} says in words what it shows and becomes its {@code aria-label}. */
    public static String draw(TownMap map, String description) {
        return draw(map, List.of(), description);
    }

    /** The drawing over the real boundaries among the shapes that reach into it; approximate cells are not drawn. */
    public static String draw(TownMap map, Collection<TownBoundary> shapes, String description) {
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"%s\">"
                        .formatted(map.width(), map.height(), map.width(), map.height(), escaped(description)));
        svg.append("<rect x=\"0.5\" y=\"0.5\" width=\"%d\" height=\"%d\" fill=\"#ffffff\" stroke=\"#cccccc\"/>"
                .formatted(map.width() - 1, map.height() - 1));
        Map<LocalGovernmentCode, TownMap.Role> roles = new HashMap<>();
        map.towns().forEach(town -> roles.put(town.municipality().code(), town.role()));
        shapes.stream()
                .filter(shape -> !shape.approximate())
                .sorted(Comparator.comparing((TownBoundary shape) -> roles.get(shape.code()) == TownMap.Role.OWN)
                        .thenComparing(TownBoundary::code)) // the own border lies above its neighbours
                .forEach(shape -> drawArea(svg, map, shape, roles.get(shape.code())));
        map.links().forEach(link -> drawLink(svg, link));
        map.towns().forEach(town -> drawPoint(svg, town));
        map.towns().forEach(town -> drawLabel(svg, town));
        drawScale(svg, map);
        drawNorth(svg, map.width() - 18);
        return svg.append("</svg>").toString();
    }

    private static void drawArea(StringBuilder svg, TownMap map, TownBoundary shape, TownMap.@Nullable Role role) {
        String fill = role == null ? "#ffffff" : role == TownMap.Role.SURROUNDING ? "#e6eff5" : "#c5d9e8";
        svg.append("<path d=\"");
        for (int i = 0; i < shape.geometry().getNumGeometries(); i++) {
            if (shape.geometry().getGeometryN(i) instanceof Polygon polygon) {
                ring(svg, map, polygon.getExteriorRing().getCoordinates());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    ring(svg, map, polygon.getInteriorRingN(hole).getCoordinates());
                }
            }
        }
        svg.append("\" fill=\"%s\" fill-rule=\"evenodd\" stroke=\"%s\" stroke-width=\"%s\"/>"
                .formatted(fill, role == TownMap.Role.OWN ? VERMILION : LINE, role == TownMap.Role.OWN ? "2" : "0.8"));
    }

    private static void ring(StringBuilder svg, TownMap map, Coordinate[] degrees) {
        for (int i = 0; i < degrees.length - 1; i++) {
            Coordinate place = map.plane().place(degrees[i]);
            svg.append(i == 0 ? 'M' : 'L').append(one(place.x)).append(' ').append(one(place.y));
        }
        svg.append('Z');
    }

    /** A small sample of a town's shape, for the legend. */
    public static String sample(TownMap.Role role) {
        StringBuilder svg = sampleStart();
        drawShape(svg, role, 14, 8);
        return svg.append("</svg>").toString();
    }

    /** A small sample of a line, for the legend. */
    public static String sample(NeighbourKind kind) {
        StringBuilder svg = sampleStart();
        drawLink(svg, new TownMap.Link(1, 8, 27, 8, kind));
        return svg.append("</svg>").toString();
    }

    private static StringBuilder sampleStart() {
        return new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 28 16\" width=\"28\" height=\"16\" aria-hidden=\"true\">");
    }

    private static void drawLink(StringBuilder svg, TownMap.Link link) {
        switch (link.kind()) {
            case LAND -> line(svg, link, LINE, "1.2", "");
            case FIXED_LINK -> {
                line(svg, link, INK, "5", "");
                line(svg, link, "#ffffff", "3", "");
            }
            case NEAREST -> line(svg, link, LINE, "1.6", " stroke-dasharray=\"2 4\"");
        }
    }

    private static void line(StringBuilder svg, TownMap.Link link, String colour, String strokeWidth, String dashes) {
        svg.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"%s/>"
                .formatted(
                        one(link.x1()), one(link.y1()), one(link.x2()), one(link.y2()), colour, strokeWidth, dashes));
    }

    private static void drawPoint(StringBuilder svg, TownMap.Town town) {
        drawShape(svg, town.role(), town.x(), town.y());
    }

    private static void drawShape(StringBuilder svg, TownMap.Role role, double x, double y) {
        switch (role) {
            case OWN ->
                svg.append("<rect x=\"%s\" y=\"%s\" width=\"12\" height=\"12\" fill=\"%s\" stroke=\"#ffffff\"/>"
                        .formatted(one(x - 6), one(y - 6), VERMILION));
            case SELECTED -> circle(svg, x, y, "6", INDIGO, "#ffffff", "1");
            case SURROUNDING -> circle(svg, x, y, "4", "#ffffff", INK, "1.5");
        }
    }

    private static void circle(
            StringBuilder svg, double x, double y, String radius, String fill, String stroke, String strokeWidth) {
        svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>"
                .formatted(one(x), one(y), radius, fill, stroke, strokeWidth));
    }

    private static void drawLabel(StringBuilder svg, TownMap.Town town) {
        town.label().ifPresent(label -> {
            String colour = switch (town.role()) {
                case OWN -> "#ac3e00";
                case SELECTED -> INDIGO;
                case SURROUNDING -> INK;
            };
            String weight = town.role() == TownMap.Role.SURROUNDING ? "400" : "700";
            svg.append(
                    "<text x=\"%s\" y=\"%s\" font-size=\"13\" font-weight=\"%s\" fill=\"%s\" stroke=\"#ffffff\" stroke-width=\"3\" paint-order=\"stroke\" stroke-linejoin=\"round\">%s</text>"
                            .formatted(
                                    one(label.left()),
                                    one(label.baseline()),
                                    weight,
                                    colour,
                                    escaped(town.municipality().name())));
        });
    }

    private static void drawScale(StringBuilder svg, TownMap map) {
        double right = 12 + map.scale().pixels();
        int y = map.height() - 12;
        svg.append("<path d=\"M12 %d v5 H%s v-5\" fill=\"none\" stroke=\"%s\"/>".formatted(y - 5, one(right), INK));
        svg.append("<text x=\"%s\" y=\"%d\" font-size=\"12\" fill=\"%s\">%d km</text>"
                .formatted(one(right + 5), y, INK, map.scale().kilometres()));
    }

    private static void drawNorth(StringBuilder svg, int x) {
        svg.append("<path d=\"M%d 8 l4 12 -4 -3 -4 3 z\" fill=\"%s\"/>".formatted(x, INK));
        svg.append("<text x=\"%d\" y=\"33\" font-size=\"12\" text-anchor=\"middle\" fill=\"%s\">N</text>"
                .formatted(x, INK));
    }

    private static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
