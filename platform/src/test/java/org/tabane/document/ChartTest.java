package org.tabane.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.tabane.document.RangeBars.Emphasis;
import org.tabane.document.RangeBars.Range;
import org.tabane.document.Tornado.Swing;
import org.tabane.shared.Evidence;
import org.xml.sax.InputSource;

class ChartTest {

    private static final String LONG_NAME = "鰺ヶ沢・深浦・つがる広域連合大鰐平川地区事務組合";

    static StackedBars nowAndBundled() {
        return StackedBars.nowAndBundled(
                "千円",
                "百万円／年",
                new StackedBars.Part("直営", Fill.HATCHED),
                new StackedBars.Part("委託", Fill.SOLID),
                new StackedBars.Bar("現状", 72_889, 232_500),
                new StackedBars.Bar("束ね後", 45_268, 248_700));
    }

    static RangeBars members() {
        return new RangeBars(
                "千円",
                "増える",
                "減る",
                List.of(
                        new Range("北沢市", "48,210人", -2_900, 5_700, 14_200, Emphasis.OWN),
                        new Range("東原町", "16,940人", 700, 3_600, 6_600, Emphasis.NONE),
                        new Range("川辺村", "3,120人", -3_300, -1_900, -600, Emphasis.NONE),
                        new Range("三峰町", "9,870人", 2_800, 4_200, 5_700, Emphasis.NONE),
                        new Range("群 計", "", 1_900, 11_700, 21_300, Emphasis.TOTAL)));
    }

    static Tornado drivers() {
        return new Tornado(
                "千円",
                11_461,
                "小さく",
                "大きく",
                List.of(
                        new Swing("人件費単価（4団体）", "幅 ±10％", Evidence.MEASURED, 8_697, 14_225),
                        new Swing("北沢市　委託額の変化", "幅 ▲6〜＋13％", Evidence.ASSUMED, 25_429, -2_508),
                        new Swing("北沢市　直営時間の減り方", "幅 24〜48％", Evidence.ASSUMED, 6_832, 16_090),
                        new Swing("東原町　委託額の変化", "幅 ▲7〜＋13％", Evidence.SURVEYED, 16_081, 6_841),
                        new Swing("全体マネジメント費", "幅 3,600〜8,400千円", Evidence.ASSUMED, 13_861, 9_061)));
    }

    static LineChart population() {
        return new LineChart(
                "人",
                List.of("2020", "2025", "2030", "2035", "2040", "2045", "2050"),
                List.of(
                        LineChart.Series.of("北沢市", 48_210, 45_900, 43_100, 40_200, 37_100, 34_000, 30_900),
                        LineChart.Series.of("東原町", 16_940, 15_700, 14_400, 13_100, 11_800, 10_600, 9_400),
                        LineChart.Series.of("三峰町", 9_870, 9_020, 8_210, 7_390, 6_600, 5_850, 5_100)),
                2,
                true);
    }

    static ColumnChart columns() {
        return new ColumnChart(
                "人",
                List.of(
                        new ColumnChart.Column("2020", 48_210L, false, false),
                        new ColumnChart.Column("2030", 43_100L, true, false),
                        new ColumnChart.Column("2040", null, true, false),
                        new ColumnChart.Column("2050", 30_900L, true, true)));
    }

    static List<Chart> all() {
        return List.of(nowAndBundled(), members(), drivers(), population(), columns(), longNames(), manyParts());
    }

    private static RangeBars longNames() {
        return new RangeBars(
                "千円",
                "負担が増える",
                "負担が減る",
                List.of(
                        new Range(LONG_NAME, "108,210人", -120_300_400, 3_000, 110_200_300, Emphasis.OWN),
                        new Range("町", -5, 0, 5)));
    }

