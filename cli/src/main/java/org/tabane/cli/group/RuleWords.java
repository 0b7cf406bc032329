package org.tabane.cli.group;

import java.util.List;
import org.tabane.engine.MemberId;
import org.tabane.engine.grouping.MemberPair;
import org.tabane.engine.grouping.RuleInConflict;

/** Rules in conflict in words, with the option that gave each. */
final class RuleWords {

    private static final int MOST_NAMES = 12;

    private RuleWords() {}

    static String of(RuleInConflict rule, UnitsFile file) {
        return switch (rule) {
            case RuleInConflict.NoLinkOut(List<MemberId> units) ->
                names(units, file) + (units.size() == 1 ? " has" : " have") + " no link to any other unit (--links)";
            case RuleInConflict.MustBePlaced(List<MemberId> units) ->
                names(units, file) + " must be placed in a group that hangs together by links";
            case RuleInConflict.LimitHolds held ->
                "each group needs " + held.limit()
                        + (held.limit().sense() == org.tabane.engine.grouping.Limit.Sense.AT_LEAST
                                ? " (--threshold)"
                                : " (--at-most)");
            case RuleInConflict.FewestUnits fewest ->
                "each group needs at least " + fewest.units() + " members (--min-size)";
            case RuleInConflict.MostUnits most -> "a group has at most " + most.units() + " members (--max-size)";
            case RuleInConflict.PinnedTogether(MemberPair pair) -> pair(pair, file) + " must be in one group (--pin)";
            case RuleInConflict.ForbiddenPair(MemberPair pair) ->
                pair(pair, file) + " must not be in one group (--forbid)";
            case RuleInConflict.NeverAlone(MemberId unit) -> file.name(unit) + " must not stay alone (--never-alone)";
            case RuleInConflict.ReachHolds held ->
                "two members of a group are at most " + held.reach().most().toPlainString() + " "
                        + held.reach().measure() + " apart (--reach)";
            case RuleInConflict.LockedGroup(List<MemberId> members) ->
                names(members, file)
                        + (members.size() == 1 ? " stays alone (--lock)" : " are one group without others (--lock)");
            case RuleInConflict.FewestGroups fewest ->
                "there are at least " + fewest.groups() + " groups of two members or more (--min-groups)";
            case RuleInConflict.MostGroups most -> "there are at most " + most.groups() + " groups (--max-groups)";
            case RuleInConflict.SeparateParts facts ->
                "the map falls into " + facts.parts()
                        + " parts that no link joins, so there are at least as many groups";
            case RuleInConflict.NoAdmissiblePrice none -> "every member keeps the least gain (--least-gain)";
        };
    }

    private static String pair(MemberPair pair, UnitsFile file) {
        return file.name(pair.first()) + " and " + file.name(pair.second());
    }

    private static String names(List<MemberId> units, UnitsFile file) {
        String some = String.join(
                ", ", units.stream().limit(MOST_NAMES).map(file::name).toList());
        return units.size() > MOST_NAMES ? some + " and " + (units.size() - MOST_NAMES) + " others" : some;
    }
}
