package org.tabane.engine.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tabane.engine.MemberId;

@DisplayName("Q2-7 導入効果試算：六つの入力から円まで一致する")
class SixInputsTest {

    private static final List<Cell> NOW = EffortTable.cells("""
            member  item  outsourced   hours
            A       R01    1,200,000     310
            A       R07    4,000,000     120.5
            B       R01      300,000      95.25
            B       R07      900,000      40
            """);

    private static final List<Cell> BUNDLED = EffortTable.cells("""
            member  item  outsourced   hours
            A       R01    1,100,000     100
            A       R07    3,800,000      60
            B       R01      320,000      30
            B       R07      980,000      20.25
            """);

    private static final LabourRates LABOUR = EffortTable.rates("""
            member  yen per hour
            A       3,500
            B       3,150.5
            """);

    private static final List<Fee> FEES =
            List.of(Fee.annual(MemberId.of("A"), 600_000), new Fee(MemberId.of("B"), 200_000, 1_000_000, 3));

    @Test
    @DisplayName("総コスト＝委託金額＋時間×人件費単価、削減額と創出時間")
    void the_guides_formula_comes_out_to_the_yen() {
        Totals totals = new SixInputs(NOW, BUNDLED, LABOUR, FEES).totals();

        Comparison a = totals.getMember(MemberId.of("A"));
        assertThat(a.totalNowYen()).isEqualTo(5_200_000 + 1_506_750); // 430.5 h × 3,500
        assertThat(a.totalBundledYen()).isEqualTo(4_900_000 + 560_000 + 600_000); // 160 h × 3,500
        assertThat(a.savingYen()).isEqualTo(646_750);
        assertThat(a.freedHours()).isEqualByComparingTo("270.5");

        Comparison b = totals.getMember(MemberId.of("B"));
        assertThat(b.totalNowYen()).isEqualTo(1_200_000 + 426_105); // 135.25 h × 3,150.5 = 426,105.125
        assertThat(b.totalBundledYen()).isEqualTo(1_300_000 + 158_313 + 533_333); // 158,312.625; 200,000 + 333,333.3…
        assertThat(b.freedHours()).isEqualByComparingTo("85");
    }

    @Test
    @DisplayName("負の削減額もそのまま示す")
    void a_loss_is_shown_as_plainly_as_a_gain() {
        Totals totals = new SixInputs(NOW, BUNDLED, LABOUR, FEES).totals();

        assertThat(totals.getMember(MemberId.of("B")).savingYen()).isEqualTo(-365_541);
    }

    @Test
    void the_group_is_the_sum_of_its_members_rounded_figures() {
        Totals totals = new SixInputs(NOW, BUNDLED, LABOUR, FEES).totals();

        assertThat(totals.group().savingYen()).isEqualTo(646_750 - 365_541);
        assertThat(totals.group().freedHours()).isEqualByComparingTo("355.5");
        assertThat(totals.group().totalNowYen()).isEqualTo(8_332_855);
    }

    @Test
    void half_a_yen_is_rounded_up_once_per_member_and_not_per_work_item() {
        List<Cell> now = EffortTable.cells("""
                member  item  outsourced  hours
                A       R01           0      0.1
                A       R07           0      0.1
                """);
        List<Cell> bundled =
                now.stream().map(c -> Cell.of(c.key(), Effort.NONE)).toList();
        LabourRates labour = new LabourRates(Map.of(MemberId.of("A"), new BigDecimal("2")));

        // 0.2 h × 2 = 0.4 yen → 0; per item 0.2 + 0.2 would be 0 as well, so also 2.5 yen → 3
        assertThat(new SixInputs(now, bundled, labour, List.of())
                        .totals()
                        .group()
                        .totalNowYen())
                .isZero();
        LabourRates dearer = new LabourRates(Map.of(MemberId.of("A"), new BigDecimal("12.5")));
        assertThat(new SixInputs(now, bundled, dearer, List.of())
                        .totals()
                        .group()
                        .totalNowYen())
                .isEqualTo(3);
    }

    @Test
    void a_work_item_without_a_bundled_figure_is_not_taken_for_zero() {
        assertThatThrownBy(() -> new SixInputs(NOW, BUNDLED.subList(0, 3), LABOUR, FEES))
                .hasMessageContaining("(B, R07)")
                .hasMessageContaining("no bundled figure");
    }

    @Test
    void every_fault_is_named_at_once() {
        List<Cell> twice = List.of(NOW.get(0), NOW.get(0), NOW.get(2));
        List<InputFault> faults = SixInputs.check(
                twice, BUNDLED.subList(0, 1), new LabourRates(Map.of()), List.of(Fee.annual(MemberId.of("Z"), 1)));

        assertThat(faults)
                .containsExactly(
                        new InputFault.DuplicateCell(InputFault.Side.BASELINE, CellKey.of("A", "R01")),
                        new InputFault.MissingBundledCell(CellKey.of("B", "R01")),
                        new InputFault.MissingLabourRate(MemberId.of("A")),
                        new InputFault.MissingLabourRate(MemberId.of("B")),
                        new InputFault.FeeForUnknownMember(MemberId.of("Z")));
    }

    @Test
    void work_that_only_the_bundle_does_is_new_work_and_allowed() {
        SixInputs inputs = new SixInputs(NOW.subList(0, 1), BUNDLED.subList(0, 2), LABOUR, List.of());

        assertThat(inputs.newWork()).containsExactly(CellKey.of("A", "R07"));
    }
}
