package org.tabane.region.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tabane.region.IndicatorTable;
import org.tabane.region.domain.Distribution;
import org.tabane.region.domain.Distribution.Bar;
import org.tabane.region.domain.MapClasses;
import org.tabane.shell.Frame;

/** Draws a distribution with the median and the visitor's own town, in the shades of the map. */
final class HistogramMarkup {
    private static final int WIDTH = 556;
    private static final int LEFT = 42;
    private static final int BASE = 192;
    private static final int TOP = 48;

    private HistogramMarkup() {}

    /**
     * The drawing.
     *
     * @param own the town's value, or null
     * @param ownName its name
     */
    static String draw(
            IndicatorTable table,
            @Nullable BigDecimal own,
            String ownName,
            String description,
            String axis,
            Frame frame) {
        Distribution bars = Distribution.of(table);
        MapClasses classes = MapClasses.of(table.indicator());
        int most = bars.bars().stream().mapToInt(Bar::count).max().orElse(1);
        int step = step(most);
        double perTown = (BASE - TOP) / (Math.ceil((double) most / step) * step);
        StringBuilder svg = new StringBuilder("<svg viewBox=\"0 0 " + WIDTH + " 230\" role=\"img\" aria-label=\""
                + MapMarkup.escape(description) + "\"><defs><pattern id=\"gain-bar\" width=\"7\" height=\"7\""
                + " patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(-45)\"><rect width=\"7\" height=\"7\" fill=\"#ffc199\"/>"
                + "<rect width=\"7\" height=\"2\" fill=\"#c74700\"/></pattern></defs>");
        for (int count = 0; count <= most + step - 1; count += step) {
            double y = BASE - count * perTown;
            if (y < TOP - 1) {
                break;
            }
            line(svg, "grid", LEFT, y, WIDTH, y);
            text(svg, "tick", LEFT - 6, y + 4, "end", Integer.toString(count));
        }
        double width = (double) (WIDTH - LEFT) / bars.bars().size();
        for (int i = 0; i < bars.bars().size(); i++) {
            Bar bar = bars.bars().get(i);
            double middle = bar.from() == 0 && bars.logarithmic() ? 0 : (bar.from() + bar.until()) / 2;
            String style = classes.style(middle);
            svg.append("<rect class=\"bar ")
                    .append(style.equals(MapClasses.GAIN) ? "gain" : style)
                    .append("\" x=\"")
                    .append(number(LEFT + i * width + 0.4))
                    .append("\" y=\"")
                    .append(number(BASE - bar.count() * perTown))
                    .append("\" width=\"")
                    .append(number(width - 0.8))
                    .append("\" height=\"")
                    .append(number(bar.count() * perTown))
                    .append("\"/>");
        }
        ticks(svg, bars, width, frame);
        line(svg, "ax", LEFT, BASE, WIDTH, BASE);
        marks(svg, table, bars, own, ownName, frame);
        text(svg, "tick", WIDTH, 226, "end", axis);
        text(svg, "tick", 2, 14, "start", frame.text("region.national.towns"));
        return svg.append("</svg>").toString();
    }

    private static void marks(
            StringBuilder svg,
            IndicatorTable table,
            Distribution bars,
            @Nullable BigDecimal own,
            String ownName,
            Frame frame) {
        int decimals = table.indicator().decimals();
        BigDecimal median = Optional.ofNullable(table.median()).orElseThrow();
        double middle = LEFT + bars.at(median.doubleValue()) * (WIDTH - LEFT);
        double mine = own == null ? -1 : LEFT + bars.at(own.doubleValue()) * (WIDTH - LEFT);
        boolean right = own == null ? middle < WIDTH * 0.6 : mine <= middle;
        svg.append("<path d=\"M")
                .append(number(middle))
                .append(" 24V192\" stroke=\"#1a1a1a\" stroke-width=\"1.5\" stroke-dasharray=\"4 3\"/>");
        text(
                svg,
                "lbl",
                fits(right ? middle + 5 : middle - 5, right, 170),
                22,
                right ? "start" : "end",
                frame.text("region.national.medianLabel", frame.format().numberText(median, decimals)));
        if (own != null) {
            svg.append("<path class=\"own-line\" d=\"M").append(number(mine)).append(" 46V192\"/>");
            svg.append("<path class=\"shu\" d=\"M").append(number(mine - 7)).append(" 38h14l-7 10z\"/>");
            boolean after = right ? mine < 190 : mine < WIDTH - 190;
            text(
                    svg,
                    "lblb",
                    after ? mine + 11 : mine - 11,
                    45,
                    after ? "start" : "end",
                    ownName + " " + frame.format().numberText(own, decimals));
        }
    }

    private static double fits(double x, boolean start, int room) {
        return start ? Math.min(x, WIDTH - room) : Math.max(x, LEFT + room);
    }

    private static void ticks(StringBuilder svg, Distribution bars, double width, Frame frame) {
        if (bars.logarithmic()) {
            if (bars.bars().getFirst().from() == 0) {
                text(svg, "tick", LEFT + width / 2, 209, "middle", "0");
            }
            for (double tick : powers(bars)) {
                double x = LEFT + bars.at(tick) * (WIDTH - LEFT);
                line(svg, "ax", x, BASE, x, BASE + 4);
                text(svg, "tick", x, 209, "middle", frame.format().numberText(tick, tick < 1 ? 1 : 0));
            }
            return;
        }
        double span = bars.until() - bars.from();
        double step = 1;
        for (double candidate :
                new double[] {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000}) {
            step = candidate;
            if (span / candidate <= 8) {
                break;
            }
        }
        for (double tick = Math.ceil(bars.from() / step) * step; tick <= bars.until() + 1e-9; tick += step) {
            double x = LEFT + bars.at(tick) * (WIDTH - LEFT);
            line(svg, "ax", x, BASE, x, BASE + 4);
            text(
                    svg,
                    "tick",
                    Math.min(x, WIDTH - 10),
                    209,
                    "middle",
                    frame.format().numberText(tick, step >= 1 ? 0 : step >= 0.1 ? 1 : 2));
        }
    }

    private static List<Double> powers(Distribution bars) {
        List<Double> ticks = new ArrayList<>();
        for (int power = -2; power <= 8; power++) {
            double tick = Math.pow(10, power);
            double low = bars.bars().stream()
                    .mapToDouble(Bar::from)
                    .filter(from -> from > 0)
                    .findFirst()
                    .orElse(1);
            if (tick >= low * 0.999 && tick <= bars.until()) {
                ticks.add(tick);
            }
        }
        return ticks;
    }

    private static int step(int most) {
        for (int step : new int[] {1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000}) {
            if (most <= step * 4) {
                return step;
            }
        }
        return 2000;
    }

    private static void line(StringBuilder svg, String css, double x1, double y1, double x2, double y2) {
        svg.append("<path class=\"")
                .append(css)
                .append("\" d=\"M")
                .append(number(x1))
                .append(' ')
                .append(number(y1))
                .append('L')
                .append(number(x2))
                .append(' ')
                .append(number(y2))
                .append("\"/>");
    }

    private static void text(StringBuilder svg, String css, double x, double y, String anchor, String words) {
        svg.append("<text class=\"")
                .append(css)
                .append("\" x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" text-anchor=\"")
                .append(anchor)
                .append("\">")
                .append(MapMarkup.escape(words))
                .append("</text>");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
