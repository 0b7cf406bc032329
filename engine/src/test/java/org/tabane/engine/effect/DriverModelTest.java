package org.tabane.engine.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tabane.engine.MemberId;

class DriverModelTest {

    private static final Baseline BASELINE = new Baseline(EffortTable.cells("""
                    member  item  outsourced   hours  contracts
                    A       R01    1,000,000     300  4
                    A       R07    3,000,000     100  2
                    B       R01      250,000      80  1
                    """), EffortTable.rates("""
                    member  yen per hour
                    A       4,000
                    B       3,000
                    """));

    @Test
    void without_drivers_nothing_changes() {
        Comparison group = model().atMode().group();

        assertThat(group.savingYen()).isZero();
        assertThat(group.freedHours()).isEqualByComparingTo("0");
        assertThat(group.totalNowYen()).isEqualTo(4_250_000 + 1_600_000 + 240_000);
    }

    @Test
    void two_drivers_on_one_cell_multiply() {
        Comparison group = model(
                        driver(DriverKind.TRAVEL, Scope.EVERYWHERE, "-0.2"),
                        driver(DriverKind.MULTI_YEAR_TERM, Scope.EVERYWHERE, "-0.1"))
                .atMode()
                .group();

        assertThat(group.bundled().outsourcedYen()).isEqualTo(3_060_000); // 4,250,000 × 0.8 × 0.9
    }

    @Test
    void the_most_specific_range_of_a_driver_holds() {
        Driver travel = Driver.of(
                "travel",
                DriverKind.TRAVEL,
                List.of(
                        new DriverRange(Scope.EVERYWHERE, certain("-0.5")),
                        new DriverRange(Scope.of(WorkItem.of("R01")), certain("-0.4")),
                        new DriverRange(Scope.of(MemberId.of("A")), certain("-0.3")),
                        new DriverRange(Scope.of(CellKey.of("A", "R07")), certain("-0.1"))));
        Totals totals = model(travel).atMode();

        assertThat(totals.getMember(MemberId.of("A")).bundled().outsourcedYen()).isEqualTo(700_000 + 2_700_000);
        assertThat(totals.getMember(MemberId.of("B")).bundled().outsourcedYen()).isEqualTo(150_000);
    }

    @Test
    void procurement_saves_hours_for_each_contract_but_never_more_than_there_are() {
        Totals totals = model(driver(DriverKind.PROCUREMENT_PER_CONTRACT, Scope.EVERYWHERE, "-60"))
                .atMode();

        // A: 300 − 4×60 = 60, and 100 − 2×60 → 0; B: 80 − 60 = 20
        assertThat(totals.getMember(MemberId.of("A")).bundled().directHours()).isEqualByComparingTo("60");
        assertThat(totals.getMember(MemberId.of("B")).freedHours()).isEqualByComparingTo("60");
    }

    @Test
    void scale_elasticity_moves_the_small_member_more() {
        Totals totals = model(driver(DriverKind.SCALE_ELASTICITY, Scope.of(WorkItem.of("R01")), "-0.5"))
                .atMode();

        // lots of R01: 1,250,000; A ×1.25^−0.5 = 0.8944…, B ×5^−0.5 = 0.4472…
        assertThat(totals.getMember(MemberId.of("A")).bundled().outsourcedYen()).isEqualTo(3_894_427);
        assertThat(totals.getMember(MemberId.of("B")).bundled().outsourcedYen()).isEqualTo(111_803);
    }

    @Test
    void a_wrong_labour_cost_counts_on_both_sides() {
        Comparison group = model(driver(DriverKind.LABOUR_COST, Scope.EVERYWHERE, "0.1"))
                .atMode()
                .group();

        assertThat(group.now().directYen()).isEqualTo(2_024_000);
        assertThat(group.savingYen()).isZero();
    }

    @Test
    void fees_come_on_the_bundled_side_for_each_member_in_scope() {
        Totals totals = new DriverModel(
                        BASELINE,
                        List.of(driver(DriverKind.MANAGEMENT_AND_DESK, Scope.EVERYWHERE, "150000")),
                        List.of(Fee.annual(MemberId.of("B"), 50_000)))
                .atMode();

        assertThat(totals.getMember(MemberId.of("A")).savingYen()).isEqualTo(-150_000);
        assertThat(totals.getMember(MemberId.of("B")).savingYen()).isEqualTo(-200_000);
    }

    @Test
    void a_sub_group_alone_has_only_its_own_lots() {
        Totals alone = model(
                        driver(DriverKind.SCALE_ELASTICITY, Scope.of(WorkItem.of("R01")), "-0.5"),
                        driver(DriverKind.TRAVEL, Scope.of(MemberId.of("A")), "-0.2"))
                .among(Set.of(MemberId.of("B")))
                .atMode();

        assertThat(alone.members()).containsOnlyKeys(MemberId.of("B"));
        assertThat(alone.group().savingYen()).isZero();
    }

    @Test
    void a_range_for_a_work_item_nobody_has_is_refused() {
        assertThatThrownBy(() -> model(driver(DriverKind.TRAVEL, Scope.of(CellKey.of("B", "R07")), "-0.1")))
                .hasMessageContaining("(B, R07)");
    }

    @Test
    void a_change_below_minus_one_hundred_per_cent_is_refused() {
        assertThatThrownBy(() -> driver(DriverKind.TRAVEL, Scope.EVERYWHERE, "-1.2"))
                .hasMessageContaining("travel");
    }

    private static DriverModel model(Driver... drivers) {
        return new DriverModel(BASELINE, List.of(drivers));
    }

    private static Driver driver(DriverKind kind, Scope scope, String mode) {
        return Driver.of(kind, scope, certain(mode));
    }

    private static Estimate certain(String value) {
        return Estimate.certain(new BigDecimal(value));
    }
}
