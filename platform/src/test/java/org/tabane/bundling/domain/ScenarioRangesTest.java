package org.tabane.bundling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tabane.bundling.domain.ScenarioBody.ScenarioLine;
import org.tabane.bundling.domain.ScenarioBody.ScenarioTown;
import org.tabane.engine.effect.DriverRange;
import org.tabane.shared.Evidence;
import tools.jackson.databind.json.JsonMapper;

/** Ranges people enter, and the driver that counts contracts, on a paper town worked out by hand. */
class ScenarioRangesTest {

    private final AssumptionBook book = ShippedBook.read();

    @Test
    void aRangeForTheGroupStandsInPlaceOfTheDefault() {
        ScenarioBody body = body(road("P", null), road("Q", null))
                .withDrivers(List.of(entered("direct-response", null, null, "-0.2", "-0.1", "0.0")));
        PlannedDriver driver = planned(body, AssumptionIds.DIRECT_RESPONSE);
        assertThat(driver.evidence()).isEqualTo(Evidence.SURVEYED);
        assertThat(driver.source().japanese()).isEqualTo("聞き取り");
        // 2 × 1,000 h × (1 − 10 %)
        assertThat(ScenarioPlan.of(book, body)
                        .model()
                        .atMode()
                        .group()
                        .bundled()
                        .directHours())
                .isEqualByComparingTo("1800");
    }

    @Test
    void aRangeForATownHoldsThereAndTheDefaultElsewhere() {
        ScenarioBody body = body(road("P", null), road("Q", null))
                .withDrivers(List.of(
                        entered("direct-response", "Q", null, "-0.5", "-0.5", "-0.5"),
                        entered("direct-response", null, "R", "-0.2", "-0.1", "0.0")));
        PlannedDriver driver = planned(body, AssumptionIds.DIRECT_RESPONSE);
        assertThat(driver.driver().ranges())
                .extracting(range -> range.change().mode().toPlainString())
                .containsExactly("-0.1", "-0.5");
        assertThat(driver.source().japanese()).isEqualTo("聞き取り");
    }

    @Test
    void aHigherFigurePerHeadMakesTheDefaultsAnewAndResettingBringsThemBack() {
        ScenarioBody before = ScenarioStart.body(
                book,
                List.of(town("P")),
                List.of(),
                java.util.Set.of(org.tabane.shared.Sector.ROAD),
                java.util.Map.of(),
                3,
                true,
                0,
                "初期値",
                "記録なし");
        ScenarioBody changed = ScenarioRanges.replaced(
                book, before, List.of(entered("outsourced-per-head", null, null, "1000", "3000", "4000")));
        // 10,000 people × 3,000 yen × 70 %
        assertThat(changed.lines().getFirst().yenNow()).isEqualTo(21_000_000L);
        assertThat(ScenarioRanges.replaced(book, changed, List.of())).isEqualTo(before);
    }

    @Test
    void contractsLetSaveTheirHoursButNeverMoreThanThereAre() {
        // 10 contracts × −24 h = −240 h of 1,000 h, then 30 % less.
        ScenarioBody body = body(road("P", "10"));
        assertThat(ScenarioPlan.of(book, body)
                        .model()
                        .atMode()
                        .group()
                        .bundled()
                        .directHours())
                .isEqualByComparingTo("532");
        assertThat(planned(body, AssumptionIds.PROCUREMENT_PER_CONTRACT).evidence())
                .isEqualTo(Evidence.ASSUMED);
        // 100 × −24 h is more than 1,000 h.
        assertThat(ScenarioPlan.of(book, body(road("P", "100")))
                        .model()
                        .atMode()
                        .group()
                        .bundled()
                        .directHours())
                .isEqualByComparingTo("0");
    }

