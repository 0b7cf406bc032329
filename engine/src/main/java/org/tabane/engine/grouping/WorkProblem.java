package org.tabane.engine.grouping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.tabane.engine.MemberId;

/**
 * Whom to group for which work: each work item of each municipality is to stand in exactly one group, so that a town may patrol its roads with
 * one neighbour and care for its bridges with another. A group is a set of members that hangs together, with a bundle of work items that all
 * of them bring in.
 *
 * @param units the municipalities, with the figures that limits need
 * @param links what joins them
 * @param rules what each group must keep to, whatever its work; the number of groups cannot be limited here
 * @param bundles which work items may be tied together 「業務の束」; each item must stand in at least one of them
 * @param cost of any group for any of the bundles
 * @param leastGain as in {@link GroupingForm.LeastCost}, against the cost alone for the same bundle
 */
public record WorkProblem(
        List<Unit> units,
        List<Link> links,
        GroupingRules rules,
        List<Set<String>> bundles,
        Cost cost,
        BigDecimal leastGain) {

    /** Expected total cost per year, as {@link GroupCost} has it, of some members for a bundle of work items. */
    @FunctionalInterface
    public interface Cost {
        long yen(Set<MemberId> members, Set<String> bundle);
    }

    public WorkProblem {
        units = List.copyOf(units);
        links = List.copyOf(links);
        bundles = bundles.stream().map(Set::copyOf).distinct().toList();
        if (bundles.isEmpty() || bundles.stream().anyMatch(Set::isEmpty)) {
            throw new IllegalArgumentException("There must be bundles, each with a work item.");
        }
        if (rules.fewestGroups() > 0 || rules.mostGroups() < GroupingRules.NO_LIMIT) {
            throw new IllegalArgumentException(
                    "The number of groups cannot be limited where each work item has its own.");
        }
    }

    /** The same towns and rules with one bundle for everybody. */
    GroupingProblem of(Set<String> bundle) {
        return new GroupingProblem(
                units, links, rules, new GroupingForm.LeastCost(members -> cost.yen(members, bundle), leastGain));
    }
}
