package org.tabane.engine.sharing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tabane.engine.MemberId;

/**
 * The cost of every sub-group of at most {@value #MOST_MEMBERS} members, tabulated. A sub-group is a set of bits, bit i for the i-th
 * member.
 */
final class CostGame {

    /** 2¹² = 4,096 sub-groups. */
    static final int MOST_MEMBERS = 12;

    private final List<MemberId> members;
    private final long[] yen;

    CostGame(List<MemberId> members, CoalitionCost cost) {
        if (members.isEmpty() || members.size() > MOST_MEMBERS) {
            throw new IllegalArgumentException(
                    "Sub-groups are tabulated for 1 to " + MOST_MEMBERS + " members, not " + members.size() + ".");
        }
        this.members = List.copyOf(members);
        this.yen = new long[1 << members.size()];
        for (int coalition = 1; coalition < yen.length; coalition++) {
            yen[coalition] = cost.yen(membersOf(members, coalition));
        }
    }

    int size() {
        return members.size();
    }

    int everyone() {
        return yen.length - 1;
    }

    long yen(int coalition) {
        return yen[coalition];
    }

    Set<MemberId> membersOf(int coalition) {
        return membersOf(members, coalition);
    }

    static Set<MemberId> membersOf(List<MemberId> members, long coalition) {
        Set<MemberId> chosen = new LinkedHashSet<>();
        for (int i = 0; i < members.size(); i++) {
            if ((coalition >>> i & 1) == 1) {
                chosen.add(members.get(i));
            }
        }
        return chosen;
    }
}
