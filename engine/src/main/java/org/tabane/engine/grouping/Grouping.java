package org.tabane.engine.grouping;

import java.math.BigDecimal;
import java.util.List;
import org.tabane.engine.MemberId;

/**
 * A grouping and what is known about how good it is. Immutable.
 *
 * @param groups every unit in exactly one; groups by their first members
 * @param value of the grouping, in the terms of its form
 * @param bound what no grouping can beat
 * @param run what it took
 */
public record Grouping(List<List<MemberId>> groups, Value value, Bound bound, Run run) implements GroupingOutcome {

    public Grouping {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /**
     * What a grouping achieves.
     *
     * @param groups how many
     * @param measure the spread, or the total cost in yen, by the form
     */
    public record Value(int groups, BigDecimal measure) {}

    /**
     * What no grouping of the problem can beat.
     *
     * @param mostGroups no grouping has more groups; in the cost form the number of units
     * @param leastMeasure no grouping with {@code groups} groups has less spread; no grouping at all costs less
     * @param proven whether the grouping is the best there is
     * @param gap how far from the best the grouping can be at most, as a share: in groups while their number is not proven, of the
     *     measure after that; zero when proven
     */
    public record Bound(int mostGroups, BigDecimal leastMeasure, boolean proven, double gap) {}

    /** What a run did. */
    public record Run(double seconds, long iterations, long seed, org.tabane.engine.RunEnd end) {}
}
