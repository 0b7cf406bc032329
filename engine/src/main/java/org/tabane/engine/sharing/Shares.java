package org.tabane.engine.sharing;

import java.util.List;
import org.tabane.engine.MemberId;

/**
 * A cost shared to the yen 「負担金の算定結果」: the cost, the scheme, and each member's share in the order of the table.
 *
 * <p>Σ {@link MemberShare#shareYen()} equals what was shared and Σ {@link MemberShare#payableYen()} equals gross − subsidy; a result that
 * does not add up cannot exist. Immutable.
 */
public record Shares(CommonCost cost, SharingScheme scheme, List<MemberShare> members) implements SharingOutcome {

    public Shares {
        members = List.copyOf(members);
        long shared = members.stream().mapToLong(MemberShare::shareYen).sum();
        long payable = members.stream().mapToLong(MemberShare::payableYen).sum();
        if (shared != cost.sharedYen() || payable != cost.payableYen()) {
            throw new IllegalStateException("Shares add up to " + shared + " and " + payable + " yen, not to "
                    + cost.sharedYen() + " and " + cost.payableYen() + " yen.");
        }
    }

    public MemberShare getMember(MemberId member) {
        return members.stream()
                .filter(share -> share.member().equals(member))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Member " + member + " has no share."));
    }

    /** What was left over by the cut, before it was given to someone. */
    public long remainderYen() {
        return members.stream().mapToLong(MemberShare::remainderYen).sum();
    }
}
