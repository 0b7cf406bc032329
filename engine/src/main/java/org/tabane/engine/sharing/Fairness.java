package org.tabane.engine.sharing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.tabane.engine.MemberId;
import org.tabane.engine.RunControl;

/**
 * Whether a split is fair, shown rather than claimed 「負担の公平性」: each member's cost alone, the Shapley and nucleolus shares, and every
 * sub-group that would do better on its own (the core test).
 *
 * <p>Exact up to 12 members: all sub-groups are tested. Beyond that, sub-groups of one, two and all but one are tested together with {@value
 * #SAMPLED_COALITIONS} random ones, the Shapley share is estimated from random orders with its error, and there is no nucleolus; {@link
 * #exhaustive()} says which it was. The seed fixes what is sampled.
 *
 * @param members in the order of the shares
 * @param betterAlone sub-groups that would do better alone, the greatest gain first
 * @param coalitionsTested how many sub-groups were compared
 * @param exhaustive whether these were all
 * @param coreIsEmpty whether no split at all could satisfy every sub-group; empty beyond 12 members
 * @param ordersSampled how many orders the Shapley shares were estimated from; 0 when they are exact
 * @param seed the seed of what was sampled
 */
public record Fairness(
        List<MemberFairness> members,
        List<BetterAlone> betterAlone,
        long coalitionsTested,
        boolean exhaustive,
        Optional<Boolean> coreIsEmpty,
        int ordersSampled,
        long seed) {

    public static final int MOST_MEMBERS_EXACT = CostGame.MOST_MEMBERS;

    private static final int SAMPLED_COALITIONS = 10_000;
    private static final int SAMPLED_PAIRS = 2_000;
    private static final int MOST_MEMBERS = 62;

    /** Half a yen: shares are whole yen, so a smaller excess is rounding. */
    private static final double CORE_TOLERANCE_YEN = 0.5;

    public Fairness {
        members = List.copyOf(members);
        betterAlone = List.copyOf(betterAlone);
    }

    /** Whether no tested sub-group would do better alone. */
    public boolean isStable() {
        return betterAlone.isEmpty();
    }

    /** @param shares what each member is asked to pay in whole yen, in the order to be shown; 1 to 62 members */
    public static Fairness assess(Map<MemberId, Long> shares, CoalitionCost cost, RunControl control) {
        List<MemberId> members = List.copyOf(shares.keySet());
        if (members.isEmpty() || members.size() > MOST_MEMBERS) {
            throw new IllegalArgumentException(
                    "Fairness is assessed for 1 to " + MOST_MEMBERS + " members, not " + members.size() + ".");
        }
        return members.size() <= MOST_MEMBERS_EXACT
                ? exact(shares, members, cost, control)
                : sampled(shares, members, cost, control);
    }

    private static Fairness exact(
            Map<MemberId, Long> shares, List<MemberId> members, CoalitionCost cost, RunControl control) {
        CostGame game = new CostGame(members, cost);
        Map<MemberId, BigDecimal> shapley = ShapleyValue.of(game);
        Optional<Nucleolus.Solution> nucleolus = Nucleolus.of(game);
        List<MemberFairness> lines = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            MemberId member = members.get(i);
            lines.add(new MemberFairness(
                    member,
                    shares.getOrDefault(member, 0L),
                    game.yen(1 << i),
                    shapley.getOrDefault(member, BigDecimal.ZERO),
                    Optional.empty(),
                    nucleolus.map(solution -> solution.shares().getOrDefault(member, BigDecimal.ZERO))));
        }
        List<BetterAlone> better = test(
                shares,
                LongStream.range(1, game.everyone()).boxed().toList(),
                members,
                set -> game.yen(bits(members, set)));
        boolean empty = nucleolus
                .map(solution -> solution.leastExcessYen() > CORE_TOLERANCE_YEN)
                .orElse(true);
        return new Fairness(lines, better, game.everyone() - 1L, true, Optional.of(empty), 0, control.seed());
    }

    private static Fairness sampled(
            Map<MemberId, Long> shares, List<MemberId> members, CoalitionCost cost, RunControl control) {
        SampledShapley shapley = new SampledShapley(members, cost);
        shapley.run(SAMPLED_PAIRS, control);
        Map<MemberId, BigDecimal> values = shapley.shares();
        Map<MemberId, BigDecimal> errors = shapley.standardErrors();
        List<MemberFairness> lines = members.stream()
                .map(member -> new MemberFairness(
                        member,
                        shares.getOrDefault(member, 0L),
                        cost.yen(Set.of(member)),
                        values.getOrDefault(member, BigDecimal.ZERO),
                        Optional.ofNullable(errors.get(member)),
                        Optional.empty()))
                .toList();
        List<Long> coalitions = someCoalitions(members.size(), control.seed());
        return new Fairness(
                lines,
                test(shares, coalitions, members, cost),
                coalitions.size(),
                false,
                Optional.empty(),
                shapley.orders(),
                control.seed());
    }

    private static List<Long> someCoalitions(int members, long seed) {
        long everyone = (1L << members) - 1;
        LongStream.Builder chosen = LongStream.builder();
        for (int i = 0; i < members; i++) {
            chosen.add(1L << i).add(everyone ^ (1L << i));
            for (int j = 0; j < i; j++) {
                chosen.add(1L << i | 1L << j);
            }
        }
        Random random = new Random(seed);
        for (int sample = 0; sample < SAMPLED_COALITIONS; sample++) {
            chosen.add(random.nextLong() & everyone);
        }
        return chosen.build()
                .filter(coalition -> coalition != 0 && coalition != everyone)
                .distinct()
                .boxed()
                .toList();
    }

    private static List<BetterAlone> test(
            Map<MemberId, Long> shares, List<Long> coalitions, List<MemberId> members, CoalitionCost cost) {
        return coalitions.stream()
                .map(coalition -> CostGame.membersOf(members, coalition))
                .map(set -> new BetterAlone(
                        set,
                        cost.yen(set),
                        set.stream()
                                .mapToLong(member -> shares.getOrDefault(member, 0L))
                                .sum()))
                .filter(candidate -> candidate.gainYen() > 0)
                .sorted(Comparator.comparingLong(BetterAlone::gainYen).reversed())
                .toList();
    }

    private static int bits(List<MemberId> members, Set<MemberId> set) {
        int bits = 0;
        for (int i = 0; i < members.size(); i++) {
            bits |= set.contains(members.get(i)) ? 1 << i : 0;
        }
        return bits;
    }
}
