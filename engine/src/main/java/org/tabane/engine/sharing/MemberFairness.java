package org.tabane.engine.sharing;

import java.math.BigDecimal;
import java.util.Optional;
import org.tabane.engine.MemberId;

/**
 * One member's share beside the yardsticks. Units: yen.
 *
 * @param shareYen what the member is asked to pay
 * @param aloneYen what it would pay on its own
 * @param shapleyYen what it adds to the cost on average
 * @param shapleyErrorYen the standard error of that average; empty when it is exact
 * @param nucleolusYen the share that leaves the unhappiest sub-group least unhappy; empty beyond 12 members, or where it does not exist
 */
public record MemberFairness(
        MemberId member,
        long shareYen,
        long aloneYen,
        BigDecimal shapleyYen,
        Optional<BigDecimal> shapleyErrorYen,
        Optional<BigDecimal> nucleolusYen) {

    /** What being in the group saves the member; negative when it would do better alone. */
    public long benefitYen() {
        return Math.subtractExact(aloneYen, shareYen);
    }
}
