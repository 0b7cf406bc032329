package org.tabane.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tabane.document.Mark.Anchor;

/**
 * Standing columns with their values on top: one value over time or over classes. Projected columns are hatched, one's own class or town
 * is outlined in vermilion, a missing value is a dash with {@code missingWord} in the description, never a zero.
 *
 * <p>Units: whole numbers in {@code unit}; negative values hang below the zero line.
 */
public record ColumnChart(String unit, List<Column> columns) implements Chart {

    /** One column. */
    public record Column(String label, @Nullable Long value, boolean projected, boolean own) {

        public static Column of(String label, long value) {
            return new Column(label, value, false, false);
        }
    }

    public ColumnChart {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A column chart needs at least one column.");
        }
    }

    @Override
    public Svg svg(Locale language, int width) {
        Words words = Words.in(language);
        Drawing drawing = new Drawing();
        double top = 40;
        double bottom = 220;
        double least = columns.stream()
                .mapToLong(c -> c.value() == null ? 0 : c.value())
                .min()
                .orElse(0);
        double most = columns.stream()
                .mapToLong(c -> c.value() == null ? 0 : c.value())
                .max()
                .orElse(1);
        Scale y = Scale.rounded(Math.min(0, least), Math.max(0, most), bottom, top, 4);
        double left = y.ticks().stream()
                        .mapToDouble(t -> Lettering.width(Words.number(Math.round(t)), 12, false))
                        .max()
                        .orElse(20)
                + 10;
        double step = (width - left - 4) / columns.size();
        double thick = Math.min(64, step * 0.66);
        for (double tick : y.ticks()) {
            drawing.line(left, y.at(tick), width, y.at(tick), Ink.GRID, 1, null);
            drawing.words(left - 6, y.at(tick) + 4, Anchor.END, 12, false, Ink.INK_2, Words.number(Math.round(tick)));
        }
        drawing.words(0, 14, Anchor.START, 12, false, Ink.INK_2, unit);
        int every = Math.max(1, (int) Math.ceil(20 / step));
        boolean numbersFit = columns.stream()
                .allMatch(c -> c.value() == null || Lettering.width(Words.number(c.value()), 10, true) <= step);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            double x = left + i * step + (step - thick) / 2;
            double middle = x + thick / 2;
            if (column.value() == null) {
                drawing.words(middle, y.at(0) - 6, Anchor.MIDDLE, 13, false, Ink.INK_2, "—");
            } else {
                double end = y.at(column.value());
                double high = Math.min(end, y.at(0));
                double length = Math.abs(end - y.at(0));
                drawing.area(x, high, thick, Math.max(length, 0.5), column.projected() ? Fill.HATCHED : Fill.SOLID);
                if (column.own()) {
                    drawing.trail(
                            "M" + Drawing.number(x - 3) + " " + Drawing.number(high - 3) + "h"
                                    + Drawing.number(thick + 6) + "v" + Drawing.number(length + 6) + "h-"
                                    + Drawing.number(thick + 6) + "z",
                            null,
                            Ink.VERMILION,
                            2.5,
                            null);
                }
                String value = Words.number(column.value());
                double size = Lettering.fit(value, step, 13, 10, true);
                if (numbersFit) {
                    double at = column.value() < 0 ? end + size + 4 : high - (column.own() ? 8 : 5);
                    drawing.words(middle, at, Anchor.MIDDLE, size, true, Ink.INK, value);
                }
            }
            if (i % every == 0) {
                List<String> lines = Lettering.wrap(column.label(), step * every - 2, 12, 2, false);
                for (int line = 0; line < lines.size(); line++) {
                    drawing.words(
                            middle,
                            bottom + 18 + line * 14,
                            Anchor.MIDDLE,
                            12,
                            false,
                            column.own() ? Ink.VERMILION_TEXT : Ink.INK_2,
                            lines.get(line));
                }
            }
        }
        drawing.line(left, y.at(0), width, y.at(0), Ink.INK, 1, null);
        return drawing.finish(width, bottom + 40, describe(words));
    }

    private String describe(Words words) {
        List<String> said = new ArrayList<>();
        for (Column column : columns) {
            said.add(column.label()
                    + (column.projected() ? " " + words.get("chart.projected") : "")
                    + " "
                    + (column.value() == null ? words.get("chart.missing") : words.spoken(column.value())));
        }
        return words.get("unit", unit)
                + words.get("chart.stop")
                + String.join(words.get("chart.and"), said)
                + words.get("chart.stop").strip();
    }
}
