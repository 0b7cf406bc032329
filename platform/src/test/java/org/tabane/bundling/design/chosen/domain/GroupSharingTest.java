package org.tabane.bundling.design.chosen.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tabane.engine.MemberId;
import org.tabane.engine.effect.Comparison;
import org.tabane.engine.effect.CostBreakdown;
import org.tabane.engine.effect.Totals;
import org.tabane.engine.sharing.KeyTable;
import org.tabane.engine.sharing.Remainder;
import org.tabane.engine.sharing.RoundingUnit;
import org.tabane.engine.sharing.SharingKey;
import org.tabane.engine.sharing.SharingScheme;
import org.tabane.engine.sharing.Weights;

/**
 * Three paper towns. Alone A pays 100 (40 of it own staff), B 60 (20), C 40 (10), all in thousands of yen; together the money is 90 and
 * the staff 30, 15 and 5, so the group pays 140 instead of 200.
 */
class GroupSharingTest {

    private static final MemberId A = MemberId.of("A");
    private static final MemberId B = MemberId.of("B");
    private static final MemberId C = MemberId.of("C");
    private static final SharingKey USAGE = SharingKey.USAGE;

    private static final Map<Set<MemberId>, Long> COSTS = Map.of(
            Set.of(A), 100_000L,
            Set.of(B), 60_000L,
            Set.of(C), 40_000L,
            Set.of(A, B), 120_000L,
            Set.of(A, C), 110_000L,
            Set.of(B, C), 70_000L,
            Set.of(A, B, C), 140_000L);

    @Test
    void equalPartsAskTheSmallTownForMoreThanItPaysAlone() {
        // 90 ÷ 3 = 30 each, and one's own staff: A 60, B 45, C 35. Then B and C ask 80 where they would pay 70 without
        // A.
        GroupSharing sharing = shared(List.of(formula("equal", Map.of(SharingKey.EQUAL, BigDecimal.ONE))));
        GroupSharing.Split equal = sharing.splits().getLast();
        assertThat(equal.paysYen())
                .containsExactly(Map.entry(A, 60_000L), Map.entry(B, 45_000L), Map.entry(C, 35_000L));
        assertThat(equal.worseOff()).isEmpty();
        assertThat(equal.fairness().isStable()).isFalse();
        assertThat(equal.fairness().betterAlone()).singleElement().satisfies(group -> {
            assertThat(group.members()).containsExactly(B, C);
            assertThat(group.gainYen()).isEqualTo(10_000L);
        });
        assertThat(equal.fairness().exhaustive()).isTrue();
    }

    @Test
    void theEstimatesOwnSplitStandsFirstAndTheYardsticksAddUpToTheGroup() {
        // The estimate lets A pay 70 + 30, B 10 + 15, C 10 + 5: A pays as much as alone, and with B or C it would do
        // better by 5.
        GroupSharing sharing = shared(List.of());
        GroupSharing.Split own = sharing.splits().getFirst();
        assertThat(own.formula()).isEqualTo(GroupSharing.ESTIMATE);
        assertThat(own.paysYen()).containsExactly(Map.entry(A, 100_000L), Map.entry(B, 25_000L), Map.entry(C, 15_000L));
        assertThat(own.fairness().betterAlone())
                .extracting(group -> group.members())
                .containsExactly(Set.of(A, B), Set.of(A, C));
        assertThat(sharing.togetherYen()).isEqualTo(90_000L);
        assertThat(sharing.aloneYen()).isEqualTo(200_000L);
        assertThat(sharing.groupYen()).isEqualTo(140_000L);
        // Shapley by hand: A (100·2 + 60 + 70 + 70·2)÷6 = 78⅓, B (60·2 + 20 + 30 + 30·2)÷6 = 38⅓, C (40·2 + 10 + 10 +
        // 20·2)÷6 = 23⅓.
        assertThat(own.fairness().members().stream()
                        .map(line -> line.shapleyYen().setScale(0, java.math.RoundingMode.HALF_UP)))
                .containsExactly(new BigDecimal(78_333), new BigDecimal(38_333), new BigDecimal(23_333));
        assertThat(own.fairness().members().stream()
                        .map(line -> line.nucleolusYen().orElseThrow())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .setScale(0, java.math.RoundingMode.HALF_UP))
                .isEqualByComparingTo("140000");
    }