    @Test
    void aTownThatMeasuredItsProcurementIsCountedByItsOwnHours() {
        // 400 h ÷ 10 contracts = 40 h each; 60 % less is −24 h, the lowest −36 h; on the 400 hours only.
        ScenarioBody body = body(
                road("P", "10"), line("P", ProcurementDriver.ITEM, "400", null, Evidence.SURVEYED), road("Q", null));
        PlannedDriver driver = planned(body, AssumptionIds.PROCUREMENT_PER_CONTRACT);
        DriverRange range = driver.driver().ranges().getFirst();
        assertThat(driver.driver().ranges()).hasSize(1);
        assertThat(range.scope().workItem().orElseThrow().code()).isEqualTo(ProcurementDriver.ITEM);
        assertThat(range.change().mode()).isEqualByComparingTo("-24");
        assertThat(range.change().low()).isEqualByComparingTo("-36");
        assertThat(driver.source().japanese()).startsWith("発注・契約事務の時間");
        // (1,000 + (400 − 240) + 1,000) h × 70 %
        assertThat(ScenarioPlan.of(book, body)
                        .model()
                        .atMode()
                        .group()
                        .bundled()
                        .directHours())
                .isEqualByComparingTo("1512");
    }

    @Test
    void aTownWithoutCountedContractsSavesNothingByThem() {
        assertThat(ScenarioPlan.of(book, body(road("P", null))).drivers())
                .noneMatch(driver -> driver.driver().name().equals(AssumptionIds.PROCUREMENT_PER_CONTRACT));
    }

    @Test
    void feesEnteredForATownStandInForItsPartOnly() {
        ScenarioBody body = body(road("P", null), road("Q", null));
        ScenarioBody entered = body.with(
                List.of(
                        body.towns().getFirst().withFees(500_000L, 0L),
                        body.towns().getLast()),
                body.lines(),
                List.of());
        EstimatePlan plan = ScenarioPlan.of(book, entered);
        assertThat(plan.fees())
                .singleElement()
                .satisfies(fee -> assertThat(fee.member().value()).isEqualTo("P"));
        assertThat(planned(entered, AssumptionIds.MANAGEMENT_AND_DESK).driver().ranges())
                .singleElement()
                .satisfies(range ->
                        assertThat(range.scope().member().orElseThrow().value()).isEqualTo("Q"));
    }

    @Test
    void aVersionMadeBeforeDriversCouldBeEnteredIsStillRead() {
        JsonMapper json = JsonMapper.builder().build();
        String text = json.writeValueAsString(body(road("P", null)));
        String old = text.replaceAll(",?\"drivers\":\\[]", "")
                .replace("\"contractsNow\":null,", "")
                .replace(",\"feesYen\":null,\"setUpYen\":null", "");
        assertThat(old).doesNotContain("drivers").doesNotContain("contractsNow").doesNotContain("feesYen");
        assertThat(json.readValue(old, ScenarioBody.class)).isEqualTo(body(road("P", null)));
    }

    private PlannedDriver planned(ScenarioBody body, String id) {
        return ScenarioPlan.of(book, body).drivers().stream()
                .filter(each -> each.driver().name().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static EnteredRange entered(
            String driver, @Nullable String town, @Nullable String item, String low, String mode, String high) {
        return new EnteredRange(
                driver,
                town,
                item,
                new BigDecimal(low),
                new BigDecimal(mode),
                new BigDecimal(high),
                Evidence.SURVEYED,
                "聞き取り");
    }

    private static ScenarioLine road(String town, @Nullable String contracts) {
        return line(town, "R", "1000", contracts, Evidence.MEASURED);
    }

    private static ScenarioLine line(
            String town, String item, String hours, @Nullable String contracts, Evidence evidence) {
        return new ScenarioLine(
                town,
                item,
                item,
                1_000_000L,
                new BigDecimal(hours),
                contracts == null ? null : new BigDecimal(contracts),
                false,
                evidence,
                "契約台帳",
                null,
                null);
    }

    private static ScenarioTown town(String code) {
        return new ScenarioTown(
                code, code + "町", 10_000, null, new BigDecimal(3_000), Evidence.MEASURED, "人事課", null, null);
    }

    private ScenarioBody body(ScenarioLine... lines) {
        List<ScenarioTown> towns = java.util.stream.Stream.of(lines)
                .map(ScenarioLine::town)
                .distinct()
                .map(ScenarioRangesTest::town)
                .toList();
        return new ScenarioBody(towns, List.of(lines), 3, true, 0, null, null, List.of(), List.of(), book.version());
    }
}
