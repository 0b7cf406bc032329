package org.tabane.engine.sharing;

import java.math.BigDecimal;
import java.util.List;
import org.tabane.engine.MemberId;

/**
 * What one member pays and how that came about.
 *
 * <p>Units: yen. {@code exactYen} is the share before rounding, to 10 places, for printing; {@code roundedYen} the share cut down; {@code
 * remainderYen} what the member bears of the remainder; {@code directYen} what is booked to it directly.
 */
public record MemberShare(
        MemberId member, List<KeyPart> parts, BigDecimal exactYen, long roundedYen, long remainderYen, long directYen) {

    public MemberShare {
        parts = List.copyOf(parts);
    }

    /** The share of the common part: rounded + remainder. */
    public long shareYen() {
        return roundedYen + remainderYen;
    }

    /** What the member pays: share + direct items. */
    public long payableYen() {
        return shareYen() + directYen;
    }
}
