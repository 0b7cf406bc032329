package org.tabane.engine.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tabane.engine.MemberId;
import org.tabane.engine.RunControl;

class FairnessTest {

    private static final MemberId A = MemberId.of("A");
    private static final MemberId B = MemberId.of("B");
    private static final MemberId C = MemberId.of("C");

    /** A runway, or a depot: whoever needs the larger one pays for its size, and it then serves the others as well. */
    private static final Map<MemberId, Long> RUNWAY = Map.of(A, 6_000_000L, B, 12_000_000L, C, 18_000_000L);

    @Test
    void a_runway_is_shared_as_the_textbook_has_it() {
        Fairness fairness =
                Fairness.assess(shares(6_000_000, 6_000_000, 6_000_000), largest(RUNWAY), RunControl.seeded(1));

        assertThat(fairness.members())
                .extracting(MemberFairness::shapleyYen)
                .containsExactly(yen("2000000.00"), yen("5000000.00"), yen("11000000.00"));
        assertThat(fairness.members())
                .extracting(line -> line.nucleolusYen().orElseThrow())
                .containsExactly(yen("3000000.00"), yen("4500000.00"), yen("10500000.00"));
        assertThat(fairness.coreIsEmpty()).hasValue(false);
        assertThat(fairness.exhaustive()).isTrue();
        assertThat(fairness.coalitionsTested()).isEqualTo(6);
    }

    @Test
    void a_sub_group_that_would_do_better_alone_is_named_with_its_gain() {
        Fairness fairness =
                Fairness.assess(shares(7_000_000, 6_000_000, 5_000_000), largest(RUNWAY), RunControl.seeded(1));

        assertThat(fairness.betterAlone())
                .containsExactly(
                        new BetterAlone(Set.of(A), 6_000_000, 7_000_000),
                        new BetterAlone(Set.of(A, B), 12_000_000, 13_000_000));
        assertThat(fairness.members().getFirst().benefitYen()).isEqualTo(-1_000_000);
        assertThat(fairness.isStable()).isFalse();
    }

    @Test
    void where_any_two_are_as_good_as_three_no_split_satisfies_everyone() {
        CoalitionCost cost = set -> set.size() == 1 ? 60 : set.size() == 2 ? 60 : 120;
        Fairness fairness = Fairness.assess(shares(40, 40, 40), cost, RunControl.seeded(1));

        assertThat(fairness.coreIsEmpty()).hasValue(true);
        assertThat(fairness.betterAlone()).hasSize(3);
        assertThat(fairness.members())
                .allSatisfy(line -> assertThat(line.nucleolusYen()).hasValue(yen("40.00")));
    }

    @Test
    void where_together_costs_more_than_alone_there_is_no_nucleolus() {
        Fairness fairness = Fairness.assess(
                shares(30, 30, 40), set -> set.size() == 3 ? 100 : 20L * set.size(), RunControl.seeded(1));

        assertThat(fairness.members())
                .allSatisfy(line -> assertThat(line.nucleolusYen()).isEmpty());
        assertThat(fairness.coreIsEmpty()).hasValue(true);
    }