    @Test
    void aFormulaThatLacksAFigureIsRefusedAndTheOthersStand() {
        GroupSharing sharing = shared(List.of(
                formula("length", Map.of(SharingKey.LENGTH, BigDecimal.ONE)),
                formula("usage", Map.of(USAGE, BigDecimal.ONE))));
        assertThat(sharing.refused()).containsOnlyKeys("length");
        assertThat(sharing.refused().get("length")).hasSize(3);
        // By use 60 : 40 : 30 of 90, cut to the yen; the largest remainder takes what is left: 41,539, 27,692, 20,769.
        assertThat(sharing.splits().getLast().paysYen())
                .containsExactly(Map.entry(A, 71_539L), Map.entry(B, 42_692L), Map.entry(C, 25_769L));
    }

    @Test
    void whoPaysMoreThanAloneIsNamed() {
        GroupSharing sharing = shared(List.of(formula("direct", Map.of(SharingKey.DIRECT, BigDecimal.ONE))));
        // All of the money falls on C, which pays 95 instead of 40.
        assertThat(sharing.splits().getLast().worseOff()).containsExactly(C);
        assertThat(sharing.aloneYen(C)).isEqualTo(40_000L);
    }

    @Test
    void beyondTwelveMembersSomeSubGroupsAreTestedAndThatIsSaid() {
        Map<MemberId, Map<SharingKey, BigDecimal>> figures = new LinkedHashMap<>();
        Map<MemberId, Comparison> members = new LinkedHashMap<>();
        for (int i = 0; i < 13; i++) {
            MemberId member = MemberId.of("T" + (10 + i));
            figures.put(member, Map.of());
            members.put(member, comparison(10_000, 1_000, 9_000, 1_000));
        }
        GroupSharing sharing = GroupSharing.of(
                new KeyTable(figures),
                new Totals(members, comparison(130_000, 13_000, 117_000, 13_000)),
                coalition -> coalition.size() == 1 ? 11_000L : 10_000L * coalition.size(),
                List.of(formula("equal", Map.of(SharingKey.EQUAL, BigDecimal.ONE))));
        var fairness = sharing.splits().getLast().fairness();
        assertThat(fairness.exhaustive()).isFalse();
        assertThat(fairness.isStable()).isTrue();
        assertThat(fairness.coreIsEmpty()).isEmpty();
        assertThat(fairness.members())
                .allSatisfy(member -> assertThat(member.nucleolusYen()).isEmpty());
        assertThat(sharing.groupYen()).isEqualTo(130_000L);
    }

    private static GroupSharing shared(List<GroupSharing.Formula> formulas) {
        Map<MemberId, Map<SharingKey, BigDecimal>> figures = new LinkedHashMap<>();
        figures.put(A, Map.of(USAGE, new BigDecimal(60), SharingKey.DIRECT, BigDecimal.ZERO));
        figures.put(B, Map.of(USAGE, new BigDecimal(40), SharingKey.DIRECT, BigDecimal.ZERO));
        figures.put(C, Map.of(USAGE, new BigDecimal(30), SharingKey.DIRECT, BigDecimal.ONE));
        Map<MemberId, Comparison> members = Map.of(
                A, comparison(60_000, 40_000, 70_000, 30_000),
                B, comparison(40_000, 20_000, 10_000, 15_000),
                C, comparison(30_000, 10_000, 10_000, 5_000));
        return GroupSharing.of(
                new KeyTable(figures),
                new Totals(members, comparison(130_000, 70_000, 90_000, 50_000)),
                coalition -> COSTS.getOrDefault(Set.copyOf(coalition), 0L),
                formulas);
    }

    private static GroupSharing.Formula formula(String name, Map<SharingKey, BigDecimal> weights) {
        return new GroupSharing.Formula(
                name, new SharingScheme(new Weights(weights), RoundingUnit.YEN, new Remainder.Largest()));
    }

    private static Comparison comparison(long money, long staff, long moneyBundled, long staffBundled) {
        return new Comparison(breakdown(money, staff), breakdown(moneyBundled, staffBundled));
    }

    private static CostBreakdown breakdown(long money, long staff) {
        return new CostBreakdown(money, BigDecimal.ZERO, staff, 0);
    }
}
