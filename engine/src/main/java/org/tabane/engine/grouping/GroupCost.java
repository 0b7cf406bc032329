package org.tabane.engine.grouping;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tabane.engine.MemberId;

/**
 * The expected total cost per year of a group 「群の総費用（期待値）」. Must give the same answer for the same members, in whole yen, from any
 * thread; asked for a single member, it is the cost of staying alone.
 */
@FunctionalInterface
public interface GroupCost {

    /** The answer for a set that has no price and therefore may not be a group. */
    long NOT_ON_OFFER = Long.MAX_VALUE;

    /** Yen per year, or {@link #NOT_ON_OFFER}. */
    long yen(Set<MemberId> members);

    /** The sets of two members or more that are on offer, where the caller can list them: then no others are looked at. */
    default Optional<Collection<Set<MemberId>>> offered() {
        return Optional.empty();
    }

    /**
     * What members add to the cost of any group of two or more at the least; with it there is a bound, and so a gap or a proof, where sets are
     * too many to list. Empty where the caller knows nothing.
     *
     * @param units all there are, in the order in which they are numbered
     */
    default Optional<LeastShares> leastShares(List<MemberId> units) {
        return Optional.empty();
    }

    /**
     * The same, asked once for each set: for a cost that takes its time, since a proof, its alternatives and the prices of rules ask again. Keeps
     * some 200 bytes for each set it was asked for.
     */
    default GroupCost remembered() {
        return new RememberedCost(this);
    }
}
