package org.tabane.asset.map;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tabane.shared.Sector;

/**
 * A sector's sign on maps 「分野の記号」: one character in a shape of its own, readable in black and white; grade III has a thick frame and
 * grade IV is filled, both with their numeral. The browser draws the same in {@code web/src/map/sectors.ts}.
 */
public enum SectorSign {
    BRIDGE(Sector.BRIDGE, "橋", "#00316a", Shape.SQUARE, ""),
    ROAD(Sector.ROAD, "道", "#4d4d4d", Shape.ROUND, ""),
    RIVER(Sector.RIVER, "川", "#2f6ea5", Shape.ROUND, "12 5 3 5"),
    PARK(Sector.PARK, "園", "#1d6b45", Shape.HEXAGON, "6 3"),
    SEWER(Sector.SEWER, "下", "#6e5600", Shape.DIAMOND, "3 4"),
    SNOW(Sector.SNOW, "雪", "#2f6ea5", Shape.HEXAGON, "9 5"),
    EMERGENCY(Sector.EMERGENCY, "急", "#ac3e00", Shape.DIAMOND, "3 6"),
    COMMON(Sector.COMMON, "共", "#666666", Shape.SQUARE, "18 6");

    private static final String VERMILION = "#c74700";

    private final Sector sector;
    private final String character;
    private final String colour;
    private final Shape shape;
    private final String dashes;

    private enum Shape {
        ROUND,
        SQUARE,
        DIAMOND,
        HEXAGON
    }

    SectorSign(Sector sector, String character, String colour, Shape shape, String dashes) {
        this.sector = sector;
        this.character = character;
        this.colour = colour;
        this.shape = shape;
        this.dashes = dashes;
    }

    public static SectorSign of(Sector sector) {
        for (SectorSign sign : values()) {
            if (sign.sector == sector) {
                return sign;
            }
        }
        throw new IllegalArgumentException("Sector (" + sector + ") has no sign.");
    }

    public Sector sector() {
        return sector;
    }

    String colour() {
        return colour;
    }

    String dashes() {
        return dashes;
    }

    /** A small picture of the sign for the legend. */
    public String sample(@Nullable Integer grade) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\" width=\"28\" height=\"28\" aria-hidden=\"true\">"
                + draw(14, 18, grade) + "</svg>";
    }

    /** The sign at a place of a drawing. */
    String draw(double x, double y, @Nullable Integer grade) {
        boolean poor = grade != null && grade >= 3;
        boolean worst = grade != null && grade == 4;
        String style = " fill=\"" + (worst ? VERMILION : "#ffffff") + "\" stroke=\"" + (poor ? VERMILION : colour)
                + "\" stroke-width=\"" + (poor ? "3" : "1.6") + "\"/>";
        StringBuilder svg = new StringBuilder();
        svg.append(
                switch (shape) {
                    case ROUND -> f("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"10\"", x, y);
                    case SQUARE -> f("<rect x=\"%.1f\" y=\"%.1f\" width=\"19\" height=\"19\"", x - 9.5, y - 9.5);
                    case DIAMOND -> f("<path d=\"M%.1f %.1fl11.2 11.2l-11.2 11.2l-11.2 -11.2z\"", x, y - 11.2);
                    case HEXAGON -> f("<path d=\"M%.1f %.1fl9.2 5.3v10.6l-9.2 5.3l-9.2 -5.3v-10.6z\"", x, y - 10.6);
                });
        svg.append(style);
        svg.append(f(
                "<text x=\"%.1f\" y=\"%.1f\" font-size=\"12\" font-weight=\"700\" text-anchor=\"middle\" fill=\"%s\">%s</text>",
                x, y + 4.5, worst ? "#ffffff" : "#1a1a1a", character));
        if (poor) {
            svg.append(f(
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"13\" height=\"12\" fill=\"#ffffff\" stroke=\"%s\"/><text x=\"%.1f\" y=\"%.1f\""
                            + " font-size=\"10\" font-weight=\"700\" text-anchor=\"middle\" fill=\"#ac3e00\">%s</text>",
                    x + 4.5, y - 17.5, VERMILION, x + 11, y - 8, worst ? "Ⅳ" : "Ⅲ"));
        }
        return svg.toString();
    }

    private static String f(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
