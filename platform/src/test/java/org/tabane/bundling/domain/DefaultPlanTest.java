package org.tabane.bundling.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tabane.engine.MemberId;
import org.tabane.engine.effect.Comparison;
import org.tabane.shared.Evidence;
import org.tabane.shared.Sector;

/** A paper town of 100,000 people, its figures worked out by hand. */
class DefaultPlanTest {

    private static final Town PAPER = new Town("P", "紙のまち", OptionalInt.of(100_000));
    private static final Town FOLD = new Town("F", "折紙のまち", OptionalInt.of(50_000));

    private final AssumptionBook book = ShippedBook.read();

    @Test
    void aTownAloneStartsFromItsPeople() {
        EstimatePlan plan = plan(List.of(PAPER), Set.of(Sector.ROAD, Sector.RIVER, Sector.PARK), 1, false);
        // 100,000 × 2,180 yen = 218,000,000, of which roads 70 %, rivers and parks 15 % each.
        assertThat(plan.lines().stream()
                        .map(line -> line.outsourcedYen().value().longValueExact()))
                .containsExactly(152_600_000L, 32_700_000L, 32_700_000L);
        // 10 × 4.66 × 1,860 × 0.25 = 21,669 h; 70 % = 15,168.3 → 15,168; 15 % = 3,250.35 → 3,250
        assertThat(plan.lines().stream().map(line -> line.directHours().value().intValueExact()))
                .containsExactly(15_168, 3_250, 3_250);
        assertThat(plan.weakestEvidence(MemberId.of("P"))).isEqualTo(Evidence.ASSUMED);
    }

    @Test
    void atTheLikeliestValuesTheAnswerIsWhatOneGetsByHand() {
        EstimatePlan plan = plan(List.of(PAPER), Set.of(Sector.ROAD, Sector.RIVER, Sector.PARK), 1, false);
        Comparison group = plan.model().atMode().group();
        // 21,668 h × 3,900 = 84,505,200; 30 % less hours; fees 6 % + 3 % of 218,000,000 = 19,620,000 in one year.
        assertThat(group.totalNowYen()).isEqualTo(218_000_000L + 84_505_200L);
        assertThat(group.bundled().directYen()).isEqualTo(59_153_640L);
        assertThat(group.bundled().feesYen()).isEqualTo(19_620_000L);
        assertThat(group.savingYen()).isEqualTo(25_351_560L - 19_620_000L);
        assertThat(group.freedHours()).isEqualByComparingTo("6500.4");
    }

    @Test
    void twoTownsShareTheFeesHalfEquallyAndHalfByPeople() {
        EstimatePlan plan = plan(List.of(PAPER, FOLD), Set.of(Sector.ROAD, Sector.RIVER, Sector.PARK), 3, true);
        var totals = plan.model().atMode();
        // 150,000 × 2,180 = 327,000,000; fees 6 % = 19,620,000 and 3 % ÷ 3 = 3,270,000, split 1/4 + 1/3 and 1/4 + 1/6.
        assertThat(totals.group().bundled().feesYen()).isEqualTo(22_890_000L);
        assertThat(totals.getMember(MemberId.of("P")).bundled().feesYen()).isEqualTo(13_352_500L);
        assertThat(totals.getMember(MemberId.of("F")).bundled().feesYen()).isEqualTo(9_537_500L);
    }

    @Test
    void someSectorsAloneMakeTheirShareADoubtOfItsOwn() {
        EstimatePlan road = plan(List.of(PAPER), Set.of(Sector.ROAD), 3, true);
        assertThat(road.lines()).hasSize(1);
        assertThat(road.drivers().stream().map(driver -> driver.driver().name()))
                .contains("sector-share-baseline-outsourced", "sector-share-baseline-hours");
    }

    @Test
    void aTownSmallerThanEveryCaseGetsAWiderRange() {
        Town village = new Town("V", "小さな村", OptionalInt.of(900));
        EstimatePlan plan = plan(List.of(PAPER, village), Set.of(Sector.ROAD, Sector.RIVER, Sector.PARK), 3, true);
        assertThat(DefaultPlan.isBeyondTheCases(book, village)).isTrue();
        assertThat(plan.drivers().getFirst().driver().ranges()).hasSize(2);
        // 2 × 3,250 ÷ 2,180 − 1 = 1.98…
        assertThat(plan.drivers()
                        .getFirst()
                        .driver()
                        .ranges()
                        .getLast()
                        .change()
                        .high()
                        .doubleValue())
                .isBetween(1.98, 1.99);
    }

    @Test
    void aTownWhosePopulationIsNotPublishedHasNoDefault() {
        Town unknown = new Town("U", "公表なしのまち", OptionalInt.empty());
        assertThatThrownBy(() -> plan(List.of(unknown), Set.of(Sector.ROAD), 3, true))
                .hasMessageContaining("公表なしのまち");
    }

    private EstimatePlan plan(List<Town> towns, Set<Sector> sectors, int years, boolean performance) {
        return DefaultPlan.of(book, new FirstQuestion(towns, EnumSet.copyOf(sectors), years, performance, 12));
    }
}
