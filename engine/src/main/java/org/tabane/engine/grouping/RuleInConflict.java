package org.tabane.engine.grouping;

import java.util.List;
import java.util.stream.Collectors;
import org.tabane.engine.MemberId;

/** One of the rules that cannot hold together. {@link #message()} says it in one English sentence. */
public sealed interface RuleInConflict {

    String message();

    /** Every one of these must be in a group of its own or with the others, and no link leads out of them. */
    record NoLinkOut(List<MemberId> units) implements RuleInConflict {
        public NoLinkOut {
            units = List.copyOf(units);
        }

        @Override
        public String message() {
            return (units.size() == 1 ? units.getFirst() + " has" : names(units) + " have")
                    + " no link to any other unit";
        }
    }

    /** These units must be placed, which no admissible set can do. */
    record MustBePlaced(List<MemberId> units) implements RuleInConflict {
        public MustBePlaced {
            units = List.copyOf(units);
        }

        @Override
        public String message() {
            return names(units) + " must be placed in a group that hangs together";
        }
    }

    /** A threshold or ceiling. */
    record LimitHolds(Limit limit) implements RuleInConflict {
        @Override
        public String message() {
            return "each group needs " + limit;
        }
    }

    /** The least number of members. */
    record FewestUnits(int units) implements RuleInConflict {
        @Override
        public String message() {
            return "each group needs at least " + units + " members";
        }
    }

    /** The largest number of members. */
    record MostUnits(int units) implements RuleInConflict {
        @Override
        public String message() {
            return "a group has at most " + units + " members";
        }
    }

    /** A pinned pair. */
    record PinnedTogether(MemberPair pair) implements RuleInConflict {
        @Override
        public String message() {
            return pair + " must be in one group";
        }
    }

    /** A forbidden pair. */
    record ForbiddenPair(MemberPair pair) implements RuleInConflict {
        @Override
        public String message() {
            return pair + " must not be in one group";
        }
    }

    /** A unit that must not stay by itself. */
    record NeverAlone(MemberId unit) implements RuleInConflict {
        @Override
        public String message() {
            return unit + " must not stay alone";
        }
    }

    /** The longest way between two members of a group. */
    record ReachHolds(Reach reach) implements RuleInConflict {
        @Override
        public String message() {
            return "two members of a group are at most " + reach.most().toPlainString() + " " + reach.measure()
                    + " apart";
        }
    }

    /** A group that is to stay as it is. */
    record LockedGroup(List<MemberId> members) implements RuleInConflict {
        public LockedGroup {
            members = List.copyOf(members);
        }

        @Override
        public String message() {
            return names(members) + (members.size() == 1 ? " stays alone" : " are one group without others");
        }
    }

    /** The least number of groups of two members or more. */
    record FewestGroups(int groups) implements RuleInConflict {
        @Override
        public String message() {
            return "there are at least " + groups + " groups of two members or more";
        }
    }

    /** The largest number of groups: in the cost form of those of two members or more, in the max-p form of all. */
    record MostGroups(int groups) implements RuleInConflict {
        @Override
        public String message() {
            return "there are at most " + groups + " groups";
        }
    }

    /** Not a rule but a fact of the map: no link joins so many parts of it, so that there are at least as many groups. */
    record SeparateParts(int parts) implements RuleInConflict {
        @Override
        public String message() {
            return "the map has " + parts + " parts that no link joins";
        }
    }

    /** The least gain of every member, or a group without a price. */
    record NoAdmissiblePrice() implements RuleInConflict {
        @Override
        public String message() {
            return "no group has a price that leaves every member the least gain";
        }
    }

    private static String names(List<MemberId> units) {
        return units.stream().map(MemberId::value).collect(Collectors.joining(", "));
    }
}
