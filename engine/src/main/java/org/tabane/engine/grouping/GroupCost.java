package org.tabane.engine.grouping;

import java.util.OptionalLong;
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

    /**
     * The same, asked once for each set: for a cost that takes its time, since a proof, its alternatives and the prices of rules ask again. Keeps
     * some 200 bytes for each set it was asked for.
     */
    default GroupCost remembered() {
        CostTable known = new CostTable();
        return members -> {
            OptionalLong before = known.find(members);
            if (before.isPresent()) {
                return before.getAsLong();
            }
            long yen = yen(members);
            known.put(members, yen);
            return yen;
        };
    }
}
