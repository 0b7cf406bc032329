package org.tabane.region.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.tabane.region.domain.MapSheet;
import org.tabane.region.domain.MapSheet.Plate;
import org.tabane.shell.Frame;

/** Writes a sheet as SVG for a page, coloured by the classes of {@code look.css}. */
final class MapMarkup {
    private static final int LETTER = 86;
    /** The legend lies over the upper left corner. */
    private static final Envelope LEGEND = new Envelope(0, 1620, 0, 1500);

    private MapMarkup() {}

    /**
     * What is marked on the map and the words beside it.
     *
     * @param plate where it is
     * @param name first line
     * @param value second line
     */
    record Marked(Plate plate, String name, String value) {}

    /** The whole map with the towns of a page's own interest marked. */
    static String towns(
            MapSheet sheet, Function<String, String> style, List<Marked> marked, String description, Frame frame) {
        StringBuilder svg = open(description);
        for (Plate plate : sheet.plates()) {
            svg.append("<path class=\"").append(style.apply(plate.code()));
            svg.append("\" data-c=\"").append(plate.code());
            svg.append("\" d=\"").append(plate.path()).append("\"/>");
        }
        others(svg, sheet);
        sheet.prefectures()
                .values()
                .forEach(plate -> svg.append("<path class=\"pref\" d=\"")
                        .append(plate.path())
                        .append("\"/>"));
        return close(svg, sheet, marked, frame);
    }

    /** The map by prefecture. */
    static String prefectures(
            MapSheet sheet, Function<String, String> style, List<Marked> marked, String description, Frame frame) {
        StringBuilder svg = open(description);
        for (Plate plate : sheet.prefectures().values()) {
            svg.append("<path class=\"").append(style.apply(plate.code()));
            svg.append("\" data-p=\"").append(plate.code());
            svg.append("\" d=\"").append(plate.path()).append("\"/>");
        }
        others(svg, sheet);
        return close(svg, sheet, marked, frame);
    }

    private static StringBuilder open(String description) {
        return new StringBuilder(400_000)
                .append("<svg class=\"map\" viewBox=\"0 0 ")
                .append(MapSheet.WIDTH)
                .append(' ')
                .append(MapSheet.HEIGHT)
                .append("\" role=\"img\" aria-label=\"")
                .append(escape(description))
                .append("\">")
                .append(PATTERNS);
    }

    /** Hatching of gains and of missing values; used by the drawings beside the map as well. */
    static final String PATTERNS =
            "<defs><pattern id=\"gain\" width=\"44\" height=\"44\" patternUnits=\"userSpaceOnUse\""
                    + " patternTransform=\"rotate(-45)\"><rect width=\"44\" height=\"44\" fill=\"#ffc199\"/>"
                    + "<rect width=\"44\" height=\"13\" fill=\"#c74700\"/></pattern>"
                    + "<pattern id=\"miss\" width=\"44\" height=\"44\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                    + "<rect width=\"44\" height=\"44\" fill=\"#fff\"/><rect width=\"44\" height=\"13\" fill=\"#949494\"/></pattern></defs>";

    private static void others(StringBuilder svg, MapSheet sheet) {
        sheet.others()
                .forEach(plate -> svg.append("<path class=\"off\" d=\"")
                        .append(plate.path())
                        .append("\"/>"));
    }

    private static String close(StringBuilder svg, MapSheet sheet, List<Marked> marked, Frame frame) {
        svg.append("<path class=\"ln\" d=\"").append(MapSheet.SOUTH_FRAME).append("\" fill=\"none\"/>");
        svg.append("<path class=\"ln\" d=\"").append(MapSheet.OGASAWARA_FRAME).append("\" fill=\"none\"/>");
        words(svg, 1900, 3260, "tick", "start", frame.text("region.national.inset.south"));
        words(svg, 3365, 2340, "tick", "middle", frame.text("region.national.inset.ogasawara"));
        if (!sheet.others().isEmpty()) {
            words(svg, 3515, 1010, "tick", "end", frame.text("region.national.northern"));
        }
        for (Marked one : marked) {
            svg.append("<path class=\"own\" d=\"").append(one.plate().path()).append("\"/>");
        }
        if (marked.size() == 1) {
            callout(svg, sheet, marked.getFirst());
        }
        return svg.append("</svg>").toString();
    }

    /** The part of a sheet in which several towns stand with some ground around them. */
    static Envelope around(List<Marked> marked) {
        Envelope box = new Envelope();
        marked.forEach(one -> box.expandToInclude(one.plate().box()));
        box.expandBy(Math.max(40, Math.max(box.getWidth(), box.getHeight()) * 0.35));
        box.expandBy(
                Math.max(0, box.getHeight() * 0.9 - box.getWidth()) / 2, 0); // a long thin group must not fill the page
        return box;
    }

