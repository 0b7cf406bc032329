package org.tabane.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tabane.document.TradeOffChart.Kind;
import org.tabane.document.TradeOffChart.Point;

/** The chart of the designer's look, with more plans than it shows. */
class TradeOffChartTest {

    private static final Pattern NAME =
            Pattern.compile("<text x=\"([\\d.]+)\" y=\"([\\d.]+)\"[^>]*font-weight=\"700\">(案\\d+)</text>");

    private final TradeOffChart chart = new TradeOffChart(
            "最も遠い箇所への移動（分）",
            "減る額（百万円／年）",
            List.of(
                    new Point("案1", "40,740／62分", 62, 40.74, Kind.CHOSEN, true),
                    new Point("案2", "43,900／71分", 71, 43.9, Kind.PLAN, true),
                    new Point("案3", "35,200／54分", 54, 35.2, Kind.PLAN, true),
                    new Point("案4", "27,900／48分", 48, 27.9, Kind.PLAN, true),
                    new Point("案5", "45,100／88分", 88, 45.1, Kind.PLAN, true),
                    new Point("案6", "40,700／63分", 63, 40.7, Kind.PLAN, false),
                    new Point("案7", "40,600／63分", 63.2, 40.6, Kind.PLAN, false),
                    new Point("", "38,000／75分", 75, 38, Kind.OTHER, false)),
            "減る額と最長移動の釣り合い。案1は最長62分、減る額40,740千円");

    @Test
    void theValuesStandBesideThePlansOnTheLineAndTheChosenOne() {
        String svg = chart.svg(Locale.JAPANESE, 424).markup();
        assertThat(svg)
                .contains("role=\"img\"", "aria-label=\"減る額と最長移動の釣り合い。案1は最長62分、減る額40,740千円\"")
                .contains("40,740／62分", "45,100／88分", "案6", "減る額（百万円／年）")
                .doesNotContain("40,700／63分", "38,000／75分");
    }

    @Test
    void namesOfNeighboursDoNotCoverEachOther() {
        for (int width : List.of(390, 424, 760)) {
            List<double[]> boxes = new ArrayList<>();
            Matcher names = NAME.matcher(chart.svg(Locale.JAPANESE, width).markup());
            while (names.find()) {
                double x = Double.parseDouble(names.group(1));
                double y = Double.parseDouble(names.group(2));
                double length = Lettering.width(names.group(3), 13, true);
                for (double[] other : boxes) {
                    assertThat(x < other[1] && other[0] < x + length && Math.abs(y - other[2]) < 12)
                            .as("%s at %s wide", names.group(3), width)
                            .isFalse();
                }
                boxes.add(new double[] {x, x + length, y});
            }
            assertThat(boxes).hasSize(7);
        }
    }
}
