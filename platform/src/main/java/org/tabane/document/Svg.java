package org.tabane.document;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A finished drawing. Immutable.
 *
 * <p>{@link #markup} goes into a page as it is: an {@code svg} element with {@code role="img"} and the description as its label, styled
 * by attributes only, so that a strict content security policy lets it through; text is real text. Every value in it is escaped.
 */
public final class Svg {

    private static final String FAMILY = "BIZ UDPGothic, BIZ UDGothic, Noto Sans JP, sans-serif";

    private final double width;
    private final double height;
    private final String description;
    private final List<Mark> marks;

    Svg(double width, double height, String description, List<Mark> marks) {
        if (!(width > 0) || !(height > 0)) {
            throw new IllegalArgumentException("Drawing (" + width + " × " + height + ") must have a size.");
        }
        if (description.isBlank()) {
            throw new IllegalArgumentException("A drawing needs a description for those who cannot see it.");
        }
        this.width = width;
        this.height = height;
        this.description = description;
        this.marks = List.copyOf(marks);
    }

    /** Width in CSS pixels as designed. */
    public double width() {
        return width;
    }

    /** Height in CSS pixels as designed. */
    public double height() {
        return height;
    }

    /** What the drawing shows, as sentences with all its values. */
    public String description() {
        return description;
    }

    /** The drawing for a page: inline SVG with its text as text, as wide as designed or as its column, whichever is less. */
    public String markup() {
        return markup(null);
    }

    /** The drawing with its text turned into outlines of the embedded typeface, for writers that have no fonts of the machine. */
    String outlined(Typeface typeface) {
        return markup(typeface);
    }

    List<Mark> marks() {
        return marks;
    }

    private String markup(@Nullable Typeface outlines) {
        StringBuilder svg = new StringBuilder(4096);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" viewBox=\"0 0 ")
                .append(Drawing.number(width))
                .append(' ')
                .append(Drawing.number(height))
                .append("\" width=\"")
                .append(Drawing.number(width))
                .append("\" role=\"img\" aria-label=\"")
                .append(escape(description))
                .append("\"");
        if (outlines != null) {
            svg.append(" height=\"").append(Drawing.number(height)).append('"');
        } else {
            svg.append(" font-family=\"").append(FAMILY).append("\" letter-spacing=\"0\"");
        }
        svg.append('>');
        for (Mark mark : marks) {
            switch (mark) {
                case Mark.Box box -> append(svg, box);
                case Mark.Trail trail ->
                    append(svg, trail.data(), trail.fill(), trail.stroke(), trail.strokeWidth(), trail.dash());
                case Mark.Words words -> {
                    if (outlines == null) {
                        append(svg, words);
                    } else {
                        append(svg, outlines.outline(words), words.fill(), null, 0, null);
                    }
                }
            }
        }
        return svg.append("</svg>").toString();
    }

    private static void append(StringBuilder svg, Mark.Box box) {
        svg.append("<rect x=\"")
                .append(Drawing.number(box.x()))
                .append("\" y=\"")
                .append(Drawing.number(box.y()))
                .append("\" width=\"")
                .append(Drawing.number(box.width()))
                .append("\" height=\"")
                .append(Drawing.number(box.height()))
                .append("\" fill=\"")
                .append(box.fill())
                .append('"');
        if (box.stroke() != null) {
            svg.append(" stroke=\"")
                    .append(box.stroke())
                    .append("\" stroke-width=\"")
                    .append(Drawing.number(box.strokeWidth()))
                    .append('"');
        }
        svg.append("/>");
    }

    private static void append(
            StringBuilder svg,
            String data,
            @Nullable String fill,
            @Nullable String stroke,
            double strokeWidth,
            @Nullable String dash) {
        svg.append("<path d=\"")
                .append(data)
                .append("\" fill=\"")
                .append(fill == null ? "none" : fill)
                .append('"');
        if (stroke != null) {
            svg.append(" stroke=\"")
                    .append(stroke)
                    .append("\" stroke-width=\"")
                    .append(Drawing.number(strokeWidth))
                    .append('"');
        }
        if (dash != null) {
            svg.append(" stroke-dasharray=\"").append(dash).append('"');
        }
        svg.append("/>");
    }

    private static void append(StringBuilder svg, Mark.Words words) {
        svg.append("<text x=\"")
                .append(Drawing.number(words.x()))
                .append("\" y=\"")
                .append(Drawing.number(words.y()))
                .append("\" font-size=\"")
                .append(Drawing.number(words.size()))
                .append("\" fill=\"")
                .append(words.fill())
                .append('"');
        if (words.bold()) {
            svg.append(" font-weight=\"700\"");
        }
        if (words.anchor() != Mark.Anchor.START) {
            svg.append(" text-anchor=\"")
                    .append(words.anchor().name().toLowerCase(Locale.ROOT))
                    .append('"');
        }
        svg.append('>').append(escape(words.text())).append("</text>");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
