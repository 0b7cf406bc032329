package org.tabane.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tabane.document.Mark.Anchor;
import org.tabane.shared.SignedNumber;

/**
 * Values over time, such as population from 2020 to 2050: up to five lines told apart by stroke and marker, named at their ends.
 *
 * <p>Units: {@code unit}. A missing value is {@code null}: the line breaks there and is never drawn as zero. From category
 * {@code projectedFrom} on (counted from 0; the number of categories when nothing is projected) the ground is hatched and marked 推計.
 * The axis begins at zero unless {@code fromZero} is false.
 */
public record LineChart(String unit, List<String> categories, List<Series> series, int projectedFrom, boolean fromZero)
        implements Chart {

    private static final List<String> INKS = List.of(Ink.INDIGO, Ink.VERMILION, "#5b97c4", "#8a6a00", "#767676");
    private static final List<@Nullable String> DASHES = Arrays.asList(null, "7 4", "2 3", "9 3 2 3", "4 2");

    /** Height of a number above a marker with the marker below it, in pixels. */
    private static final double LABEL_ROOM = 24;

    private static final double LINE_OF_TEXT = 16;

    /** One line; as many values as there are categories, missing ones {@code null}. */
    public record Series(String name, List<@Nullable BigDecimal> values) {
        public Series {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }

        private Stream<BigDecimal> known() {
            return values.stream().flatMap(Stream::ofNullable);
        }

        /** A series of whole numbers, all known. */
        public static Series of(String name, long... values) {
            return new Series(
                    name,
                    Arrays.stream(values)
                            .<@Nullable BigDecimal>mapToObj(BigDecimal::valueOf)
                            .toList());
        }
    }

    public LineChart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        if (categories.size() < 2 || series.isEmpty() || series.size() > 5) {
            throw new IllegalArgumentException("A line chart needs at least 2 categories (" + categories.size()
                    + ") and 1 to 5 series (" + series.size() + ").");
        }
        for (Series line : series) {
            if (line.values().size() != categories.size()) {
                throw new IllegalArgumentException("Series (" + line.name() + ") has "
                        + line.values().size() + " values for " + categories.size() + " categories.");
            }
        }
        if (projectedFrom < 0 || projectedFrom > categories.size()) {
            throw new IllegalArgumentException(
                    "Projection start (" + projectedFrom + ") must be 0 to " + categories.size() + ".");
        }
    }

    @Override
    public Svg svg(Locale language, int width) {
        Words words = Words.in(language);
        Drawing drawing = new Drawing();
        double right = Math.min(
                width * 0.34,
                series.stream()
                                .mapToDouble(s -> Lettering.width(endLabel(s), 13, true))
                                .max()
                                .orElse(0)
                        + 18);
        double top = 34;
        double bottom = 250;
        double least = known().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        double most = known().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
        Scale y = Scale.rounded(
                fromZero ? Math.min(0, least) : least, fromZero ? Math.max(0, most) : most, bottom, top, 5);
        double left = y.ticks().stream()
                        .mapToDouble(t -> Lettering.width(tick(t), 12, false))
                        .max()
                        .orElse(20)
                + 10;
        double step = (width - left - right - 20) / (categories.size() - 1);
        double first = left + 10;

        if (projectedFrom < categories.size()) {
            double from = first + (projectedFrom == 0 ? 0 : projectedFrom - 0.5) * step;
            double until = first + (categories.size() - 1) * step + 8;
            drawing.box(from, top - 6, until - from, bottom - top + 6, "#f7f7f7", null, 0);
            drawing.line(from, top - 6, from, bottom, Ink.RULE_2, 1, "2 3");
            drawing.words(
                    from + 6,
                    projectedAt(y, top, bottom),
                    Anchor.START,
                    12,
                    false,
                    Ink.INK_2,
                    words.get("chart.projected"));
        }
        for (double tick : y.ticks()) {
            drawing.line(left, y.at(tick), width - right, y.at(tick), Ink.GRID, 1, null);
            drawing.words(left - 6, y.at(tick) + 4, Anchor.END, 12, false, Ink.INK_2, tick(tick));
        }
        drawing.line(left, bottom, width - right, bottom, Ink.RULE_2, 1, null);
        drawing.words(0, 14, Anchor.START, 12, false, Ink.INK_2, unit);
        int every = Math.max(1, (int) Math.ceil(44 / step));
        for (int i = 0; i < categories.size(); i += every) {
            drawing.words(first + i * step, bottom + 18, Anchor.MIDDLE, 12, false, Ink.INK_2, categories.get(i));
        }
        for (int i = 0; i < series.size(); i++) {
            drawLine(drawing, i, first, step, y);
        }
        drawEnds(drawing, first + (categories.size() - 1) * step + 12, y, bottom, width);
        return drawing.finish(width, bottom + 28, describe(words));
    }

    private void drawLine(Drawing drawing, int index, double first, double step, Scale y) {
        Series line = series.get(index);
        String ink = INKS.get(index);
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        for (int i = 0; i < categories.size(); i++) {
            BigDecimal value = line.values().get(i);
            if (value == null) {
                pen = false;
                continue;
            }
            double x = first + i * step;
            path.append(pen ? "L" : "M")
                    .append(Drawing.number(x))
                    .append(' ')
                    .append(Drawing.number(y.at(value.doubleValue())));
            pen = true;
        }
        drawing.trail(path.toString(), null, ink, 2.5, DASHES.get(index));
        for (int i = 0; i < categories.size(); i++) {
            BigDecimal value = line.values().get(i);
            if (value == null) {
                continue;
            }
            double x = first + i * step;
            double at = y.at(value.doubleValue());
            drawing.trail(marker(index, x, at), index % 2 == 0 ? ink : Ink.PAPER, ink, 1.5, null);
            boolean last = i == categories.size() - 1;
            String text = SignedNumber.write(value);
            if (!last && series.size() == 1 && Lettering.width(text, 12, false) < step - 4
                    || i == 0 && series.size() > 1 && hasRoom(index, at, y)) {
                drawing.words(x, at - 9, i == 0 ? Anchor.START : Anchor.MIDDLE, 12, false, Ink.INK, text);
            }
        }
    }

    /** Whether the number above the beginning of a line covers no other line's beginning; a covered number is read in the table. */
    private boolean hasRoom(int index, double at, Scale y) {
        return IntStream.range(0, series.size())
                .filter(other -> other != index)
                .mapToObj(other -> series.get(other).values().getFirst())
                .flatMap(Stream::ofNullable)
                .mapToDouble(value -> at - y.at(value.doubleValue()))
                .noneMatch(above -> above >= 0 && above < LABEL_ROOM);
    }

    /** Where 推計 stands: at the foot, or at the head where a line runs along the foot. */
    private double projectedAt(Scale y, double top, double bottom) {
        int from = Math.max(0, projectedFrom - 1);
        int until = Math.min(categories.size(), projectedFrom + 1);
        boolean lineAtFoot = series.stream()
                .flatMap(line -> line.values().subList(from, until).stream())
                .flatMap(Stream::ofNullable)
                .anyMatch(value -> bottom - y.at(value.doubleValue()) < LABEL_ROOM);
        return lineAtFoot ? top + 8 : bottom - 6;
    }

    private static String marker(int index, double x, double y) {
        String place = "M" + Drawing.number(x) + " " + Drawing.number(y);
        return switch (index) {
            case 0 -> place + "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z";
            case 1 -> place + "m-4 -4h8v8h-8z";
            case 2 -> place + "m0 -5l5 9h-10z";
            case 3 -> place + "m0 -5l5 5l-5 5l-5 -5z";
            default -> place + "m-3 -3h6v6h-6z";
        };
    }

    /** Names at the ends of their lines, pushed apart where lines meet; none stands below the foot of the axis, where the categories are. */
    private void drawEnds(Drawing drawing, double x, Scale y, double foot, int width) {
        List<Series> order = series.stream()
                .sorted(Comparator.comparingDouble(line -> y.at(end(line))))
                .toList();
        double[] at = new double[order.size()];
        double free = 20;
        for (int i = 0; i < at.length; i++) {
            at[i] = Math.max(y.at(end(order.get(i))) + 4, free);
            free = at[i] + LINE_OF_TEXT;
        }
        double lowest = foot + 4;
        for (int i = at.length - 1; i >= 0; i--) {
            at[i] = Math.min(at[i], lowest);
            lowest = at[i] - LINE_OF_TEXT;
        }
        for (int i = 0; i < at.length; i++) {
            String label = endLabel(order.get(i));
            double size = Lettering.fit(label, width - x, 13, 10, true);
            String shown = Lettering.wrap(label, width - x, size, 1, true).getFirst();
            drawing.words(x, at[i], Anchor.START, size, true, Ink.INK, shown);
        }
    }

    private static double end(Series line) {
        return line.known().reduce((a, b) -> b).map(BigDecimal::doubleValue).orElse(0.0);
    }

    private static String endLabel(Series line) {
        return (line.name() + " "
                        + line.known()
                                .reduce((a, b) -> b)
                                .map(SignedNumber::write)
                                .orElse("—"))
                .strip();
    }

    private Stream<BigDecimal> known() {
        return series.stream().flatMap(Series::known);
    }

    private static String tick(double value) {
        return SignedNumber.write(
                Math.abs(value - Math.rint(value)) < 1e-9
                        ? BigDecimal.valueOf(Math.round(value))
                        : BigDecimal.valueOf(value).stripTrailingZeros());
    }

    private String describe(Words words) {
        StringBuilder text = new StringBuilder(words.get("unit", unit)).append(words.get("chart.stop"));
        for (Series line : series) {
            List<String> said = new ArrayList<>();
            for (int i = 0; i < categories.size(); i++) {
                BigDecimal value = line.values().get(i);
                said.add(categories.get(i) + " "
                        + (value == null ? words.get("chart.missing") : words.spoken(SignedNumber.write(value))));
            }
            text.append(line.name())
                    .append(": ")
                    .append(String.join(words.get("chart.and"), said))
                    .append(words.get("chart.stop"));
        }
        return text.toString().strip();
    }
}
