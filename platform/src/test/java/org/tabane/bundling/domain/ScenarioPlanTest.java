package org.tabane.bundling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tabane.bundling.domain.ScenarioBody.Points;
import org.tabane.bundling.domain.ScenarioBody.ScenarioLine;
import org.tabane.bundling.domain.ScenarioBody.ScenarioTown;
import org.tabane.bundling.packaging.domain.Payment;
import org.tabane.engine.MemberId;
import org.tabane.engine.RunControl;
import org.tabane.shared.Evidence;
import org.tabane.shared.Sector;

/** Figures of a paper town's own, worked out by hand. */
class ScenarioPlanTest {

    private final AssumptionBook book = ShippedBook.read();

    @Test
    void theSixInputsComeOutToTheYen() {
        // Now 10,000,001 + 1,000 h × 3,333 = 13,333,001; bundled 9,876,543 + 777 h × 3,333 + 100,000 + 50,000 ÷ 3 =
        // 12,582,951.
        EstimatePlan plan = ScenarioPlan.of(
                book, body(List.of(line(10_000_001L, "1000", exactly("9876543"), exactly("777"))), 100_000L, 50_000L));
        var group = plan.model().atMode().group();
        assertThat(group.totalNowYen()).isEqualTo(13_333_001L);
        assertThat(group.totalBundledYen()).isEqualTo(9_876_543L + 2_589_741L + 116_667L);
        assertThat(group.freedHours()).isEqualByComparingTo("223");
        EstimateAnswer answer = EstimateAnswer.of(plan, RunControl.seeded(1));
        assertThat(answer.isUncertain()).isFalse();
        assertThat(plan.weakestEvidence(MemberId.of("P"))).isEqualTo(Evidence.MEASURED);
    }

    @Test
    void aRangeEnteredIsRankedUnderTheTownsName() {
        EstimatePlan plan = ScenarioPlan.of(
                book,
                body(
                        List.of(line(
                                10_000_000L,
                                "1000",
                                new Points(
                                        new BigDecimal(9_000_000),
                                        new BigDecimal(10_000_000),
                                        new BigDecimal(13_000_000)),
                                exactly("700"))),
                        0L,
                        0L));
        EstimateAnswer answer = EstimateAnswer.of(plan, RunControl.seeded(1));
        assertThat(answer.measureNext()).hasSize(1);
        MeasureNext first = answer.measureNext().getFirst();
        assertThat(first.planned().name().japanese()).isEqualTo("紙のまち　委託額の変化");
        assertThat(first.widthYen()).isEqualTo(4_000_000L);
        assertThat(answer.groupSaving().p10Yen())
                .isLessThan(answer.groupSaving().p90Yen());
    }

    @Test
    void aLineWithoutBundledFiguresFollowsTheDefaultChanges() {
        EstimatePlan plan = ScenarioPlan.of(book, body(List.of(line(10_000_000L, "1000", null, null)), 0L, 0L));
        // Three years, performance specification, one town: −1 % and −2 % of the amount, −30 % of the hours.
        var group = plan.model().atMode().group();
        assertThat(group.bundled().outsourcedYen()).isEqualTo(9_702_000L);
        assertThat(group.bundled().directHours()).isEqualByComparingTo("700");
    }

    @Test
    void workThatIsNewAfterBundlingCountsAsItsFullCost() {
        EstimatePlan plan =
                ScenarioPlan.of(book, body(List.of(line(0L, "100", exactly("2000000"), exactly("100"))), 0L, 0L));
        assertThat(plan.model().atMode().group().savingYen()).isEqualTo(-2_000_000L);
    }

    @Test
    void aScenarioStartsFromTheLedgerAndFillsTheRestWithDefaults() {
        ScenarioBody body = ScenarioStart.body(
                book,
                List.of(new ScenarioTown("P", "紙のまち", 100_000, null, null, null, null, null, null)),
                List.of(new ScenarioStart.Recorded(
                        "P",
                        Sector.ROAD,
                        "R07",
                        "除草",
                        5_000_000L,
                        new BigDecimal(120),
                        null,
                        Evidence.MEASURED,
                        "契約台帳")),
                Set.of(Sector.ROAD, Sector.RIVER),
                Map.of(Sector.RIVER, "河川"),
                3,
                true,
                0,
                "初期値",
                "記録なし");
        assertThat(body.lines()).hasSize(2);
        assertThat(body.lines()).anySatisfy(line -> {
            assertThat(line.item()).isEqualTo("R07");
            assertThat(line.evidence()).isEqualTo(Evidence.MEASURED);
            assertThat(line.defaulted()).isFalse();
        });
        assertThat(body.lines()).anySatisfy(line -> {
            assertThat(line.item()).isEqualTo("V");
            assertThat(line.yenNow()).isEqualTo(32_700_000L);
            assertThat(line.defaulted()).isTrue();
        });
    }

    @Test
    void theEffectOfPerformanceSpecificationReachesOnlyTheItemsLetByIt() {
        ScenarioBody open = body(List.of(item("R07", "道路除草"), item("R04", "舗装補修"), item("R", "道路")), 0L, 0L);
        long everywhere = yenOfPerformance(open);
        long packaged = yenOfPerformance(open.withPackaging(packaging(true, false, false)));
        long mostly = yenOfPerformance(open.withPackaging(packaging(true, true, false)));
        // The three lines outsource the same: one of them by performance, then two and the line of the whole sector
        // with them.
        assertThat(everywhere).isNotZero();
        assertThat(packaged * 3).isCloseTo(everywhere, org.assertj.core.data.Offset.offset(3L));
        assertThat(mostly).isEqualTo(everywhere);
        assertThat(yenOfPerformance(open.withPackaging(packaging(false, false, false))))
                .isZero();
    }

