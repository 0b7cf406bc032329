package org.tabane.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tabane.document.Mark.Anchor;

/** Collects the marks of one drawing. */
final class Drawing {

    private final List<Mark> marks = new ArrayList<>();

    void box(
            double x, double y, double width, double height, String fill, @Nullable String stroke, double strokeWidth) {
        marks.add(new Mark.Box(x, y, Math.max(width, 0), height, fill, stroke, strokeWidth));
    }

    /** A filled area; the outline keeps it visible on a copy. Hatching is drawn as plain lines, so that it looks alike everywhere. */
    void area(double x, double y, double width, double height, Fill fill) {
        if (width <= 0) {
            return;
        }
        box(x, y, width, height, fill.ground, fill.line, 1);
        if (fill.hatched) {
            hatch(x, y, width, height, fill.line);
        }
    }

    void hatch(double x, double y, double width, double height, String ink) {
        double step = 6;
        StringBuilder data = new StringBuilder();
        for (double offset = step; offset < width + height; offset += step) {
            double fromX = Math.min(offset, width);
            double fromY = offset - fromX;
            double toY = Math.min(offset, height);
            double toX = offset - toY;
            data.append("M").append(number(x + fromX)).append(' ').append(number(y + fromY));
            data.append("L").append(number(x + toX)).append(' ').append(number(y + toY));
        }
        if (!data.isEmpty()) {
            trail(data.toString(), null, ink, 1.5, null);
        }
    }

    void line(double x1, double y1, double x2, double y2, String ink, double width, @Nullable String dash) {
        trail("M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2), null, ink, width, dash);
    }

    void trail(String data, @Nullable String fill, @Nullable String stroke, double strokeWidth, @Nullable String dash) {
        marks.add(new Mark.Trail(data, fill, stroke, strokeWidth, dash));
    }

    void words(double x, double y, Anchor anchor, double size, boolean bold, String ink, String text) {
        if (!text.isBlank()) {
            marks.add(new Mark.Words(x, y, anchor, size, bold, ink, text));
        }
    }

    /** Words centred vertically on {@code middle}, in at most two lines, shrunk to 10 units before they are cut. */
    void label(double x, double middle, double room, double size, boolean bold, String ink, String text) {
        double fitted = Lettering.fit(text, room, size, Math.max(10, size - 2), bold);
        List<String> lines = Lettering.wrap(text, room, fitted, 2, bold);
        double y = middle - (lines.size() - 1) * fitted * 0.6 + fitted * 0.36;
        for (String line : lines) {
            words(x, y, Anchor.START, fitted, bold, ink, line);
            y += fitted * 1.2;
        }
    }

    Svg finish(double width, double height, String description) {
        return new Svg(width, height, description, marks);
    }

    /** A length for path data: at most two decimals, a point whatever the language. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        text = text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
        return text.equals("-0") ? "0" : text;
    }
}
