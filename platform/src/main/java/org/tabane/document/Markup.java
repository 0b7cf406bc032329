package org.tabane.document;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tabane.shared.SignedNumber;

/** XHTML as it grows: words escaped, characters the typeface lacks replaced and counted, charts drawn into it. */
final class Markup {

    private static final Pattern THOUSANDS = Pattern.compile("[（(]?[▲＋−+]?\\d{1,3}(?:,\\d{3})+");

    private final Typeface typeface = Typeface.house();
    private final StringBuilder html = new StringBuilder(16_384);
    private final Set<String> missing = new TreeSet<>();
    private final Words words;

    Markup(Words words) {
        this.words = words;
    }

    /** Markup as it stands. */
    Markup raw(String markup) {
        html.append(markup);
        return this;
    }

    void tag(String tag, @Nullable String style, String text) {
        html.append('<').append(tag);
        if (style != null) {
            html.append(" class=\"").append(style).append('"');
        }
        html.append('>');
        text(text);
        html.append("</").append(tag).append('>');
    }

    /** Words; a figure with thousands, its sign and what brackets it are not parted at the end of a line. */
    Markup text(String text) {
        return raw(THOUSANDS
                .matcher(printable(text))
                .replaceAll("<span class=\"nb\">$0</span>")
                .replace("\n", "<br/>"));
    }

    /** Words as an attribute may hold them. */
    String printable(String text) {
        return Svg.escape(known(text));
    }

    /** Words as a string of the style sheet may hold them. */
    String css(String text) {
        return known(text).replaceAll("[\\\\\"<>&\\p{Cntrl}]", " ");
    }

    /** The characters met so far that the typeface lacks. */
    Set<String> missing() {
        return missing;
    }

    void number(BigDecimal value) {
        signed(SignedNumber.write(value));
    }

    /** A number in words already; a negative one in its colour. */
    void signed(String value) {
        if (value.startsWith("▲")) {
            tag("span", "minus", value);
        } else {
            text(value);
        }
    }

    /** A drawing so many pixels wide, with its letters as outlines. */
    void picture(Svg drawing, double width) {
        for (Mark mark : drawing.marks()) {
            if (mark instanceof Mark.Words printed) {
                known(printed.text());
            }
        }
        String size = "width:" + Drawing.number(width) + "px;height:"
                + Drawing.number(drawing.height() * width / drawing.width()) + "px";
        String label = Characters.printable(drawing.description(), typeface).text();
        raw("<div style=\"" + size + "\">");
        raw(drawing.outlined(typeface)
                .replaceFirst(
                        "<svg ",
                        "<svg alt=\"" + Matcher.quoteReplacement(Svg.escape(label)) + "\" style=\"" + size + "\" "));
        raw("</div>");
    }

    /** The line under a figure or table that says where it comes from. */
    void source(@Nullable Source source) {
        if (source == null) {
            return;
        }
        raw("<div class=\"src\">");
        part("source.origin", source.origin());
        part("source.asOf", source.asOf());
        part("source.missing", source.missing());
        part("source.method", source.method());
        raw("</div>");
    }

    private void part(String key, String value) {
        raw("<span class=\"part\">");
        tag("b", null, words.get(key));
        text(value.isBlank() ? words.get("source.none") : value);
        raw("</span> ");
    }

    private String known(String text) {
        Characters.Printable printable = Characters.printable(text, typeface);
        missing.addAll(printable.missing());
        return printable.text();
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