    @Test
    void shapley_shares_add_up_and_treat_equals_alike() {
        Random random = new Random(11);
        for (int round = 0; round < 20; round++) {
            CostGame game = randomGame(random, 2 + round % 7);
            BigDecimal sum = ShapleyValue.of(game).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum.doubleValue())
                    .as("seed 11 round %d", round)
                    .isCloseTo(game.yen(game.everyone()), within(0.1));
        }
    }

    /**
     * The order by the sorted list of unhappiness is such that, if any other split were better, every point on the way there would be: so
     * small steps in random directions are a proof against it.
     */
    @Test
    void no_step_away_from_the_nucleolus_leaves_sub_groups_happier() {
        long seed = 12;
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            int n = 2 + round % 6;
            CostGame game = randomGame(random, n);
            Nucleolus.Solution solution = Nucleolus.of(game).orElseThrow();
            double[] x = solution.shares().values().stream()
                    .mapToDouble(BigDecimal::doubleValue)
                    .toArray();
            assertThat(Arrays.stream(x).sum()).isCloseTo(game.yen(game.everyone()), within(0.1));
            List<Double> best = unhappiness(game, x);
            for (int step = 0; step < 60; step++) {
                double[] other = x.clone();
                int from = random.nextInt(n);
                int to = random.nextInt(n);
                double yen = random.nextDouble(50, 50_000);
                other[from] -= yen;
                other[to] += yen;
                if (other[to] <= game.yen(1 << to)) {
                    assertThat(isBetter(unhappiness(game, other), best))
                            .as("seed %d round %d: %s", seed, round, solution)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void twelve_members_are_still_exact() {
        CostGame game = randomGame(new Random(13), 12);
        Nucleolus.Solution solution = Nucleolus.of(game).orElseThrow();

        assertThat(solution.shares().values().stream()
                        .mapToDouble(BigDecimal::doubleValue)
                        .sum())
                .isCloseTo(game.yen(game.everyone()), within(0.1));
    }

    @Test
    void beyond_twelve_members_shares_are_sampled_with_their_error() {
        Map<MemberId, Long> runway = new LinkedHashMap<>();
        for (int i = 0; i < 15; i++) {
            runway.put(MemberId.of("T" + (char) ('A' + i)), 1_000_000L * (i + 1));
        }
        Fairness fairness = Fairness.assess(runway, largest(runway), RunControl.seeded(14));
        Fairness again = Fairness.assess(runway, largest(runway), RunControl.seeded(14));

        assertThat(fairness).isEqualTo(again);
        assertThat(fairness.exhaustive()).isFalse();
        double exact = 0;
        for (int i = 0; i < 15; i++) {
            exact += 1_000_000.0 / (15 - i);
            MemberFairness line = fairness.members().get(i);
            assertThat(line.shapleyYen().doubleValue())
                    .as("seed 14 member %d", i)
                    .isCloseTo(
                            exact,
                            within(5 * line.shapleyErrorYen().orElseThrow().doubleValue() + 1));
        }
    }

    private static Map<MemberId, Long> shares(long a, long b, long c) {
        Map<MemberId, Long> shares = new LinkedHashMap<>();
        shares.put(A, a);
        shares.put(B, b);
        shares.put(C, c);
        return shares;
    }

    private static CoalitionCost largest(Map<MemberId, Long> needs) {
        return set -> set.stream()
                .mapToLong(member -> needs.getOrDefault(member, 0L))
                .max()
                .orElse(0);
    }

    /** Sub-additive: a fixed cost for each sub-group and a concave rest, with some noise. */
    private static CostGame randomGame(Random random, int n) {
        List<MemberId> members = new ArrayList<>();
        Map<MemberId, Long> weights = new LinkedHashMap<>();
        for (int i = 0; i < n; i++) {
            members.add(MemberId.of("M" + (char) ('A' + i)));
            weights.put(members.get(i), random.nextLong(100_000, 9_000_000));
        }
        long salt = random.nextLong();
        return new CostGame(members, set -> {
            double sum = set.stream()
                    .mapToLong(member -> weights.getOrDefault(member, 0L))
                    .sum();
            long noise = new Random(salt ^ set.hashCode()).nextLong(100_000);
            return 500_000 + (long) (1_000 * Math.pow(sum, 0.6)) + noise;
        });
    }

    private static List<Double> unhappiness(CostGame game, double[] x) {
        List<Double> all = new ArrayList<>();
        for (int coalition = 1; coalition < game.everyone(); coalition++) {
            double paid = 0;
            for (int i = 0; i < x.length; i++) {
                paid += (coalition >>> i & 1) == 1 ? x[i] : 0;
            }
            all.add(paid - game.yen(coalition));
        }
        all.sort(Comparator.reverseOrder());
        return all;
    }

    private static boolean isBetter(List<Double> candidate, List<Double> best) {
        for (int i = 0; i < best.size(); i++) {
            if (Math.abs(candidate.get(i) - best.get(i)) > 1) {
                return candidate.get(i) < best.get(i);
            }
        }
        return false;
    }

    private static BigDecimal yen(String text) {
        return new BigDecimal(text);
    }
}
