package org.tabane.engine.grouping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tabane.engine.MemberId;
import org.tabane.engine.RunControl;

/**
 * Why these, and what if not: what each member adds to its group, the best grouping without it, and the price of each rule. Prices are
 * found by proving the best grouping of the changed problem, so they are exact wherever both proofs succeed.
 */
public final class Explanation {

    /** By how much a limit is relaxed to find its price. */
    public static final BigDecimal RELAXED_BY = new BigDecimal("0.05");

    private Explanation() {}

    /**
     * What one member means to its group.
     *
     * @param member who
     * @param adds spread or cost of its group with it, less that of the group without it and of itself alone; negative means it gains by being in
     * @param remainder what the group without it would break; empty when it could go on
     */
    public record Part(MemberId member, BigDecimal adds, List<RuleInConflict> remainder) {
        public Part {
            remainder = List.copyOf(remainder);
        }
    }

    /** For each member of each group, in the groups' order. */
    public static List<Part> parts(GroupingProblem problem, Grouping grouping) {
        GroupingDraft draft = GroupingDraft.of(problem, grouping);
        List<Part> parts = new ArrayList<>();
        for (List<MemberId> group : grouping.groups()) {
            for (MemberId member : group) {
                if (group.size() == 1) {
                    parts.add(new Part(member, BigDecimal.ZERO, List.of()));
                    continue;
                }
                GroupingDraft.Step step = draft.leave(member);
                MemberId other = group.getFirst().equals(member) ? group.get(1) : group.getFirst();
                List<RuleInConflict> broken = step.draft().groups().stream()
                        .filter(standing -> standing.members().contains(other))
                        .flatMap(standing -> standing.broken().stream())
                        .toList();
                parts.add(new Part(member, step.measureChange().negate(), broken));
            }
        }
        return parts;
    }

    /** The best grouping of the others, or why there is none. */
    public static GroupingOutcome without(GroupingProblem problem, MemberId member, RunControl control) {
        Set<MemberId> others = new HashSet<>();
        problem.units().forEach(unit -> others.add(unit.id()));
        if (!others.remove(member)) {
            throw new IllegalArgumentException(member + " is not among the units.");
        }
        return ExactGrouping.solve(problem.among(others), control);
    }

    /**
     * The price of one rule.
     *
     * @param rule which
     * @param change what was changed to find the price
     * @param groups how many more groups there would be
     * @param measure how much less spread or cost there would be, with that number of groups; negative where more groups bring more spread
     * @param proven whether both groupings are proven best; if not, the price is an estimate
     */
    public record Price(RuleInConflict rule, Change change, int groups, BigDecimal measure, boolean proven) {}

    /** How a rule is changed to find its price. */
    public enum Change {
        /** Left out altogether. */
        LEFT_OUT,
        /** The limit relaxed by {@link #RELAXED_BY}. */
        RELAXED,
        /** The size, or the number of groups, changed by one. */
        BY_ONE
    }

    /** For every rule; each proof gets the control's time budget. A rule whose change brings no grouping in time is left out. */
    public static List<Price> prices(GroupingProblem problem, Grouping grouping, RunControl control) {
        List<Price> prices = new ArrayList<>();
        for (Rule rule : Rule.of(problem)) {
            changed(problem, rule).ifPresent(change -> {
                if (ExactGrouping.solve(change.problem(), control) instanceof Grouping other) {
                    prices.add(new Price(
                            rule.rule(),
                            change.change(),
                            problem.form() instanceof GroupingForm.MostGroups
                                    ? other.value().groups() - grouping.value().groups()
                                    : 0,
                            grouping.value().measure().subtract(other.value().measure()),
                            grouping.bound().proven() && other.bound().proven()));
                }
            });
        }
        return prices;
    }

    private record Changed(GroupingProblem problem, Change change) {}

    private static Optional<Changed> changed(GroupingProblem problem, Rule rule) {
        GroupingRules rules = problem.rules();
        return switch (rule.rule()) {
            case RuleInConflict.LimitHolds held -> {
                BigDecimal factor = held.limit().sense() == Limit.Sense.AT_LEAST
                        ? BigDecimal.ONE.subtract(RELAXED_BY)
                        : BigDecimal.ONE.add(RELAXED_BY);
                BigDecimal figure = held.limit()
                        .figure()
                        .multiply(factor)
                        .setScale(Math.max(0, held.limit().figure().scale()), RoundingMode.HALF_UP);
                List<Limit> limits = rules.limits().stream()
                        .map(limit -> limit.equals(held.limit())
                                ? new Limit(limit.attribute(), limit.sense(), figure)
                                : limit)
                        .toList();
                yield Optional.of(new Changed(problem.withRules(rules.withLimits(limits)), Change.RELAXED));
            }
            case RuleInConflict.MostUnits most ->
                Optional.of(new Changed(
                        problem.withRules(rules.withSizes(rules.fewestUnits(), most.units() + 1)), Change.BY_ONE));
            case RuleInConflict.FewestUnits fewest ->
                Optional.of(new Changed(
                        problem.withRules(rules.withSizes(fewest.units() - 1, rules.mostUnits())), Change.BY_ONE));
            case RuleInConflict.MostGroups most ->
                Optional.of(new Changed(
                        problem.withRules(rules.withNumberOfGroups(rules.fewestGroups(), most.groups() + 1)),
                        Change.BY_ONE));
            case RuleInConflict.FewestGroups fewest ->
                Optional.of(new Changed(
                        problem.withRules(rules.withNumberOfGroups(fewest.groups() - 1, rules.mostGroups())),
                        Change.BY_ONE));
            case RuleInConflict.ReachHolds held -> {
                BigDecimal most = held.reach().most().multiply(BigDecimal.ONE.add(RELAXED_BY));
                List<Reach> reaches = rules.reaches().stream()
                        .map(reach ->
                                reach.equals(held.reach()) ? new Reach(reach.measure(), reach.distance(), most) : reach)
                        .toList();
                yield Optional.of(new Changed(problem.withRules(rules.withReaches(reaches)), Change.RELAXED));
            }
            case RuleInConflict.LockedGroup locked -> leftOut(problem, rule);
            case RuleInConflict.PinnedTogether pinned -> leftOut(problem, rule);
            case RuleInConflict.ForbiddenPair forbidden -> leftOut(problem, rule);
            case RuleInConflict.NeverAlone never -> leftOut(problem, rule);
            case RuleInConflict.NoAdmissiblePrice price -> leftOut(problem, rule);
            case RuleInConflict.NoLinkOut none -> Optional.empty();
            case RuleInConflict.SeparateParts none -> Optional.empty();
            case RuleInConflict.MustBePlaced none -> Optional.empty();
        };
    }

    private static Optional<Changed> leftOut(GroupingProblem problem, Rule rule) {
        return Optional.of(new Changed(rule.leftOut().apply(problem), Change.LEFT_OUT));
    }
}
