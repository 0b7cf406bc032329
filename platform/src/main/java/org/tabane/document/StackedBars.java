package org.tabane.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tabane.document.Mark.Anchor;

/**
 * Lying bars made of parts, such as 直営 and 委託 before and after bundling, with the total under each name.
 *
 * <p>Units: whole numbers in {@code unit}, none negative. The axis is written in {@code axisUnit}, which is {@code axisDivisor} times as
 * large (values in 千円, axis in 百万円: 1000). With {@code markDifference} a dashed line carries the last bar's end up to the first.
 */
public record StackedBars(
        String unit, List<Part> parts, List<Bar> bars, String axisUnit, long axisDivisor, boolean markDifference)
        implements Chart {

    /** One part of every bar and how it is filled. */
    public record Part(String name, Fill fill) {}

    /** One bar; as many values as there are parts. */
    public record Bar(String label, List<Long> values) {
        public Bar {
            values = List.copyOf(values);
        }

        public Bar(String label, long... values) {
            this(label, Arrays.stream(values).boxed().toList());
        }

        public long total() {
            return values.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Refuses a bar whose values do not match the parts, negative values and more than five parts. */
    public StackedBars {
        parts = List.copyOf(parts);
        bars = List.copyOf(bars);
        if (parts.isEmpty() || parts.size() > 5 || bars.isEmpty()) {
            throw new IllegalArgumentException("Stacked bars need 1 to 5 parts (" + parts.size()
                    + ") and at least one bar (" + bars.size() + ").");
        }
        if (axisDivisor < 1) {
            throw new IllegalArgumentException("Axis divisor (" + axisDivisor + ") must be at least 1.");
        }
        for (Bar bar : bars) {
            if (bar.values().size() != parts.size()) {
                throw new IllegalArgumentException("Bar (" + bar.label() + ") has "
                        + bar.values().size() + " values for " + parts.size() + " parts.");
            }
            if (bar.values().stream().anyMatch(v -> v < 0)) {
                throw new IllegalArgumentException(
                        "Bar (" + bar.label() + ") has a negative value; bars cannot show it.");
            }
        }
    }

    /** Now and bundled, direct labour hatched and outsourced solid, in 千円 with the axis in 百万円. */
    public static StackedBars nowAndBundled(
            String unit, String axisUnit, Part direct, Part outsourced, Bar now, Bar bundled) {
        return new StackedBars(unit, List.of(direct, outsourced), List.of(now, bundled), axisUnit, 1000, true);
    }

    @Override
    public Svg svg(Locale language, int width) {
        Words words = Words.in(language);
        Drawing drawing = new Drawing();
        boolean roomy = bars.size() <= 4;
        double thick = roomy ? 42 : 26;
        double labels = labelRoom(words, width);
        long most = Math.max(1, bars.stream().mapToLong(Bar::total).max().orElse(1));
        Scale scale = Scale.readable(0, most / (double) axisDivisor, labels, width - 28, width < 560 ? 4 : 6);

        double top = 14;
        double y = top + 10;
        List<Double> tops = new ArrayList<>();
        List<List<Integer>> outside = new ArrayList<>();
        for (Bar bar : bars) {
            tops.add(y);
            List<Integer> narrow = narrowParts(bar, scale);
            outside.add(narrow);
            y += thick + place(bar, narrow, scale, width).size() * 16 + (roomy ? 20 : 12);
        }
        double bottom = y;

        for (double tick : scale.ticks()) {
            drawing.line(scale.at(tick), top, scale.at(tick), bottom, Ink.GRID, 1, null);
            drawing.words(
                    scale.at(tick), bottom + 16, Anchor.MIDDLE, 12, false, Ink.INK_2, Words.number(Math.round(tick)));
        }
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double middle = tops.get(i) + thick / 2;
            if (roomy) {
                drawing.label(0, middle - 9, labels - 8, 16, true, Ink.INK, bar.label());
                String total = words.get("total") + " " + Words.number(bar.total());
                double size = Lettering.fit(total, labels - 8, 13, 10, false);
                drawing.words(0, middle + 16, Anchor.START, size, false, Ink.INK, total);
            } else {
                drawing.label(0, middle, labels - 8, 13, true, Ink.INK, bar.label());
            }
            drawBar(drawing, bar, tops.get(i), thick, scale, outside.get(i), width);
        }
        drawing.line(scale.at(0), top, scale.at(0), bottom, Ink.RULE_2, 1, null);
        drawing.words(width, bottom + 34, Anchor.END, 12, false, Ink.INK_2, axisUnit);
        if (markDifference && bars.size() > 1) {
            double end = scale.at(bars.getLast().total() / (double) axisDivisor);
            drawing.line(end, tops.getFirst() - 4, end, tops.getLast(), Ink.VERMILION, 1.5, "4 3");
        }
        return drawing.finish(width, bottom + 40, describe(words));
    }

    private double labelRoom(Words words, int width) {
        double widest = 0;
        for (Bar bar : bars) {
            widest = Math.max(widest, Lettering.width(bar.label(), bars.size() <= 4 ? 16 : 13, true));
            widest = Math.max(widest, Lettering.width(words.get("total") + " " + Words.number(bar.total()), 13, false));
        }
        return Math.clamp(widest + 12, 72, width * 0.28);
    }

    private String caption(Bar bar, int part) {
        return parts.get(part).name() + " " + Words.number(bar.values().get(part));
    }

    private List<Integer> narrowParts(Bar bar, Scale scale) {
        List<Integer> narrow = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            long value = bar.values().get(part);
            double room = scale.at(value / (double) axisDivisor) - scale.at(0);
            if (value > 0 && Lettering.width(caption(bar, part), 12, true) + 14 > room) {
                narrow.add(part);
            }
        }
        return narrow;
    }

    private void drawBar(
            Drawing drawing, Bar bar, double y, double thick, Scale scale, List<Integer> outside, int width) {
        long before = 0;
        for (int part = 0; part < parts.size(); part++) {
            long value = bar.values().get(part);
            double x = scale.at(before / (double) axisDivisor);
            double length = scale.at((before + value) / (double) axisDivisor) - x;
            Fill fill = parts.get(part).fill();
            drawing.area(x, y, length, thick, fill);
            String caption = caption(bar, part);
            if (outside.contains(part)) {
                drawing.line(x + length / 2, y + thick, x + length / 2, y + thick + 4, Ink.INK_2, 1, null);
            } else if (value > 0) {
                double size = Math.min(13, thick * 0.5);
                if (fill.hatched) {
                    double plate = Lettering.width(caption, 12, true) + 4;
                    drawing.box(x + 4, y + thick / 2 - 11, Math.min(plate, length - 6), 22, Ink.PAPER, null, 0);
                    drawing.words(x + 7, y + thick / 2 + 4.5, Anchor.START, 12, true, Ink.INK, caption);
                } else {
                    double fitted = Lettering.fit(caption, length - 12, size, 10, true);
                    drawing.words(
                            x + Math.min(16, length / 12),
                            y + thick / 2 + 4.5,
                            Anchor.START,
                            fitted,
                            true,
                            fill.wordInk(),
                            caption);
                }
            }
            before += value;
        }
        double baseline = y + thick + 15;
        for (List<Caption> line : place(bar, outside, scale, width)) {
            for (Caption caption : line) {
                drawing.words(caption.x(), baseline, Anchor.START, 12, true, Ink.INK, caption.text());
            }
            baseline += 16;
        }
    }

    private record Caption(double x, String text) {}

    /** Where the captions go that their parts are too narrow for: under the bar, each under its part, on as many lines as needed. */
    private List<List<Caption>> place(Bar bar, List<Integer> outside, Scale scale, int width) {
        List<List<Caption>> lines = new ArrayList<>();
        double free = Double.MAX_VALUE;
        for (int part : outside) {
            long before = bar.values().subList(0, part).stream()
                    .mapToLong(Long::longValue)
                    .sum();
            String text = caption(bar, part);
            double room = Lettering.width(text, 12, true);
            double wanted = scale.at(before / (double) axisDivisor);
            double x = Math.max(wanted, free);
            if (lines.isEmpty() || x + room > width) {
                x = Math.min(wanted, width - room);
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(new Caption(x, text));
            free = x + room + 10;
        }
        return lines;
    }

    private String describe(Words words) {
        StringBuilder text = new StringBuilder(words.get("unit", unit)).append(words.get("chart.stop"));
        for (Bar bar : bars) {
            List<String> said = new ArrayList<>();
            for (int part = 0; part < parts.size(); part++) {
                said.add(caption(bar, part));
            }
            said.add(words.get("total") + " " + Words.number(bar.total()));
            text.append(bar.label())
                    .append(": ")
                    .append(String.join(words.get("chart.and"), said))
                    .append(words.get("chart.stop"));
        }
        return text.toString().strip();
    }
}