    private static ScenarioPackaging packaging(boolean mowing, boolean paving, boolean cleaning) {
        return new ScenarioPackaging(
                "/bundling/packaging?sectors=road",
                1,
                2027,
                3,
                100,
                2,
                List.of("P"),
                List.of(
                        new ScenarioPackaging.PackagedItem("R07", "道路除草", mowing, Payment.LUMP_SUM, null),
                        new ScenarioPackaging.PackagedItem("R04", "舗装補修", paving, Payment.UNIT_PRICE, null),
                        new ScenarioPackaging.PackagedItem("R05", "側溝清掃", cleaning, Payment.LUMP_SUM, 1)));
    }

    /** What performance specification changes of the bundled total at the likeliest values, in yen. */
    private long yenOfPerformance(ScenarioBody body) {
        ScenarioBody without = new ScenarioBody(
                body.towns(), body.lines(), body.years(), false, 0, 0L, 0L, List.of(), List.of(), book.version());
        return ScenarioPlan.of(book, body).model().atMode().group().totalBundledYen()
                - ScenarioPlan.of(book, without).model().atMode().group().totalBundledYen();
    }

    private static ScenarioLine item(String code, String name) {
        return new ScenarioLine(
                "P", code, name, 10_000_000L, BigDecimal.ZERO, null, false, Evidence.MEASURED, "契約台帳", null, null);
    }

    @Test
    void whatNobodyKnowsOfAWorkItemCountsNowhereAndIsNamed() {
        ScenarioLine known = line(10_000_000L, "1000", exactly("9000000"), exactly("700"));
        ScenarioLine half = new ScenarioLine(
                "P", "R07", "除草", 2_000_000L, null, null, false, Evidence.MEASURED, "契約台帳", null, null);
        EstimatePlan plan = ScenarioPlan.of(book, body(List.of(known, half), 0L, 0L));
        var group = plan.model().atMode().group();
        assertThat(group.now().outsourcedYen()).isEqualTo(12_000_000L);
        assertThat(group.freedHours()).isEqualByComparingTo("300");
        assertThat(plan.incompleteLines())
                .singleElement()
                .satisfies(line -> assertThat(line.directHours()).isEqualTo(Figure.UNKNOWN));
        // Two figures of the first line and its two changes, the amount of the second, the rate; not the unknown hours.
        assertThat(plan.evidenceCounts().getFirst().items()).isEqualTo(6);
        assertThat(plan.weakestEvidence(MemberId.of("P"))).isEqualTo(Evidence.ASSUMED);
    }

    @Test
    void aSectorsFigureLeftEmptyTakesTheDefaultWithItsDoubtAndNotTheSourceBesideIt() {
        // 10,000 people; roads: the default of the same line when nothing at all was entered.
        ScenarioLine nothing =
                new ScenarioLine("P", "R", "道路", null, null, null, false, Evidence.MEASURED, "", null, null);
        EstimatePlan open = ScenarioPlan.of(book, body(List.of(nothing), 0L, 0L));
        BigDecimal defaultHours = DefaultPlan.defaultHours(book, 10_000, Sector.ROAD);
        assertThat(open.lines().getFirst().directHours().value()).isEqualByComparingTo(defaultHours);
        assertThat(open.incompleteLines()).isEmpty();

        ScenarioLine defaulted = new ScenarioLine(
                "P", "R", "道路", 9_000_000L, defaultHours, null, true, Evidence.ASSUMED, "初期値", null, null);
        ScenarioLine typed = defaulted.withNow(12_000_000L, defaultHours, null, Evidence.MEASURED, "契約台帳");
        assertThat(typed.hoursNow()).isNull();
        EstimatePlan plan = ScenarioPlan.of(book, body(List.of(typed), 0L, 0L));
        PlannedLine line = plan.lines().getFirst();
        assertThat(line.outsourcedYen().evidence()).isEqualTo(Evidence.MEASURED);
        assertThat(line.directHours().evidence()).isEqualTo(Evidence.ASSUMED);
        assertThat(line.directHours().value()).isEqualByComparingTo(defaultHours);
        assertThat(plan.drivers())
                .extracting(planned -> planned.driver().name())
                .contains(AssumptionIds.ENGINEERS_PER_10000)
                .doesNotContain(AssumptionIds.OUTSOURCED_PER_HEAD);
    }

    private static Points exactly(String value) {
        BigDecimal exact = new BigDecimal(value);
        return new Points(exact, exact, exact);
    }

    private static ScenarioLine line(Long yen, String hours, @Nullable Points yenAfter, @Nullable Points hoursAfter) {
        return new ScenarioLine(
                "P",
                "R",
                "道路",
                yen,
                new BigDecimal(hours),
                null,
                false,
                Evidence.MEASURED,
                "契約台帳",
                yenAfter,
                hoursAfter);
    }

    private ScenarioBody body(List<ScenarioLine> lines, long managementYen, long setUpYen) {
        return new ScenarioBody(
                List.of(new ScenarioTown(
                        "P", "紙のまち", 10_000, null, new BigDecimal(3_333), Evidence.MEASURED, "人事課", null, null)),
                lines,
                3,
                true,
                0,
                managementYen,
                setUpYen,
                List.of(),
                List.of(),
                book.version());
    }
}
