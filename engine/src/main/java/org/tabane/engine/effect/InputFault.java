package org.tabane.engine.effect;

import org.tabane.engine.MemberId;

/** What keeps a set of inputs from being an estimate. {@link #message()} says it in one English sentence for developers and logs. */
public sealed interface InputFault {

    String message();

    /** Which of the two tables of efforts a fault is in. */
    enum Side {
        BASELINE,
        BUNDLED
    }

    /** The same member and work item stand twice in one table. */
    record DuplicateCell(Side side, CellKey key) implements InputFault {
        @Override
        public String message() {
            return "The pair " + key + " stands more than once in the "
                    + side.name().toLowerCase(java.util.Locale.ROOT) + " table.";
        }
    }

    /** Today's work item has no counterpart after bundling; silence is not taken for zero. */
    record MissingBundledCell(CellKey key) implements InputFault {
        @Override
        public String message() {
            return "The pair " + key + " has a baseline but no bundled figure. If the work ends, say so with zeros.";
        }
    }

    /** A member has hours but no hourly labour cost. */
    record MissingLabourRate(MemberId member) implements InputFault {
        @Override
        public String message() {
            return "Member " + member + " has no labour cost (yen per hour).";
        }
    }

    /** A fee is charged to a member that has no work in the estimate. */
    record FeeForUnknownMember(MemberId member) implements InputFault {
        @Override
        public String message() {
            return "A fee is given for " + member + ", which has no work item in the estimate.";
        }
    }

    /** There is not a single cell. */
    record NothingToEstimate() implements InputFault {
        @Override
        public String message() {
            return "The baseline has no rows, so there is nothing to estimate.";
        }
    }
}
