package org.tabane.bundling.design.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tabane.engine.MemberId;
import org.tabane.engine.grouping.MemberPair;
import org.tabane.engine.grouping.RuleInConflict;

/** Turns the engine's rules back into those people set. */
final class RuleWords {

    private final DesignLimits limits;

    RuleWords(DesignLimits limits) {
        this.limits = limits;
    }

    /**
     * What a group breaks.
     *
     * @param group whose figures say which of the limits in yen it breaks; null for a plan as a whole
     */
    List<BrokenRule> ofGroup(List<RuleInConflict> broken, @Nullable DesignedGroup group) {
        List<BrokenRule> words = new ArrayList<>();
        for (RuleInConflict rule : broken) {
            switch (rule) {
                case RuleInConflict.MustBePlaced placed ->
                    words.add(BrokenRule.of(BrokenRule.Kind.CONNECTED, codes(placed.units())));
                case RuleInConflict.NoAdmissiblePrice none -> {
                    if (group != null) {
                        words.addAll(inYen(group));
                    }
                }
                default -> word(rule).ifPresent(words::add);
            }
        }
        return words;
    }

    /** Rules that cannot hold together. */
    List<BrokenRule> ofConflict(List<RuleInConflict> conflict) {
        List<BrokenRule> words = new ArrayList<>();
        conflict.forEach(rule -> word(rule).ifPresent(words::add));
        return words;
    }

    private Optional<BrokenRule> word(RuleInConflict rule) {
        return switch (rule) {
            case RuleInConflict.NoLinkOut none ->
                Optional.of(BrokenRule.of(BrokenRule.Kind.NO_WAY_OUT, codes(none.units())));
            case RuleInConflict.MustBePlaced placed ->
                Optional.of(BrokenRule.of(BrokenRule.Kind.UNPLACED, codes(placed.units())));
            case RuleInConflict.LimitHolds held ->
                Optional.of(
                        BrokenRule.of(DesignLimit.FEWEST_ENGINEERS, held.limit().figure()));
            case RuleInConflict.ReachHolds held ->
                Optional.of(BrokenRule.of(DesignLimit.LONGEST_KM, held.reach().most()));
            case RuleInConflict.FewestUnits fewest -> limit(DesignLimit.FEWEST_MEMBERS, fewest.units());
            case RuleInConflict.MostUnits most -> limit(DesignLimit.MOST_MEMBERS, most.units());
            case RuleInConflict.FewestGroups fewest -> limit(DesignLimit.FEWEST_GROUPS, fewest.groups());
            case RuleInConflict.MostGroups most -> limit(DesignLimit.MOST_GROUPS, most.groups());
            case RuleInConflict.PinnedTogether pinned ->
                Optional.of(BrokenRule.of(BrokenRule.Kind.TOGETHER, codes(pinned.pair())));
            case RuleInConflict.ForbiddenPair forbidden ->
                Optional.of(BrokenRule.of(BrokenRule.Kind.APART, codes(forbidden.pair())));
            case RuleInConflict.NeverAlone never ->
                Optional.of(BrokenRule.of(
                        BrokenRule.Kind.NEVER_ALONE, List.of(never.unit().value())));
            case RuleInConflict.LockedGroup locked ->
                Optional.of(BrokenRule.of(BrokenRule.Kind.LOCKED, codes(locked.members())));
            case RuleInConflict.NoAdmissiblePrice none -> Optional.empty();
            case RuleInConflict.SeparateParts none -> Optional.empty();
        };
    }

    private static Optional<BrokenRule> limit(DesignLimit limit, int figure) {
        return Optional.of(BrokenRule.of(limit, BigDecimal.valueOf(figure)));
    }

    private List<BrokenRule> inYen(DesignedGroup group) {
        List<BrokenRule> broken = new ArrayList<>();
        limits.find(DesignLimit.LEAST_CONTRACT)
                .filter(least -> group.contractYen() < least.longValueExact())
                .ifPresent(least -> broken.add(BrokenRule.of(DesignLimit.LEAST_CONTRACT, least)));
        limits.find(DesignLimit.MOST_CONTRACT)
                .filter(most -> group.contractYen() > most.longValueExact())
                .ifPresent(most -> broken.add(BrokenRule.of(DesignLimit.MOST_CONTRACT, most)));
        limits.find(DesignLimit.LEAST_SAVING)
                .filter(least -> group.smallestSavingYen() < least.longValueExact())
                .ifPresent(least -> broken.add(BrokenRule.of(DesignLimit.LEAST_SAVING, least)));
        return broken;
    }

    private static List<String> codes(List<MemberId> units) {
        return units.stream().map(MemberId::value).toList();
    }

    private static List<String> codes(MemberPair pair) {
        return List.of(pair.first().value(), pair.second().value());
    }
}
