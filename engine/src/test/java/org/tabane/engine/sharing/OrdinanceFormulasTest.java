package org.tabane.engine.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tabane.engine.MemberId;

/** Formulas as the ordinances have them; towns and figures are invented so that each share can be checked by hand. */
@DisplayName("条例・規則に定める負担割合を手計算の例で確かめる")
class OrdinanceFormulasTest {

    /** Population 7 : 1, usage 9 : 1. */
    private static final KeyTable TWO_TOWNS = Towns.keys("""
            town  population  usage
            甲町      14,000   9,000
            乙村       2,000   1,000
            """);

    private static final KeyTable THREE_TOWNS = Towns.keys("""
            town  population
            丙市      30,000
            丁町      12,000
            戊村       5,000
            """);

    @Test
    @DisplayName("串本町古座川町衛生施設事務組合 し尿・建設：人口割35／基本割15／実績割50")
    void night_soil_construction() {
        Shares shares = yen(100_000_000, TWO_TOWNS, "population=0.35,equal=0.15,usage=0.50");

        assertThat(share(shares, "甲町")).isEqualTo(30_625_000 + 7_500_000 + 45_000_000);
        assertThat(share(shares, "乙村")).isEqualTo(4_375_000 + 7_500_000 + 5_000_000);
    }

    @Test
    @DisplayName("同 し尿・運営：基本割9.5／実績割90.5")
    void night_soil_operation() {
        Shares shares = yen(40_000_000, TWO_TOWNS, "equal=0.095,usage=0.905");

        assertThat(share(shares, "甲町")).isEqualTo(1_900_000 + 32_580_000);
        assertThat(share(shares, "乙村")).isEqualTo(1_900_000 + 3_620_000);
    }

    @Test
    @DisplayName("同 ごみ・建設：人口割94／基本割6")
    void waste_construction() {
        Shares shares = yen(250_000_000, TWO_TOWNS, "population=0.94,equal=0.06");

        assertThat(share(shares, "甲町")).isEqualTo(205_625_000 + 7_500_000);
        assertThat(share(shares, "乙村")).isEqualTo(29_375_000 + 7_500_000);
    }

    @Test
    @DisplayName("新潟県市町村総合事務組合 会館改修：均等割50／人口割50、1,000円未満切捨て、端数は代表")
    void hall_repair_cut_to_thousands_with_the_rest_to_the_lead() {
        Shares shares = thousands(new Remainder.ToLead(MemberId.of("丙市")));

        // 丙 2,057,500 + 3,939,893.617…   丁 2,057,500 + 1,575,957.447…   戊 2,057,500 + 656,648.936…
        assertThat(share(shares, "丙市")).isEqualTo(5_997_000 + 1_000);
        assertThat(share(shares, "丁町")).isEqualTo(3_633_000);
        assertThat(share(shares, "戊村")).isEqualTo(2_714_000);
    }

    @Test
    @DisplayName("同 端数を最大剰余法で")
    void hall_repair_with_the_rest_to_the_largest_remainder() {
        Shares shares = thousands(new Remainder.Largest());

        assertThat(share(shares, "丙市")).isEqualTo(5_997_000);
        assertThat(share(shares, "丁町")).isEqualTo(3_634_000); // lost 457 yen, the most
        assertThat(share(shares, "戊村")).isEqualTo(2_714_000);
    }

    private static Shares thousands(Remainder remainder) {
        return CostSharing.share(
                        CommonCost.of(12_345_000),
                        THREE_TOWNS,
                        new SharingScheme(
                                Weights.parse("equal=0.5,population=0.5"), RoundingUnit.THOUSAND_YEN, remainder))
                .getShares();
    }

    private static Shares yen(long total, KeyTable towns, String weights) {
        return CostSharing.share(
                        CommonCost.of(total),
                        towns,
                        new SharingScheme(Weights.parse(weights), RoundingUnit.YEN, new Remainder.Largest()))
                .getShares();
    }

    private static long share(Shares shares, String town) {
        return shares.getMember(MemberId.of(town)).payableYen();
    }
}
