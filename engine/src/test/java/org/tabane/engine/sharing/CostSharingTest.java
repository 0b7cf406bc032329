package org.tabane.engine.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tabane.engine.MemberId;

class CostSharingTest {

    private static final KeyTable TOWNS = Towns.keys("""
            town  population  length
            A         6,000     120.5
            B         3,000     239.5
            """);

    @Test
    @DisplayName("補助金を先に控除し、直接計上は按分しない")
    void subsidy_comes_off_first_and_direct_items_are_not_shared() {
        CommonCost cost = new CommonCost(12_000_000, 3_000_000, Map.of(MemberId.of("B"), 600_000L));
        Shares shares = share(cost, "population=1", RoundingUnit.YEN, new Remainder.Largest())
                .getShares();

        assertThat(cost.sharedYen()).isEqualTo(8_400_000);
        assertThat(shares.getMember(MemberId.of("A")).payableYen()).isEqualTo(5_600_000);
        assertThat(shares.getMember(MemberId.of("B")).shareYen()).isEqualTo(2_800_000);
        assertThat(shares.getMember(MemberId.of("B")).payableYen()).isEqualTo(3_400_000);
    }

    @Test
    void every_figure_on_the_way_is_kept() {
        Shares shares = share(
                        CommonCost.of(1_000_000), "equal=0.4,population=0.6", RoundingUnit.YEN, new Remainder.Largest())
                .getShares();
        MemberShare b = shares.getMember(MemberId.of("B"));

        assertThat(b.parts())
                .extracting(KeyPart::exactYen)
                .containsExactly(new BigDecimal("200000.0000000000"), new BigDecimal("200000.0000000000"));
        assertThat(b.parts().getLast().portion()).isEqualTo("0.3333333333");
        assertThat(b.parts().getLast().sum()).isEqualByComparingTo("9000");
        assertThat(b.exactYen()).isEqualByComparingTo("400000");
    }

    @Test
    void an_exact_share_is_not_cut_by_an_arithmetic_error() {
        // 1/3 + 2/3 of 3 yen: in binary or ten decimals the share of A would fall just short of 1 yen
        KeyTable thirds = Towns.keys("""
                town  a  b
                A     1  1
                B     2  2
                """);
        SharingScheme scheme = new SharingScheme(
                Weights.parse("a=0.5,b=0.5"), RoundingUnit.YEN, new Remainder.ToLead(MemberId.of("B")));
        Shares shares = CostSharing.share(CommonCost.of(3), thirds, scheme).getShares();

        assertThat(shares.getMember(MemberId.of("A")).payableYen()).isEqualTo(1);
        assertThat(shares.remainderYen()).isZero();
    }

    @Test
    void a_missing_figure_a_zero_column_and_a_strange_lead_are_named_together() {
        KeyTable towns = Towns.keys("""
                town  population  bridges
                A          6,000        0
                B          3,000        0
                """);
        SharingScheme scheme = new SharingScheme(
                Weights.parse("bridges=0.5,area=0.5"), RoundingUnit.YEN, new Remainder.ToLead(MemberId.of("Z")));

        assertThat(CostSharing.share(CommonCost.of(1), towns, scheme))
                .isEqualTo(new SharingOutcome.Refused(java.util.List.of(
                        new SharingFault.KeySumsToZero(new SharingKey("bridges")),
                        new SharingFault.MissingFigure(MemberId.of("A"), SharingKey.AREA),
                        new SharingFault.MissingFigure(MemberId.of("B"), SharingKey.AREA),
                        new SharingFault.UnknownLead(MemberId.of("Z")))));
    }

    @Test
    @DisplayName("端数処理がどうであれ、合計は必ず総額に一致する")
    void the_shares_always_add_up_and_stay_within_one_unit_of_the_exact_share() {
        long seed = 20_261_122;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            KeyTable towns = randomTowns(random);
            long total = random.nextLong(1, 5_000_000_000L);
            RoundingUnit unit = RoundingUnit.values()[random.nextInt(2)];
            int percent = random.nextInt(101);
            Weights weights =
                    Weights.parse("equal=" + percent / 100.0 + ",population=" + BigDecimal.valueOf(100 - percent, 2));
            Shares shares = CostSharing.share(
                            CommonCost.of(total), towns, new SharingScheme(weights, unit, new Remainder.Largest()))
                    .getShares();

            assertThat(shares.members().stream()
                            .mapToLong(MemberShare::payableYen)
                            .sum())
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(total);
            assertThat(shares.members())
                    .as("seed %d round %d", seed, round)
                    .allSatisfy(member -> assertThat(member.exactYen()
                                    .subtract(BigDecimal.valueOf(member.shareYen()))
                                    .abs())
                            .isLessThan(BigDecimal.valueOf(unit.yen())));
        }
    }

    @Test
    @DisplayName("概算負担金の精算：追加と還付")
    void settling_shows_who_pays_more_and_who_gets_back() {
        Shares provisional = share(CommonCost.of(9_000_000), "population=1", RoundingUnit.YEN, new Remainder.Largest())
                .getShares();
        Shares settled = share(CommonCost.of(7_200_000), "length=1", RoundingUnit.YEN, new Remainder.Largest())
                .getShares();
        Settlement settlement = Settlement.between(provisional, settled);

        assertThat(settlement.lines())
                .containsExactly(
                        new Settlement.Line(MemberId.of("A"), 6_000_000, 2_410_000),
                        new Settlement.Line(MemberId.of("B"), 3_000_000, 4_790_000));
        assertThat(settlement.lines().getFirst().differenceYen()).isEqualTo(-3_590_000);
        assertThat(settlement.differenceYen()).isEqualTo(-1_800_000);
    }

    private static SharingOutcome share(CommonCost cost, String weights, RoundingUnit unit, Remainder remainder) {
        return CostSharing.share(cost, TOWNS, new SharingScheme(Weights.parse(weights), unit, remainder));
    }

    private static KeyTable randomTowns(Random random) {
        Map<MemberId, Map<SharingKey, BigDecimal>> rows = new LinkedHashMap<>();
        int towns = random.nextInt(1, 15);
        for (int town = 0; town < towns; town++) {
            rows.put(
                    MemberId.of("T" + town),
                    new HashMap<>(Map.of(SharingKey.POPULATION, BigDecimal.valueOf(random.nextInt(1, 90_000)))));
        }
        return new KeyTable(rows);
    }
}
