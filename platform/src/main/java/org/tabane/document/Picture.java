package org.tabane.document;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A drawing another module made of its own shapes, such as a map, so that it can stand in a report or become a PNG like any chart.
 * Its units are its own; a report scales it to the column.
 *
 * <p>Filled by its maker, then handed over; not to be changed afterwards.
 */
public final class Picture implements Chart {
    /** Which point of the words stands at x. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    private final Drawing drawing = new Drawing();
    private final double width;
    private final double height;
    private final String description;

    /** An empty picture of this size; {@code description} is for those who cannot see it. */
    public Picture(double width, double height, String description) {
        this.width = width;
        this.height = height;
        this.description = description;
    }

    /** Adds a shape in SVG path language. */
    public Picture path(String data, @Nullable String fill, @Nullable String stroke, double strokeWidth) {
        drawing.trail(data, fill, stroke, strokeWidth, null);
        return this;
    }

    /** Adds a dashed line in SVG path language. */
    public Picture dashed(String data, String stroke, double strokeWidth, String dash) {
        drawing.trail(data, null, stroke, strokeWidth, dash);
        return this;
    }

    /** Adds a rectangle. */
    public Picture box(
            double x,
            double y,
            double boxWidth,
            double boxHeight,
            String fill,
            @Nullable String stroke,
            double strokeWidth) {
        drawing.box(x, y, boxWidth, boxHeight, fill, stroke, strokeWidth);
        return this;
    }

    /** Adds hatching over a rectangle, for a class told apart by pattern. */
    public Picture hatching(double x, double y, double boxWidth, double boxHeight, String ink) {
        drawing.hatch(x, y, boxWidth, boxHeight, ink);
        return this;
    }

    /** Adds a line of words; {@code y} is the baseline. */
    public Picture words(double x, double y, Anchor anchor, double size, boolean bold, String ink, String text) {
        drawing.words(
                x,
                y,
                switch (anchor) {
                    case START -> Mark.Anchor.START;
                    case MIDDLE -> Mark.Anchor.MIDDLE;
                    case END -> Mark.Anchor.END;
                },
                size,
                bold,
                ink,
                text);
        return this;
    }

    /** The picture as it was made: its size does not depend on the width asked for. */
    @Override
    public Svg svg(Locale language, int ignored) {
        return drawing.finish(width, height, description);
    }
}
