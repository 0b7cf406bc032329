package org.tabane.region.web;

import java.util.Locale;

/**
 * Draws where a town stands among all of Japan's: the line is the rank from the lowest to the highest, neighbours are rings, similar towns
 * dots, the town itself a vermilion wedge. Shapes differ, so it can be read without colour.
 */
final class StripMarkup {
    private static final int WIDTH = 240;
    private static final int LEFT = 8;
    private static final int SPAN = WIDTH - 2 * LEFT;

    private StripMarkup() {}

    static String draw(TownProfile.Strip strip, String description) {
        StringBuilder svg =
                new StringBuilder("<svg class=\"strip\" width=\"" + WIDTH + "\" height=\"30\" viewBox=\"0 0 " + WIDTH
                        + " 30\" role=\"img\" aria-label=\"" + MapMarkup.escape(description) + "\">");
        svg.append("<path class=\"ax\" d=\"M8 18H232M8 13v10M232 13v10\"/>");
        svg.append("<path class=\"mid\" d=\"M120 9v18\"/>");
        strip.similar()
                .forEach(position -> svg.append("<circle class=\"like\" cx=\"")
                        .append(x(position))
                        .append("\" cy=\"18\" r=\"2.6\"/>"));
        strip.neighbours()
                .forEach(position -> svg.append("<circle class=\"near\" cx=\"")
                        .append(x(position))
                        .append("\" cy=\"18\" r=\"4.5\"/>"));
        if (strip.own() != null) {
            svg.append("<path class=\"shu\" d=\"M").append(x(strip.own())).append(" 16l-6 -12h12z\"/>");
        }
        return svg.append("</svg>").toString();
    }

    private static String x(double position) {
        return String.format(Locale.ROOT, "%.1f", LEFT + position * SPAN);
    }
}
