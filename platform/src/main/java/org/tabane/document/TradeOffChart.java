package org.tabane.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.tabane.document.Mark.Anchor;
import org.tabane.shared.SignedNumber;

/**
 * Two aims against each other, such as what a plan saves against how far people travel: each plan a mark with its name, other combinations
 * open circles, and a line with both values through those that nothing beats in both.
 *
 * @param across name and unit of the horizontal axis, {@code upright} of the vertical one
 * @param description a sentence with all values for those who cannot see it
 */
public record TradeOffChart(String across, String upright, List<Point> points, String description) implements Chart {

    /** What a mark stands for. */
    public enum Kind {
        /** The plan that is looked at: a vermilion square. */
        CHOSEN,
        /** Another plan: a filled circle. */
        PLAN,
        /** A combination nobody named: an open circle. */
        OTHER
    }

    /**
     * A mark.
     *
     * @param name printed beside it; not for {@link Kind#OTHER}
     * @param values printed behind the name on the line and for the chosen plan
     * @param unbeaten whether it is on the line
     */
    public record Point(String name, String values, double x, double y, Kind kind, boolean unbeaten) {}

    private static final double SIZE = 12;

    /** Typefaces differ in width; a name at the right edge must not be cut. */
    private static final double SPARE = 14;

    private record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    public TradeOffChart {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("A chart of plans needs a plan.");
        }
    }

    @Override
    public Svg svg(Locale language, int width) {
        Drawing drawing = new Drawing();
        double top = 30;
        double bottom = Math.max(280, width * 0.5);
        Scale y = Scale.rounded(roomy(true), most(true), bottom, top, 5);
        double left = y.ticks().stream()
                        .mapToDouble(tick -> Lettering.width(tick(tick), SIZE, false))
                        .max()
                        .orElse(20)
                + 10;
        Scale x = Scale.rounded(roomy(false), most(false), left, width - 14, 5);
        for (double tick : y.ticks()) {
            drawing.line(left, y.at(tick), width, y.at(tick), Ink.GRID, 1, null);
            drawing.words(left - 6, y.at(tick) + 4, Anchor.END, SIZE, false, Ink.INK_2, tick(tick));
        }
        for (double tick : x.ticks()) {
            drawing.words(x.at(tick), bottom + 16, Anchor.MIDDLE, SIZE, false, Ink.INK_2, tick(tick));
        }
        drawing.line(left, top - 8, left, bottom, Ink.RULE_2, 1, null);
        drawing.line(left, bottom, width, bottom, Ink.RULE_2, 1, null);
        drawing.words(0, 13, Anchor.START, SIZE, false, Ink.INK_2, upright);
        drawing.words(width, bottom + 34, Anchor.END, SIZE, false, Ink.INK_2, across);
        drawLine(drawing, x, y);
        List<Box> taken = new ArrayList<>();
        taken.add(new Box(0, top - 8, left, bottom));
        List<Point> last = points.stream()
                .sorted(Comparator.comparing(Point::kind).reversed())
                .toList();
        for (Point point : last) {
            drawMark(drawing, point, x.at(point.x()), y.at(point.y()));
            taken.add(around(x.at(point.x()), y.at(point.y()), point.kind() == Kind.OTHER ? 4 : 7));
        }
        for (Point point : last.reversed()) {
            if (point.kind() != Kind.OTHER) {
                drawName(drawing, point, x.at(point.x()), y.at(point.y()), width, bottom, taken);
            }
        }
        return drawing.finish(width, bottom + 42, description);
    }

    private void drawLine(Drawing drawing, Scale x, Scale y) {
        StringBuilder path = new StringBuilder();
        points.stream()
                .filter(Point::unbeaten)
                .sorted(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y))
                .forEach(point -> path.append(path.isEmpty() ? "M" : "L")
                        .append(Drawing.number(x.at(point.x())))
                        .append(' ')
                        .append(Drawing.number(y.at(point.y()))));
        if (!path.isEmpty()) {
            drawing.trail(path.toString(), null, Ink.INDIGO, 2, null);
        }
    }

    private static void drawMark(Drawing drawing, Point point, double x, double y) {
        String place = "M" + Drawing.number(x) + " " + Drawing.number(y);
        switch (point.kind()) {
            case CHOSEN -> drawing.trail(place + "m-7 -7h14v14h-14z", Ink.VERMILION, Ink.PAPER, 1.5, null);
            case PLAN ->
                drawing.trail(place + "m-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z", Ink.INDIGO, Ink.PAPER, 1.5, null);
            case OTHER ->
                drawing.trail(place + "m-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0z", Ink.PAPER, "#767676", 1.5, null);
        }
    }

    /** The name where it covers the least, as near as can be; a thin line leads to it where it is not beside its mark. */
    private static void drawName(
            Drawing drawing, Point point, double x, double y, int width, double bottom, List<Box> taken) {
        boolean valued = point.unbeaten() || point.kind() == Kind.CHOSEN;
        double name = Lettering.width(point.name(), 13, true);
        double length = name + (valued ? 4 + Lettering.width(point.values(), SIZE, false) : 0);
        Box best = new Box(0, 0, 0, 0);
        double fewest = Double.POSITIVE_INFINITY;
        for (int ring = 0; ring < 7; ring++) {
            for (int direction = 0; direction < 8; direction++) {
                double angle = Math.PI * (direction - 1) / 4;
                double centreX = x + Math.cos(angle) * (12 + length / 2 + ring * 8);
                double centreY = y - Math.sin(angle) * (15 + ring * 15);
                double left = Math.clamp(centreX - length / 2, 0, Math.max(0, width - length - SPARE));
                Box box = new Box(left, centreY - 8, left + length, centreY + 8);
                double covers = taken.stream().filter(box::meets).count() * 10.0
                        + (box.top() < 16 || box.bottom() > bottom ? 100 : 0)
                        + ring
                        + direction * 0.01;
                if (covers < fewest) {
                    fewest = covers;
                    best = box;
                }
            }
        }
        taken.add(best);
        double nearX = Math.clamp(x, best.left(), best.right());
        double nearY = y < best.top() ? best.top() + 2 : Math.min(y, best.bottom() - 3);
        if (Math.hypot(nearX - x, nearY - y) > 22) {
            drawing.line(x, y, nearX, nearY, Ink.RULE_2, 1, null);
        }
        drawing.words(best.left(), best.bottom() - 4, Anchor.START, 13, true, Ink.INK, point.name());
        if (valued) {
            drawing.words(
                    best.left() + name + 4, best.bottom() - 4, Anchor.START, SIZE, false, Ink.INK, point.values());
        }
    }

    private static Box around(double x, double y, double radius) {
        return new Box(x - radius, y - radius, x + radius, y + radius);
    }

    /** A sixth below the least value, so that no mark lies on an axis and names have room. */
    private double roomy(boolean vertical) {
        return least(vertical) - (most(vertical) - least(vertical)) / 6;
    }

    private double least(boolean vertical) {
        return points.stream().mapToDouble(vertical ? Point::y : Point::x).min().orElse(0);
    }

    private double most(boolean vertical) {
        return points.stream().mapToDouble(vertical ? Point::y : Point::x).max().orElse(1);
    }

    private static String tick(double value) {
        return SignedNumber.write(
                BigDecimal.valueOf(Math.round(value * 1000), 3).stripTrailingZeros());
    }
}
