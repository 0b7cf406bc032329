package org.tabane.bundling.design.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tabane.bundling.domain.EstimatePlan;
import org.tabane.engine.MemberId;
import org.tabane.engine.RunControl;
import org.tabane.engine.effect.Comparison;
import org.tabane.engine.grouping.Explanation;
import org.tabane.engine.grouping.Grouping;
import org.tabane.engine.grouping.GroupingDraft;
import org.tabane.engine.grouping.GroupingOutcome;
import org.tabane.engine.sharing.CoalitionCost;

/**
 * Why these towns are one group, in figures 「なぜこの団体か」. For a group of two or more. Immutable.
 *
 * <p>Units: yen and hours per year at the likeliest values, km by road.
 *
 * @param effect what it means to each member
 * @param parts what each member adds, in the group's order
 * @param saving the group's saving, reason by reason
 * @param touching pairs of members that lie side by side or are linked
 * @param farthest the two members farthest apart
 * @param lotYen what the group outsources today
 * @param smallestLot the member that outsources least
 * @param feesYen management, desk and set-up ÷ years of the group
 * @param even at which equal key the smallest saver comes to 0; empty where no key does that
 */
public record WhyGroup(
        DesignedGroup group,
        GroupEffect effect,
        List<Part> parts,
        List<SavingPart> saving,
        List<TownPair> touching,
        TownPair farthest,
        long lotYen,
        Lot smallestLot,
        long feesYen,
        Optional<EvenShare> even) {

    /**
     * What a member adds.
     *
     * @param yen what the group's saving would be less without it, by which the others or it itself would pay more
     * @param hours of staff that its joining frees
     * @param remainder rules the others would break without it; empty when they could go on
     */
    public record Part(String town, long yen, BigDecimal hours, List<BrokenRule> remainder) {
        public Part {
            remainder = List.copyOf(remainder);
        }
    }

    /** What a member outsources today. */
    public record Lot(String town, long yen) {}

    /**
     * The best plan when one town stays out.
     *
     * @param yen what all towns together would pay more, that town as it does today; negative when less
     * @param proven whether it is proven best
     * @param gapYen most that a better plan could save beyond it; 0 when proven
     * @param groups of all towns, that one by itself
     * @param difference how they differ from the plan
     */
    public record Without(
            String town,
            long yen,
            boolean proven,
            long gapYen,
            List<List<MemberId>> groups,
            PlanDifference difference) {}

    public WhyGroup {
        parts = List.copyOf(parts);
        saving = List.copyOf(saving);
        touching = List.copyOf(touching);
    }

    public static WhyGroup of(DesignModel model, DesignPlan plan, DesignedGroup group) {
        List<MemberId> members = group.members().stream().map(MemberId::of).toList();
        DesignCost cost = model.cost();
        GroupEffect effect = cost.effect(members);
        EstimatePlan estimate = cost.figures().plan(members);
        Comparison totals = estimate.model().atMode().group();
        long fees = totals.bundled().feesYen();
        return new WhyGroup(
                group,
                effect,
                parts(model, plan, members, effect),
                SavingPart.of(estimate),
                model.question().basis().links().stream()
                        .map(DesignLink::pair)
                        .filter(pair -> group.members().contains(pair.one())
                                && group.members().contains(pair.other()))
                        .distinct()
                        .toList(),
                farthest(model.question(), group.members()),
                totals.now().outsourcedYen(),
                smallestLot(estimate, members),
                fees,
                EvenShare.bringingToZero(effect, effect.smallestSaver().member(), fees, cost.figures()::people));
    }

    private static List<Part> parts(DesignModel model, DesignPlan plan, List<MemberId> members, GroupEffect effect) {
        CoalitionCost cost = model.cost().coalitions();
        long together = cost.yen(Set.copyOf(members));
        GroupingDraft draft = GroupingDraft.of(model.problem(), sets(plan));
        List<Part> parts = new ArrayList<>();
        for (MemberId member : members) {
            Set<MemberId> others = new HashSet<>(members);
            others.remove(member);
            MemberId other = members.getFirst().equals(member) ? members.get(1) : members.getFirst();
            List<BrokenRule> remainder = draft.leave(member).draft().groups().stream()
                    .filter(standing -> standing.members().contains(other))
                    .flatMap(standing -> model.words().ofGroup(standing.broken(), null).stream())
                    .toList();
            parts.add(new Part(
                    member.value(),
                    cost.yen(others) + cost.yen(Set.of(member)) - together,
                    effect.getMember(member).freedHours(),
                    remainder));
        }
        return parts;
    }

    /** The best grouping without a town, or empty where there is none or none was found in time. */
    public static Optional<Without> without(DesignModel model, DesignPlan plan, String town, RunControl control) {
        MemberId member = MemberId.of(town);
        GroupingOutcome outcome = Explanation.without(model.problem(), member, control);
        if (!(outcome instanceof Grouping grouping)) {
            return Optional.empty();
        }
        List<List<MemberId>> groups = new ArrayList<>(grouping.groups());
        groups.add(List.of(member));
        long others = grouping.value().measure().longValueExact();
        return Optional.of(new Without(
                town,
                others + model.cost().coalitions().yen(Set.of(member)) - plan.costYen(),
                grouping.bound().proven(),
                grouping.bound().proven()
                        ? 0
                        : others - grouping.bound().leastMeasure().longValue(),
                groups,
                PlanDifference.between(sets(plan), groups)));
    }

    private static List<List<MemberId>> sets(DesignPlan plan) {
        return plan.groups().stream()
                .map(group -> group.members().stream().map(MemberId::of).toList())
                .toList();
    }

    private static TownPair farthest(DesignQuestion question, List<String> members) {
        List<TownPair> pairs = new ArrayList<>();
        for (int one = 0; one < members.size(); one++) {
            for (int other = one + 1; other < members.size(); other++) {
                pairs.add(new TownPair(members.get(one), members.get(other)));
            }
        }
        return pairs.stream()
                .max(Comparator.comparingDouble(
                        pair -> question.roadKilometres(MemberId.of(pair.one()), MemberId.of(pair.other()))))
                .orElseThrow(() -> new IllegalArgumentException("A group of one town needs no reasons."));
    }

    private static Lot smallestLot(EstimatePlan plan, List<MemberId> members) {
        return members.stream()
                .map(member -> new Lot(
                        member.value(),
                        plan.linesOf(member).stream()
                                .mapToLong(line -> line.outsourcedYen().value().longValue())
                                .sum()))
                .min(Comparator.comparingLong(Lot::yen))
                .orElseThrow();
    }
}
