package org.tabane.document;

import java.util.List;
import java.util.Locale;
import org.tabane.document.Mark.Anchor;

/**
 * Uncertain gains and losses side by side: a band from P10 to P90, a line at P50, the zero line in ink 「団体ごとの損得」.
 *
 * <p>Units: whole numbers in {@code unit}; positive is a gain (solid indigo), negative a loss (hatched vermilion and ▲). All rows share one
 * scale. {@code lossWord} and {@code gainWord} stand over the two sides, such as 増える and 減る.
 */
public record RangeBars(String unit, String lossWord, String gainWord, List<Range> ranges) implements Chart {

    /** How a row stands out. */
    public enum Emphasis {
        NONE,
        /** One's own town. */
        OWN,
        /** The sum of the others. */
        TOTAL
    }

    /** One row; {@code detail} is a second, smaller line and may be empty. Requires low ≤ middle ≤ high. */
    public record Range(String label, String detail, long low, long middle, long high, Emphasis emphasis) {
        public Range {
            if (low > middle || middle > high) {
                throw new IllegalArgumentException(
                        "Range of (" + label + ") must ascend: " + low + ", " + middle + ", " + high + ".");
            }
        }

        public Range(String label, long low, long middle, long high) {
            this(label, "", low, middle, high, Emphasis.NONE);
        }
    }

    private static final int CELL_HEIGHT = 26;

