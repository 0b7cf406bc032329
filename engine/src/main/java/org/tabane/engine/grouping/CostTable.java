package org.tabane.engine.grouping;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tabane.engine.MemberId;

/**
 * Costs of sets of members, looked up. Made for hundreds of thousands of sets: the codes of municipalities follow one another, so that the sums by
 * which Java tells sets apart are nearly all the same, and a plain map of sets becomes a list.
 */
public final class CostTable implements GroupCost {

    private final Map<Key, Long> costs = new ConcurrentHashMap<>();

    /** Whether the set was not there before; if it was, it has the new cost. */
    public boolean put(Set<MemberId> members, long yen) {
        return costs.put(new Key(Set.copyOf(members)), yen) == null;
    }

    public boolean isEmpty() {
        return costs.isEmpty();
    }

    OptionalLong find(Set<MemberId> members) {
        Long yen = costs.get(new Key(members));
        return yen == null ? OptionalLong.empty() : OptionalLong.of(yen);
    }

    /** {@link #NOT_ON_OFFER} for a set that is not in the table. */
    @Override
    public long yen(Set<MemberId> members) {
        return find(members).orElse(NOT_ON_OFFER);
    }

    @Override
    public Optional<Collection<Set<MemberId>>> offered() {
        return Optional.of(costs.keySet().stream()
                .map(Key::members)
                .filter(members -> members.size() > 1)
                .toList());
    }

    /** Members in any order, with each one's number stirred before they are added up. */
    private record Key(Set<MemberId> members) {

        @Override
        public int hashCode() {
            int sum = 0;
            for (MemberId member : members) {
                int number = member.hashCode() * 0x9E3779B1;
                number = (number ^ number >>> 15) * 0x85EBCA77;
                sum += number ^ number >>> 13;
            }
            return sum;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && members.equals(key.members);
        }
    }
}
