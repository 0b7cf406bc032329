package org.tabane.document;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tabane.document.Mark.Anchor;
import org.tabane.shared.Evidence;

/**
 * Which input moves the result most when it alone goes from its lower to its upper end 「次に測るとよい項目」.
 *
 * <p>Units: whole numbers in {@code unit}; {@code base} is the result with every input at its most likely value. The inputs are kept
 * widest swing first, whatever order they come in.
 */
public record Tornado(String unit, long base, String smallerWord, String largerWord, List<Swing> swings)
        implements Chart {

    /**
     * One input: its name, its range in words (such as 幅 ▲6〜＋13％), what it rests on, and the result at its two ends. The lower end of
     * the input may give the higher result.
     */
    public record Swing(
            String label, String range, @Nullable Evidence evidence, long atLowEnd, long atHighEnd) {

        /** How far the result moves, never negative. */
        public long width() {
            return Math.abs(atHighEnd - atLowEnd);
        }

        long least() {
            return Math.min(atLowEnd, atHighEnd);
        }

        long most() {
            return Math.max(atLowEnd, atHighEnd);
        }
    }

    private static final int CELL_HEIGHT = 34;

    public Tornado {
        swings = swings.stream()
                .sorted(Comparator.comparingLong(Swing::width).reversed())
                .toList();
        if (swings.isEmpty()) {
            throw new IllegalArgumentException("A tornado needs at least one input.");
        }
    }

    /** The first {@code count} inputs only. */
    public Tornado top(int count) {
        return new Tornado(unit, base, smallerWord, largerWord, swings.subList(0, Math.min(count, swings.size())));
    }

    /** The bar of one input alone, on the scale of all, for a table cell; {@code row} counts in {@link #swings} order. */
    public Svg bar(int row, Locale language, int width) {
        Words words = Words.in(language);
        Drawing drawing = new Drawing();
        Scale scale = scale(4, width - 4.0);
        Swing swing = swings.get(row);
        drawBar(drawing, swing, scale, CELL_HEIGHT / 2.0);
        drawing.line(scale.at(base), 0, scale.at(base), CELL_HEIGHT, Ink.INK, 1, null);
        drawing.line(scale.at(0), 0, scale.at(0), CELL_HEIGHT, Ink.RULE_2, 1, "3 2");
        return drawing.finish(
                width, CELL_HEIGHT, words.get("unit", unit) + words.get("chart.stop") + describe(swing, words));
    }

    @Override
    public Svg svg(Locale language, int width) {
        Words words = Words.in(language);
        Drawing drawing = new Drawing();
        double labels = Math.clamp(
                swings.stream()
                                .mapToDouble(s -> Math.max(
                                        Lettering.width(s.label(), 13, true),
                                        Lettering.width(s.range(), 12, false) + badgeRoom(s, words)))
                                .max()
                                .orElse(0)
                        + 34,
                90,
                width * 0.38);
        double ends = swings.stream()
                .mapToDouble(s -> Math.max(
                        Lettering.width(Words.number(s.least()), 12, false),
                        Lettering.width(Words.number(s.most()), 12, false)))
                .max()
                .orElse(0);
        double widths = swings.stream()
                        .mapToDouble(s -> Lettering.width(Words.number(s.width()), 13, true))
                        .max()
                        .orElse(0)
                + 14;
        boolean narrow = width < 560;
        double barLeft = narrow ? 22 : labels;
        double barRight = narrow ? width : width - widths;
        Scale scale = scale(barLeft + ends + 8, barRight - ends - 8);
        double top = 40;
        double rowHeight = narrow ? 62 : 38;
        double bottom = top + swings.size() * rowHeight;
        double centre = scale.at(base);
        drawing.words(centre - 10, 14, Anchor.END, 12, true, Ink.VERMILION_TEXT, "← " + smallerWord);
        drawing.words(centre + 10, 14, Anchor.START, 12, true, Ink.INDIGO, largerWord + " →");
        drawing.words(centre, 31, Anchor.MIDDLE, 12, false, Ink.INK_2, Words.number(base));
        drawing.words(width, 31, Anchor.END, 12, false, Ink.INK_2, unit);
        double zero = scale.at(0);
        boolean zeroShown = zero >= barLeft && zero <= barRight;
        for (int i = 0; i < swings.size(); i++) {
            Swing swing = swings.get(i);
            double y = top + i * rowHeight;
            double middle = y + 19;
            double barMiddle = narrow ? y + 48 : middle;
            drawing.line(0, y, width, y, i == 0 ? Ink.INK : Ink.RULE, 1, null);
            drawing.words(14, middle + 5, Anchor.END, 13, true, Ink.INK, String.valueOf(i + 1));
            double room = narrow ? width - widths - 30 : labels - 32;
            double size = Lettering.fit(swing.label(), room, 13, 10, true);
            drawing.words(
                    22,
                    middle - 3,
                    Anchor.START,
                    size,
                    true,
                    Ink.INK,
                    Lettering.wrap(swing.label(), room, size, 1, true).getFirst());
            double badge = badgeRoom(swing, words);
            double rangeSize = Lettering.fit(swing.range(), room - badge, 12, 9, false);
            List<String> range = Lettering.wrap(swing.range(), room - badge, rangeSize, 1, false);
            if (!range.isEmpty()) {
                drawing.words(22, middle + 13, Anchor.START, rangeSize, false, Ink.INK_2, range.getFirst());
            }
            if (swing.evidence() != null) {
                double at = 22 + (range.isEmpty() ? 0 : Lettering.width(range.getFirst(), rangeSize, false) + 6);
                drawBadge(drawing, swing.evidence(), words, at, middle + 2);
            }
            drawBar(drawing, swing, scale, barMiddle);
            if (narrow) {
                drawing.line(centre, barMiddle - 12, centre, barMiddle + 12, Ink.INK, 1.5, null);
            }
            double left = Math.min(scale.at(swing.least()), centre) - 5;
            double right = Math.max(scale.at(swing.most()), centre) + 5;
            String ink = swing.least() < 0 ? Ink.VERMILION_TEXT : Ink.INK;
            drawing.words(left, barMiddle + 4, Anchor.END, 12, false, ink, Words.number(swing.least()));
            drawing.words(right, barMiddle + 4, Anchor.START, 12, false, Ink.INK, Words.number(swing.most()));
            drawing.words(width, middle + 5, Anchor.END, 13, true, Ink.INK, Words.number(swing.width()));
        }
        drawing.line(0, bottom, width, bottom, Ink.INK, 1, null);
        if (!narrow) {
            drawing.line(centre, top - 4, centre, bottom, Ink.INK, 1.5, null);
        }
        if (!narrow && zeroShown && Math.abs(zero - centre) > 1) {
            drawing.line(zero, top, zero, bottom + 4, Ink.INK_2, 1, "3 2");
            drawing.words(zero, bottom + 17, Anchor.MIDDLE, 12, false, Ink.INK_2, "0");
        }
        StringBuilder description = new StringBuilder(words.get("unit", unit))
                .append(words.get("chart.stop"))
                .append(words.get("chart.base", words.spoken(base)))
                .append(words.get("chart.stop"));
        swings.forEach(swing -> description.append(describe(swing, words)));
        return drawing.finish(width, bottom + 22, description.toString().strip());
    }

    private Scale scale(double from, double until) {
        double least =
                Math.min(base, swings.stream().mapToLong(Swing::least).min().orElse(base));
        double most =
                Math.max(base, swings.stream().mapToLong(Swing::most).max().orElse(base));
        double half = Math.max(1, Math.max(base - least, most - base));
        return new Scale(base - half, base + half, from, until, 5);
    }

    private void drawBar(Drawing drawing, Swing swing, Scale scale, double middle) {
        double centre = scale.at(base);
        double least = scale.at(swing.least());
        double most = scale.at(swing.most());
        if (least < centre) {
            drawing.box(least, middle - 8, Math.min(most, centre) - least, 16, Ink.PAPER, Ink.VERMILION, 2);
        }
        if (most > centre) {
            double start = Math.max(least, centre);
            drawing.box(start, middle - 8, most - start, 16, Ink.INDIGO, Ink.INDIGO, 2);
        }
    }

    private static double badgeRoom(Swing swing, Words words) {
        return swing.evidence() == null ? 0 : Lettering.width(badge(swing.evidence(), words), 10, true) + 16;
    }

    private static String badge(Evidence evidence, Words words) {
        return words.get(evidence.messageKey());
    }

    /** The mark of the evidence: measured filled, surveyed outlined, assumed dashed, sample hatched. */
    private static void drawBadge(Drawing drawing, Evidence evidence, Words words, double x, double y) {
        String text = badge(evidence, words);
        double width = Lettering.width(text, 10, true) + 8;
        String data = "M" + Drawing.number(x) + " " + Drawing.number(y) + "h" + Drawing.number(width) + "v14h-"
                + Drawing.number(width) + "z";
        String ink = Ink.INK;
        switch (evidence) {
            case MEASURED -> {
                drawing.trail(data, Ink.INDIGO, Ink.INDIGO, 1, null);
                ink = Ink.PAPER;
            }
            case SURVEYED -> {
                drawing.trail(data, Ink.PAPER, Ink.INDIGO, 1, null);
                ink = Ink.INDIGO;
            }
            case ASSUMED -> {
                drawing.trail(data, Ink.PAPER, Ink.INK_2, 1, "3 2");
                ink = Ink.INK_2;
            }
            case SAMPLE -> drawing.trail(data, Ink.GRID, Ink.INK, 1, null);
        }
        drawing.words(x + width / 2, y + 10.5, Anchor.MIDDLE, 10, true, ink, text);
    }

    private static String describe(Swing swing, Words words) {
        return words.get("chart.swing", swing.label(), words.spoken(swing.least()), words.spoken(swing.most()))
                + words.get("chart.stop");
    }
}
