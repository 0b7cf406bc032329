package org.tabane.engine.grouping;

import java.math.BigDecimal;

/** What makes one grouping better than another. */
public sealed interface GroupingForm {

    /**
     * As many groups as possible, or as the {@linkplain GroupingRules#mostGroups() rules} allow; among those, the least spread: Σ |a_i − a_j|
     * over the unordered pairs inside each group.
     *
     * @param spreadAttribute the figure a
     */
    record MostGroups(String spreadAttribute) implements GroupingForm {}

    /**
     * The least total cost. With a least gain ε, no member pays more than (1 − ε) × its cost alone: a group's cost is split in proportion
     * to what its members would pay alone, so a group is admitted when its cost is at most (1 − ε) × the sum of those.
     *
     * @param cost of any group; that of a single member is its cost alone
     * @param leastGain ε, from 0 until 1; below zero no member is protected
     */
    record LeastCost(GroupCost cost, BigDecimal leastGain) implements GroupingForm {

        /** Nobody is protected: the total alone counts. */
        public static final BigDecimal NO_PROTECTION = BigDecimal.ONE.negate();

        public LeastCost {
            if (leastGain.compareTo(BigDecimal.ONE) >= 0) {
                throw new IllegalArgumentException("The least gain (" + leastGain + ") must be below 1.");
            }
        }
    }
}
