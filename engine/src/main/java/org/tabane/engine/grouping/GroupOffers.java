package org.tabane.engine.grouping;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tabane.engine.MemberId;

/**
 * The offers a set of members has: one for each work bundle, term and contract form that is possible for it. An offer that this set may not
 * take, for want of firms or staff, is left out by the caller. Since no rule joins the offers of different groups, the best grouping takes the
 * cheapest of each group: so {@link #cheapest()} is all that a solver needs, and {@link #chosen} says afterwards which ones these were.
 */
@FunctionalInterface
public interface GroupOffers {

    /** In any order; empty when the set has none. The same answer for the same members, from any thread. */
    List<GroupOffer> of(Set<MemberId> members);

    /** For {@link GroupingForm.LeastCost}. */
    default GroupCost cheapest() {
        return members -> of(members).stream().mapToLong(GroupOffer::yen).min().orElse(GroupCost.NOT_ON_OFFER);
    }

    /**
     * What one group takes, and what else it could have taken.
     *
     * @param members of the group
     * @param offers the cheapest, which counts, first; then the others by their cost, equal ones as the caller had them
     */
    record Chosen(List<MemberId> members, List<GroupOffer> offers) {
        public Chosen {
            members = List.copyOf(members);
            offers = List.copyOf(offers);
        }

        public GroupOffer offer() {
            return offers.getFirst();
        }
    }

    /** For each group of a grouping that was found with {@link #cheapest()}, in its order. */
    default List<Chosen> chosen(Grouping grouping) {
        return grouping.groups().stream()
                .map(group -> new Chosen(
                        group,
                        of(new HashSet<>(group)).stream()
                                .sorted(Comparator.comparingLong(GroupOffer::yen))
                                .toList()))
                .toList();
    }
}
