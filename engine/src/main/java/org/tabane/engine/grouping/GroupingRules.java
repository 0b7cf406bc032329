package org.tabane.engine.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tabane.engine.MemberId;

/**
 * What every group must keep to. Immutable.
 *
 * @param limits thresholds and ceilings on the sum of a figure
 * @param fewestUnits least number of members, at least 1
 * @param mostUnits largest number of members
 * @param together pairs that must be in one group 「固定」
 * @param apart pairs that must not be in one group 「禁止」
 * @param alone whether one municipality may stay by itself
 * @param neverAlone those that must not stay by themselves, whatever {@code alone} says
 */
public record GroupingRules(
        List<Limit> limits,
        int fewestUnits,
        int mostUnits,
        Set<MemberPair> together,
        Set<MemberPair> apart,
        Alone alone,
        Set<MemberId> neverAlone) {

    /** Any number of members. */
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    /** Whether a municipality may stay by itself 「単独」. */
    public enum Alone {
        /** Always, even where limits or the smallest size ask for more. */
        ALWAYS,
        /** Where it keeps to the limits and sizes like any other group. */
        WITHIN_LIMITS
    }

    public static final GroupingRules NONE =
            new GroupingRules(List.of(), 1, NO_LIMIT, Set.of(), Set.of(), Alone.WITHIN_LIMITS, Set.of());

    public GroupingRules {
        if (fewestUnits < 1 || mostUnits < fewestUnits) {
            throw new IllegalArgumentException(
                    "Group sizes must satisfy 1 ≤ fewest ≤ most, but are " + fewestUnits + " and " + mostUnits + ".");
        }
        limits = List.copyOf(limits);
        together = Set.copyOf(together);
        apart = Set.copyOf(apart);
        neverAlone = Set.copyOf(neverAlone);
    }

    public GroupingRules with(Limit limit) {
        List<Limit> more = new ArrayList<>(limits);
        more.add(limit);
        return withLimits(more);
    }

    public GroupingRules withLimits(List<Limit> others) {
        return new GroupingRules(others, fewestUnits, mostUnits, together, apart, alone, neverAlone);
    }

    public GroupingRules withSizes(int fewest, int most) {
        return new GroupingRules(limits, fewest, most, together, apart, alone, neverAlone);
    }

    public GroupingRules withTogether(Set<MemberPair> pairs) {
        return new GroupingRules(limits, fewestUnits, mostUnits, pairs, apart, alone, neverAlone);
    }

    public GroupingRules withApart(Set<MemberPair> pairs) {
        return new GroupingRules(limits, fewestUnits, mostUnits, together, pairs, alone, neverAlone);
    }

    public GroupingRules withAlone(Alone allowed) {
        return new GroupingRules(limits, fewestUnits, mostUnits, together, apart, allowed, neverAlone);
    }

    public GroupingRules withNeverAlone(Set<MemberId> members) {
        return new GroupingRules(limits, fewestUnits, mostUnits, together, apart, alone, members);
    }

    public GroupingRules and(MemberPair pair, boolean inOneGroup) {
        Set<MemberPair> more = new TreeSet<>(PAIR_ORDER);
        more.addAll(inOneGroup ? together : apart);
        more.add(pair);
        return inOneGroup ? withTogether(more) : withApart(more);
    }

    private static final java.util.Comparator<MemberPair> PAIR_ORDER =
            java.util.Comparator.comparing(MemberPair::first).thenComparing(MemberPair::second);
}