    private static StackedBars manyParts() {
        List<StackedBars.Bar> bars = new ArrayList<>();
        for (String name : List.of("北沢市", "東原町", "川辺村", "三峰町", LONG_NAME)) {
            bars.add(new StackedBars.Bar(name, 120, 4_000, 30, 0, 900));
        }
        return new StackedBars(
                "千円",
                List.of(
                        new StackedBars.Part("道路", Fill.HATCHED),
                        new StackedBars.Part("橋りょう", Fill.SOLID),
                        new StackedBars.Part("河川", Fill.OUTLINED),
                        new StackedBars.Part("公園", Fill.WARM_HATCHED),
                        new StackedBars.Part("下水道", Fill.GREY)),
                bars,
                "千円",
                1,
                false);
    }

    @Test
    void everyChartIsWellFormedAndSaysItsValues() throws Exception {
        for (Chart chart : all()) {
            for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
                for (int width : new int[] {320, 392, 760}) {
                    Svg svg = chart.svg(language, width);
                    var document = DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(svg.markup())));
                    assertThat(document.getDocumentElement().getAttribute("role"))
                            .isEqualTo("img");
                    assertThat(document.getDocumentElement().getAttribute("aria-label"))
                            .isEqualTo(svg.description());
                }
            }
        }
        assertThat(nowAndBundled().svg(Locale.JAPANESE).description())
                .isEqualTo("単位 千円。現状: 直営 72,889、委託 232,500、計 305,389。束ね後: 直営 45,268、委託 248,700、計 293,968。");
        assertThat(members().svg(Locale.JAPANESE).description()).contains("川辺村: マイナス3,300 から マイナス600、まん中 マイナス1,900。");
        assertThat(members().svg(Locale.ENGLISH).description()).contains("minus 1,900");
        assertThat(columns().svg(Locale.JAPANESE).description()).contains("2040 推計 値なし");
    }

    @Test
    void noWordLeavesTheDrawing() {
        for (Chart chart : all()) {
            for (int width : new int[] {320, 392, 760, 1200}) {
                Svg svg = chart.svg(Locale.JAPANESE, width);
                for (Mark mark : svg.marks()) {
                    if (mark instanceof Mark.Words words) {
                        double room = Lettering.width(words.text(), words.size(), words.bold());
                        double left = switch (words.anchor()) {
                            case START -> words.x();
                            case MIDDLE -> words.x() - room / 2;
                            case END -> words.x() - room;
                        };
                        assertThat(left)
                                .as("%s at %d: %s", chart.getClass().getSimpleName(), width, words)
                                .isGreaterThanOrEqualTo(-1);
                        assertThat(left + room)
                                .as("%s at %d: %s", chart.getClass().getSimpleName(), width, words)
                                .isLessThanOrEqualTo(width + 1);
                        assertThat(words.y()).isBetween(8.0, svg.height());
                    }
                }
            }
        }
    }

    @Test
    void valuesStandInTheFigureAndLossesCarryTheirTriangle() {
        assertThat(nowAndBundled().svg(Locale.JAPANESE).markup())
                .contains("直営 72,889", "委託 248,700", "計 293,968", "百万円／年");
        assertThat(members().svg(Locale.JAPANESE).markup()).contains("▲1,900", "▲3,300 〜 ▲600");
        assertThat(drivers().svg(Locale.JAPANESE).markup()).contains("27,937", "▲2,508", "仮定");
    }

    @Test
    void theTornadoPutsTheWidestSwingFirst() {
        assertThat(drivers().swings()).extracting(Swing::label).first().isEqualTo("北沢市　委託額の変化");
        assertThat(drivers().top(2).swings()).hasSize(2);
    }

    @Test
    void cellsShareOneScale() {
        assertThat(members().bar(0, Locale.JAPANESE, 250).markup())
                .contains("<rect")
                .doesNotContain("<text");
        assertThat(drivers().bar(0, Locale.JAPANESE, 300).description()).contains("マイナス2,508");
    }

    @Test
    void wordsOfOthersAreEscaped() {
        var chart = new RangeBars("千円", "増", "減", List.of(new Range("<script>\"&", 0, 1, 2)));
        assertThat(chart.svg(Locale.JAPANESE).markup())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void impossibleChartsAreRefused() {
        assertThatThrownBy(() -> new Range("北沢市", 3, 2, 1)).hasMessageContaining("must ascend");
        assertThatThrownBy(() ->
                        new LineChart("人", List.of("2020", "2025"), List.of(LineChart.Series.of("a", 1)), 2, true))
                .hasMessageContaining("has 1 values for 2 categories");
        assertThatThrownBy(() -> StackedBars.nowAndBundled(
                        "千円",
                        "百万円",
                        new StackedBars.Part("a", Fill.SOLID),
                        new StackedBars.Part("b", Fill.SOLID),
                        new StackedBars.Bar("x", -1, 2),
                        new StackedBars.Bar("y", 1, 2)))
                .hasMessageContaining("negative");
    }

    @Test
    void ticksStandAtRoundValuesWhateverTheRange() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            double low = random.nextDouble() * -1e6 * random.nextInt(2);
            Scale scale =
                    new Scale(low, low + Math.pow(10, random.nextInt(1, 10)) * random.nextDouble(0.1, 1), 0, 100, 5);
            assertThat(scale.ticks().size()).isBetween(2, 12);
        }
    }

    /** Four towns and their sum, as on a group's page: three towns lie close together at the foot. */
    @Test
    void aNumberAtTheBeginningOfALineIsLeftOutWhereItWouldCoverAnotherLine() {
        var chart = new LineChart(
                "人",
                List.of("2020", "2035", "2050"),
                List.of(
                        LineChart.Series.of("群の計", 83_450, 67_000, 51_680),
                        LineChart.Series.of("北沢市", 51_020, 42_480, 33_380),
                        LineChart.Series.of("東原町", 18_110, 14_600, 11_010),
                        LineChart.Series.of("川辺村", 3_480, 2_500, 1_640),
                        LineChart.Series.of("三峰町", 10_840, 8_200, 5_650)),
                1,
                true);
        assertThat(chart.svg(Locale.JAPANESE).markup())
                .contains(">83,450<", ">51,020<", ">18,110<")
                .doesNotContain(">3,480<", ">10,840<");
        assertThat(chart.svg(Locale.JAPANESE).description()).contains("2020 3,480", "2020 10,840");
    }

    @Test
    void namesAtTheEndsOfLinesNearZeroStandAboveTheYears() {
        var chart = new LineChart(
                "人",
                List.of("2020", "2050"),
                List.of(
                        LineChart.Series.of("群の計", 90_000, 60_000),
                        LineChart.Series.of("甲町", 900, 300),
                        LineChart.Series.of("乙町", 800, 200),
                        LineChart.Series.of("丙町", 700, 100)),
                1,
                true);
        String markup = chart.svg(Locale.JAPANESE).markup();
        double years = heightOf(markup, ">2050<");
        double lowest = heightOf(markup, ">丙町 100<");
        double middle = heightOf(markup, ">乙町 200<");
        assertThat(years - lowest).isGreaterThanOrEqualTo(13);
        assertThat(lowest - middle).isGreaterThanOrEqualTo(13);
        assertThat(middle - heightOf(markup, ">甲町 300<")).isGreaterThanOrEqualTo(13);
    }

    private static double heightOf(String markup, String text) {
        String before = markup.substring(0, markup.indexOf(text));
        var place = java.util.regex.Pattern.compile(" y=\"([0-9.]+)\"")
                .matcher(before.substring(before.lastIndexOf("<text")));
        assertThat(place.find()).as(text).isTrue();
        return Double.parseDouble(place.group(1));
    }

    @Test
    void aMissingValueBreaksTheLine() {
        var chart = new LineChart(
                "人",
                List.of("2020", "2025", "2030"),
                List.of(new LineChart.Series("北沢市", Arrays.asList(BigDecimal.TEN, null, BigDecimal.ONE))),
                3,
                true);
        assertThat(chart.svg(Locale.JAPANESE).markup()).contains("M").doesNotContain("NaN");
        assertThat(chart.svg(Locale.JAPANESE).description()).contains("2025 値なし");
    }
}
