package org.tabane.document;

import org.jspecify.annotations.Nullable;

/** One mark of a drawing. Lengths in drawing units, y downwards. */
sealed interface Mark {

    /** A rectangle. */
    record Box(
            double x,
            double y,
            double width,
            double height,
            String fill,
            @Nullable String stroke,
            double strokeWidth) implements Mark {}

    /** A path in SVG path language. */
    record Trail(
            String data,
            @Nullable String fill,
            @Nullable String stroke,
            double strokeWidth,
            @Nullable String dash) implements Mark {}

    /** One line of words; {@code y} is the baseline. */
    record Words(double x, double y, Anchor anchor, double size, boolean bold, String fill, String text)
            implements Mark {}

    /** Which point of the words stands at x. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
