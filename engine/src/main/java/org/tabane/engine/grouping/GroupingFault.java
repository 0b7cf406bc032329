package org.tabane.engine.grouping;

import java.util.List;
import java.util.stream.Collectors;
import org.tabane.engine.MemberId;

/** Why a grouping cannot even be asked for. {@link #message()} says it in one English sentence. */
public sealed interface GroupingFault {

    String message();

    /** There is nobody to group. */
    record NobodyToGroup() implements GroupingFault {
        @Override
        public String message() {
            return "There is not a single unit to group.";
        }
    }

    /** The same unit is given twice. */
    record DuplicateUnit(MemberId unit) implements GroupingFault {
        @Override
        public String message() {
            return "Unit " + unit + " is given twice.";
        }
    }

    /** A link or rule names someone who is not among the units. */
    record UnknownUnit(MemberId unit, String where) implements GroupingFault {
        @Override
        public String message() {
            return "A " + where + " names " + unit + ", which is not among the units.";
        }
    }

    /** A link from a unit to itself. */
    record LinkToItself(MemberId unit) implements GroupingFault {
        @Override
        public String message() {
            return "A link joins " + unit + " to itself.";
        }
    }

    /** A unit in two locked groups. */
    record LockedTwice(MemberId unit) implements GroupingFault {
        @Override
        public String message() {
            return "Unit " + unit + " stands in two locked groups.";
        }
    }

    /** A limit on the number of groups where the most groups are looked for. */
    record NumberIsTheAim() implements GroupingFault {
        @Override
        public String message() {
            return "Where the most groups are looked for, no least number of groups can be asked for, and at least one must be allowed.";
        }
    }

    /** An attribute that a rule or the spread needs is unknown for some units. Unknown is not zero. */
    record MissingFigures(String attribute, List<MemberId> units) implements GroupingFault {
        public MissingFigures {
            units = List.copyOf(units);
        }

        @Override
        public String message() {
            return "Attribute '" + attribute + "' is unknown for " + units.size() + " of the units: "
                    + units.stream().map(MemberId::value).collect(Collectors.joining(", "))
                    + ". Leave them out or state an assumption.";
        }
    }

    /** A figure below zero. */
    record NegativeFigure(MemberId unit, String attribute) implements GroupingFault {
        @Override
        public String message() {
            return "Attribute '" + attribute + "' of " + unit + " is below zero.";
        }
    }

    /** A figure too large, or with too many decimal places, to be added up exactly. */
    record UncountableFigure(String attribute) implements GroupingFault {
        @Override
        public String message() {
            return "The figures of attribute '" + attribute
                    + "' are too large or too finely divided to be added up exactly.";
        }
    }
}