    /** The part of the map around several towns, each named. */
    static String closeUp(MapSheet sheet, List<Marked> marked, String description) {
        Envelope box = around(marked);
        double letter = Math.max(box.getWidth(), box.getHeight()) / 26;
        StringBuilder svg = new StringBuilder(100_000)
                .append("<svg class=\"map closeup\" viewBox=\"")
                .append(Math.round(box.getMinX()))
                .append(' ')
                .append(Math.round(box.getMinY()))
                .append(' ')
                .append(Math.round(box.getWidth()))
                .append(' ')
                .append(Math.round(box.getHeight()))
                .append("\" role=\"img\" aria-label=\"")
                .append(escape(description))
                .append("\">");
        for (Plate plate : sheet.plates()) {
            if (plate.box().intersects(box)) {
                boolean member =
                        marked.stream().anyMatch(one -> one.plate().code().equals(plate.code()));
                svg.append("<path class=\"")
                        .append(member ? "d4" : "d1")
                        .append("\" d=\"")
                        .append(plate.path())
                        .append("\"/>");
            }
        }
        for (Marked one : marked) {
            svg.append("<path class=\"own\" d=\"").append(one.plate().path()).append("\"/>");
        }
        for (MapLabels.Label label : MapLabels.place(marked, letter)) {
            svg.append("<text class=\"named\" font-size=\"")
                    .append(Math.round(letter))
                    .append("\" x=\"")
                    .append(Math.round(label.x()))
                    .append("\" y=\"")
                    .append(Math.round(label.y()))
                    .append("\" text-anchor=\"middle\">")
                    .append(escape(label.name()))
                    .append("</text>");
        }
        return svg.append("</svg>").toString();
    }

    /** A box with name and value beside the marked town, where it hides no other, joined to it by a line. */
    private static void callout(StringBuilder svg, MapSheet sheet, Marked one) {
        int width = Math.max(letters(one.name()), letters(one.value())) + 80;
        int height = 250;
        Envelope best = null;
        double bestCost = Double.MAX_VALUE;
        for (int ring = 300; ring <= 1500; ring += 100) {
            for (int angle = 0; angle < 360; angle += 15) {
                double x = one.plate().x() + ring * Math.cos(Math.toRadians(angle)) - width / 2.0;
                double y = one.plate().y() + ring * Math.sin(Math.toRadians(angle)) - height / 2.0;
                Envelope box = new Envelope(x, x + width, y, y + height);
                if (x < 5
                        || y < 5
                        || x + width > MapSheet.WIDTH - 5
                        || y + height > MapSheet.HEIGHT - 5
                        || LEGEND.intersects(box)) {
                    continue;
                }
                long hidden = sheet.plates().stream()
                        .filter(plate -> plate.box().intersects(box))
                        .count();
                double cost = ring + hidden * 200 + Math.abs(Math.sin(Math.toRadians(angle))) * 120;
                if (cost < bestCost) {
                    best = box;
                    bestCost = cost;
                }
            }
        }
        if (best == null) {
            return;
        }
        int left = (int) best.getMinX();
        int top = (int) best.getMinY();
        int edge = best.centre().x < one.plate().x() ? left + width : left;
        svg.append("<path class=\"ln own\" fill=\"none\" d=\"M")
                .append(edge)
                .append(' ')
                .append(top + height / 2)
                .append('L')
                .append(one.plate().x())
                .append(' ')
                .append(one.plate().y())
                .append("\"/><rect class=\"callout\" x=\"")
                .append(left)
                .append("\" y=\"")
                .append(top)
                .append("\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\"/>");
        words(svg, left + 30, top + 105, "mark", "start", one.name());
        words(svg, left + 30, top + 208, "mark", "start", one.value());
    }

    private static int letters(String text) {
        int units = 0;
        for (int c : text.codePoints().toArray()) {
            units += c < 0x2E80 && c != '▲' ? LETTER * 62 / 100 : LETTER + 3;
        }
        return units;
    }

    private static void words(StringBuilder svg, int x, int y, String css, String anchor, String text) {
        svg.append("<text class=\"")
                .append(css)
                .append("\" x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\" text-anchor=\"")
                .append(anchor)
                .append("\">")
                .append(escape(text))
                .append("</text>");
    }

    static String escape(@Nullable String text) {
        return String.valueOf(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
