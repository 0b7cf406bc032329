package org.tabane.engine.grouping;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.tabane.engine.MemberId;

/** A cost asked once for each set. */
final class RememberedCost implements GroupCost {

    private final GroupCost cost;
    private final CostTable known = new CostTable();

    RememberedCost(GroupCost cost) {
        this.cost = cost;
    }

    @Override
    public long yen(Set<MemberId> members) {
        OptionalLong before = known.find(members);
        if (before.isPresent()) {
            return before.getAsLong();
        }
        long yen = cost.yen(members);
        known.put(members, yen);
        return yen;
    }

    @Override
    public Optional<Collection<Set<MemberId>>> offered() {
        return cost.offered();
    }

    @Override
    public Optional<LeastShares> leastShares(List<MemberId> units) {
        return cost.leastShares(units);
    }
}
