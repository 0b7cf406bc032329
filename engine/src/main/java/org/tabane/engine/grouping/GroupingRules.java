package org.tabane.engine.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
 * @param reaches how far apart two members of a group may be 「最長移動」
 * @param locked sets that are to be groups exactly as they are 「群の固定」, each unit in one of them at most; the other rules hold for them
 *     too. A single unit locked stays alone
 * @param fewestGroups least number of groups 「群の数」, in the cost form only. A group is two members or more here: a municipality that stays
 *     alone has joined nobody and is not counted
 * @param mostGroups largest number of groups, counted in the same way; in the max-p form every group counts, of one member too, and with so many
 *     groups the least spread is looked for
 */
public record GroupingRules(
        List<Limit> limits,
        int fewestUnits,
        int mostUnits,
        Set<MemberPair> together,
        Set<MemberPair> apart,
        Alone alone,
        Set<MemberId> neverAlone,
        List<Reach> reaches,
        Set<Set<MemberId>> locked,
        int fewestGroups,
        int mostGroups) {

    /** Any number of members, or of groups. */
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    /** Whether a municipality may stay by itself 「単独」. */
    public enum Alone {
        /** Always, even where limits or the smallest size ask for more. */
        ALWAYS,
        /** Where it keeps to the limits and sizes like any other group. */
        WITHIN_LIMITS
    }

    public static final GroupingRules NONE = new GroupingRules(
            List.of(),
            1,
            NO_LIMIT,
            Set.of(),
            Set.of(),
            Alone.WITHIN_LIMITS,
            Set.of(),
            List.of(),
            Set.of(),
            0,
            NO_LIMIT);

    public GroupingRules {
        if (fewestUnits < 1 || mostUnits < fewestUnits) {
            throw new IllegalArgumentException(
                    "Group sizes must satisfy 1 ≤ fewest ≤ most, but are " + fewestUnits + " and " + mostUnits + ".");
        }
        if (fewestGroups < 0 || mostGroups < fewestGroups) {
            throw new IllegalArgumentException("Numbers of groups must satisfy 0 ≤ fewest ≤ most, but are "
                    + fewestGroups + " and " + mostGroups + ".");
        }
        limits = List.copyOf(limits);
        together = Set.copyOf(together);
        apart = Set.copyOf(apart);
        neverAlone = Set.copyOf(neverAlone);
        reaches = List.copyOf(reaches);
        locked = locked.stream().map(Set::copyOf).filter(set -> !set.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    public GroupingRules with(Limit limit) {
        List<Limit> more = new ArrayList<>(limits);
        more.add(limit);
        return withLimits(more);
    }

    public GroupingRules withLimits(List<Limit> others) {
        return with(parts -> parts.limits = others);
    }

    public GroupingRules withSizes(int fewest, int most) {
        return with(parts -> {
            parts.fewestUnits = fewest;
            parts.mostUnits = most;
        });
    }

    public GroupingRules withTogether(Set<MemberPair> pairs) {
        return with(parts -> parts.together = pairs);
    }

    public GroupingRules withApart(Set<MemberPair> pairs) {
        return with(parts -> parts.apart = pairs);
    }

    public GroupingRules withAlone(Alone allowed) {
        return with(parts -> parts.alone = allowed);
    }

    public GroupingRules withNeverAlone(Set<MemberId> members) {
        return with(parts -> parts.neverAlone = members);
    }

    public GroupingRules with(Reach reach) {
        List<Reach> more = new ArrayList<>(reaches);
        more.add(reach);
        return withReaches(more);
    }

    public GroupingRules withReaches(List<Reach> others) {
        return with(parts -> parts.reaches = others);
    }

    public GroupingRules withLocked(Set<Set<MemberId>> groups) {
        return with(parts -> parts.locked = groups);
    }

    public GroupingRules withNumberOfGroups(int fewest, int most) {
        return with(parts -> {
            parts.fewestGroups = fewest;
            parts.mostGroups = most;
        });
    }

    public GroupingRules and(MemberPair pair, boolean inOneGroup) {
        Set<MemberPair> more = new TreeSet<>(PAIR_ORDER);
        more.addAll(inOneGroup ? together : apart);
        more.add(pair);
        return inOneGroup ? withTogether(more) : withApart(more);
    }

    private GroupingRules with(Consumer<Parts> change) {
        Parts parts = new Parts(this);
        change.accept(parts);
        return parts.rules();
    }

    /** The components while some of them are exchanged. */
    private static final class Parts {

        private List<Limit> limits;
        private int fewestUnits;
        private int mostUnits;
        private Set<MemberPair> together;
        private Set<MemberPair> apart;
        private Alone alone;
        private Set<MemberId> neverAlone;
        private List<Reach> reaches;
        private Set<Set<MemberId>> locked;
        private int fewestGroups;
        private int mostGroups;

        Parts(GroupingRules rules) {
            limits = rules.limits;
            fewestUnits = rules.fewestUnits;
            mostUnits = rules.mostUnits;
            together = rules.together;
            apart = rules.apart;
            alone = rules.alone;
            neverAlone = rules.neverAlone;
            reaches = rules.reaches;
            locked = rules.locked;
            fewestGroups = rules.fewestGroups;
            mostGroups = rules.mostGroups;
        }

        GroupingRules rules() {
            return new GroupingRules(
                    limits,
                    fewestUnits,
                    mostUnits,
                    together,
                    apart,
                    alone,
                    neverAlone,
                    reaches,
                    locked,
                    fewestGroups,
                    mostGroups);
        }
    }

    private static final Comparator<MemberPair> PAIR_ORDER =
            Comparator.comparing(MemberPair::first).thenComparing(MemberPair::second);
}