    public RangeBars {
        ranges = List.copyOf(ranges);
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException("Range bars need at least one range.");
        }
    }

    /** The bar of one row alone, on the scale of all, for a table cell; the table prints the numbers. */
    public Svg bar(int row, Locale language, int width) {
        Words words = Words.in(language);
        Drawing drawing = new Drawing();
        Scale scale = scale(4, width - 4.0);
        drawing.line(scale.at(0), 0, scale.at(0), CELL_HEIGHT, Ink.INK, 1, null);
        Range range = ranges.get(row);
        drawBar(drawing, range, scale, CELL_HEIGHT / 2.0);
        return drawing.finish(
                width, CELL_HEIGHT, words.get("unit", unit) + words.get("chart.stop") + describe(range, words));
    }

    @Override
    public Svg svg(Locale language, int width) {
        Words words = Words.in(language);
        Drawing drawing = new Drawing();
        double labels = Math.clamp(
                ranges.stream()
                                .mapToDouble(r -> Math.max(
                                        Lettering.width(r.label(), 14, true), Lettering.width(r.detail(), 12, false)))
                                .max()
                                .orElse(0)
                        + 20,
                70,
                width * 0.26);
        double middles = ranges.stream()
                        .mapToDouble(r -> Lettering.width(Words.number(r.middle()), 16, true))
                        .max()
                        .orElse(0)
                + 16;
        double spans = ranges.stream()
                        .mapToDouble(r -> Lettering.width(span(r), 12, false))
                        .max()
                        .orElse(0)
                + 14;
        boolean narrow = width - labels - middles - spans < 160;
        double right = narrow ? middles : middles + spans;
        Scale scale = scale(labels + 6, width - right - 6);
        double top = 26;
        boolean wrapped = ranges.stream().anyMatch(r -> Lettering.width(r.label(), 12, true) > labels - 18);
        double rowHeight = (narrow ? 50 : 40) + (wrapped ? 12 : 0);
        double bottom = top + ranges.size() * rowHeight;

        double zero = scale.at(0);
        String loss = "← " + lossWord;
        String gain = gainWord + " →";
        double lossRoom = Lettering.width(loss, 12, true);
        drawing.words(Math.max(labels + lossRoom, zero - 8), 14, Anchor.END, 12, true, Ink.VERMILION_TEXT, loss);
        drawing.words(Math.max(labels + lossRoom + 8, zero + 8), 14, Anchor.START, 12, true, Ink.INDIGO, gain);
        drawing.words(width - (narrow ? 0 : spans), 14, Anchor.END, 12, true, Ink.INK, "P50");
        if (!narrow) {
            drawing.words(width, 14, Anchor.END, 12, true, Ink.INK, "P10〜P90");
        }
        drawing.line(0, top - 4, width, top - 4, Ink.INK, 1, null);
        for (double tick : scale.ticks()) {
            if (Math.abs(tick) > 1e-9) {
                drawing.line(scale.at(tick), top, scale.at(tick), bottom, Ink.GRID, 1, null);
            }
            drawing.words(
                    scale.at(tick), bottom + 18, Anchor.MIDDLE, 12, false, Ink.INK_2, Words.number(Math.round(tick)));
        }
        for (int i = 0; i < ranges.size(); i++) {
            Range range = ranges.get(i);
            double y = top + i * rowHeight;
            double middle = y + (narrow ? 20 : rowHeight / 2);
            switch (range.emphasis()) {
                case OWN -> {
                    drawing.box(0, y + 1, labels - 2, rowHeight - 2, Ink.VERMILION_WASH, null, 0);
                    drawing.box(0, y + 1, 4, rowHeight - 2, Ink.VERMILION, null, 0);
                }
                case TOTAL -> {
                    drawing.line(0, y - 2, width, y - 2, Ink.INK, 1, null);
                    drawing.line(0, y + 1, width, y + 1, Ink.INK, 1, null);
                }
                case NONE -> {}
            }
            if (i > 0 && range.emphasis() != Emphasis.TOTAL) {
                drawing.line(0, y, width, y, Ink.RULE, 1, null);
            }
            double left = range.emphasis() == Emphasis.OWN ? 10 : 0;
            if (range.detail().isEmpty()) {
                drawing.label(left, middle, labels - left - 8, 14, true, Ink.INK, range.label());
            } else {
                drawing.label(left, middle - 8, labels - left - 8, 14, true, Ink.INK, range.label());
                double size = Lettering.fit(range.detail(), labels - left - 8, 12, 9, false);
                double below = wrapped ? 22 : 13;
                drawing.words(left, middle + below, Anchor.START, size, false, Ink.INK_2, range.detail());
            }
            drawBar(drawing, range, scale, middle);
            drawing.words(
                    width - (narrow ? 0 : spans),
                    middle + 6,
                    Anchor.END,
                    16,
                    true,
                    range.middle() < 0 ? Ink.VERMILION_TEXT : Ink.INK,
                    Words.number(range.middle()));
            drawing.words(width, narrow ? middle + 24 : middle + 5, Anchor.END, 12, false, Ink.INK_2, span(range));
        }
        drawing.line(zero, top - 4, zero, bottom + 4, Ink.INK, 1.5, null);
        drawing.line(0, bottom, width, bottom, Ink.INK, 1, null);
        drawing.words(width, bottom + 18, Anchor.END, 12, false, Ink.INK_2, unit);
        StringBuilder description = new StringBuilder(words.get("unit", unit)).append(words.get("chart.stop"));
        ranges.forEach(range -> description.append(describe(range, words)));
        return drawing.finish(width, bottom + 26, description.toString().strip());
    }

    private Scale scale(double from, double until) {
        double low = Math.min(0, ranges.stream().mapToLong(Range::low).min().orElse(0));
        double high = Math.max(0, ranges.stream().mapToLong(Range::high).max().orElse(0));
        double margin = Math.max(1, high - low) * 0.04;
        return Scale.readable(low - margin, high + margin, from, until, until - from < 260 ? 3 : 5);
    }

    private static void drawBar(Drawing drawing, Range range, Scale scale, double middle) {
        double low = scale.at(range.low());
        double high = scale.at(range.high());
        double zero = scale.at(0);
        if (range.low() < 0) {
            double end = Math.min(high, zero);
            drawing.area(low, middle - 5, Math.max(end - low, 1), 10, Fill.WARM_HATCHED);
        }
        if (range.high() > 0) {
            double start = Math.max(low, zero);
            drawing.area(start, middle - 5, Math.max(high - start, 1), 10, Fill.SOLID);
        }
        double at = scale.at(range.middle());
        drawing.line(at, middle - 10, at, middle + 10, Ink.PAPER, 6, null);
        drawing.line(at, middle - 10, at, middle + 10, range.middle() < 0 ? Ink.VERMILION : Ink.INDIGO, 3, null);
    }

    private static String span(Range range) {
        return Words.number(range.low()) + " 〜 " + Words.number(range.high());
    }

    private static String describe(Range range, Words words) {
        return words.get(
                        "chart.range",
                        range.label(),
                        words.spoken(range.low()),
                        words.spoken(range.high()),
                        words.spoken(range.middle()))
                + words.get("chart.stop");
    }
}
