package org.tabane.bundling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tabane.shared.Sector;

/** The default values every first estimate starts from. */
class AssumptionBookTest {

    private final AssumptionBook book = ShippedBook.read();

    @Test
    void theCasesGiveYenPerHeadAsOneWouldByHand() {
        // 大館 300,000,000 ÷ 36 × 12 ÷ 67,000 = 1,492.5…; 四日市 1,342,500,000 ÷ 16 × 12 ÷ 310,000 = 3,247.98…
        // 三条 1,130,000,000 ÷ 60 × 12 ÷ 92,000 = 2,456.5…; 明和 130,000,000 ÷ 36 × 12 ÷ 23,000 = 1,884.05…
        assertThat(book.cases().stream().map(each -> Math.round(each.yenPerHead() * 10)))
                .containsExactly(14_925L, 32_480L, 24_565L, 18_841L);
        Assumption perHead = book.get(AssumptionIds.OUTSOURCED_PER_HEAD);
        // (1,492.54 × 3,247.98 × 2,456.52 × 1,884.06)^(1/4) = 2,176.5
        assertThat(List.of(perHead.low(), perHead.mode(), perHead.high()))
                .extracting(Object::toString)
                .containsExactly("1490", "2180", "3250");
    }

    @Test
    void theCasesGiveTechnicalStaffPerHeadAsOneWouldByHand() {
        // 45/6.7 = 6.716, 153/31 = 4.935, 30/9.2 = 3.261, 10/2.3 = 4.348; geometric mean 4.656
        Assumption staff = book.get(AssumptionIds.ENGINEERS_PER_10000);
        assertThat(List.of(staff.low(), staff.mode(), staff.high()))
                .extracting(Object::toString)
                .containsExactly("3.26", "4.66", "6.72");
    }

    @Test
    void everyValueNamesItsSourceAndHowToReplaceIt() {
        assertThat(book.all()).isNotEmpty().allSatisfy(assumption -> {
            assertThat(assumption.source().japanese()).isNotBlank();
            assertThat(assumption.measure().japanese()).isNotBlank();
            if (!assumption.fromCases()) {
                assertThat(assumption.source().japanese()).startsWith("仮定：");
            }
        });
    }

    @Test
    void everyIdTheRulesUseIsInTheBook() {
        assertThat(List.of(
                        AssumptionIds.OUTSOURCED_PER_HEAD,
                        AssumptionIds.ENGINEERS_PER_10000,
                        AssumptionIds.MAINTENANCE_SHARE,
                        AssumptionIds.LABOUR_COST,
                        AssumptionIds.BEYOND_THE_CASES,
                        AssumptionIds.DIRECT_RESPONSE,
                        AssumptionIds.travel(10),
                        AssumptionIds.travel(20),
                        AssumptionIds.travel(40),
                        AssumptionIds.SCALE_ELASTICITY,
                        AssumptionIds.PERFORMANCE_SPECIFICATION,
                        AssumptionIds.MULTI_YEAR_3,
                        AssumptionIds.MULTI_YEAR_5,
                        AssumptionIds.MANAGEMENT_AND_DESK,
                        AssumptionIds.SET_UP,
                        AssumptionIds.sectorShare(Sector.ROAD),
                        AssumptionIds.sectorShare(Sector.RIVER),
                        AssumptionIds.sectorShare(Sector.PARK)))
                .allSatisfy(id -> assertThat(book.find(id)).as(id).isPresent());
    }

    @Test
    void theThreeSectorsTogetherAreTheWhole() {
        assertThat(FirstQuestion.SECTORS.stream()
                        .map(sector ->
                                book.get(AssumptionIds.sectorShare(sector)).mode())
                        .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add))
                .isEqualByComparingTo("1");
    }

    @Test
    void everyChangeOfCostMayAlsoBeARise() {
        assertThat(List.of(
                        AssumptionIds.TRAVEL_NEAR,
                        AssumptionIds.SCALE_ELASTICITY,
                        AssumptionIds.PERFORMANCE_SPECIFICATION,
                        AssumptionIds.MULTI_YEAR_3))
                .allSatisfy(id -> assertThat(book.get(id).high()).isPositive());
    }
}
