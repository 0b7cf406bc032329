package org.tabane.engine.grouping;

import java.util.List;
import java.util.stream.Collectors;

/** Either a grouping, or why there is none, or that none was found in time. */
public sealed interface GroupingOutcome permits Grouping, GroupingOutcome.Infeasible, GroupingOutcome.NothingFound {

    /**
     * No grouping keeps to all the rules.
     *
     * @param conflict rules that cannot hold together; leaving any one of them out would mend it, as far as {@code smallest} says
     * @param smallest whether it is proven that no part of them already conflicts
     */
    record Infeasible(List<RuleInConflict> conflict, boolean smallest) implements GroupingOutcome {
        public Infeasible {
            conflict = List.copyOf(conflict);
        }
    }

    /** The budget was used up before a grouping was found, and none is proven impossible. */
    record NothingFound(Grouping.Run run) implements GroupingOutcome {}

    /** The grouping; throws with the reasons when there is none. */
    default Grouping getGrouping() {
        return switch (this) {
            case Grouping grouping -> grouping;
            case Infeasible infeasible ->
                throw new IllegalStateException("No grouping keeps to these rules: "
                        + infeasible.conflict().stream()
                                .map(RuleInConflict::message)
                                .collect(Collectors.joining("; ")));
            case NothingFound nothing ->
                throw new IllegalStateException(
                        "No grouping was found within " + nothing.run().seconds() + " seconds.");
        };
    }
}
