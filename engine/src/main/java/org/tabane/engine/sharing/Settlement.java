package org.tabane.engine.sharing;

import java.util.List;
import java.util.stream.Stream;
import org.tabane.engine.MemberId;

/**
 * Provisional shares against settled ones 「概算負担金の精算」: what each member still owes or gets back. Units: whole yen. A member in only
 * one of the two counts as zero in the other. Members in the order of the settled table, then those that left.
 */
public record Settlement(List<Line> lines) {

    /** One member's difference: positive is an additional charge 「追加」, negative a refund 「還付」. */
    public record Line(MemberId member, long provisionalYen, long settledYen) {

        public long differenceYen() {
            return Math.subtractExact(settledYen, provisionalYen);
        }
    }

    public Settlement {
        lines = List.copyOf(lines);
    }

    public static Settlement between(Shares provisional, Shares settled) {
        return new Settlement(Stream.concat(members(settled), members(provisional))
                .distinct()
                .map(member -> new Line(member, payable(provisional, member), payable(settled, member)))
                .toList());
    }

    /** Σ differences: settled − provisional total. */
    public long differenceYen() {
        return lines.stream().mapToLong(Line::differenceYen).sum();
    }

    private static Stream<MemberId> members(Shares shares) {
        return shares.members().stream().map(MemberShare::member);
    }

    private static long payable(Shares shares, MemberId member) {
        return shares.members().stream()
                .filter(share -> share.member().equals(member))
                .mapToLong(MemberShare::payableYen)
                .sum();
    }
}
