package org.tabane.engine.sharing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        return of(payable(provisional), settled);
    }

    /** The same where only what each was asked for is known, in yen. */
    public static Settlement of(Map<MemberId, Long> provisionalYen, Shares settled) {
        Map<MemberId, Long> settledYen = payable(settled);
        return new Settlement(Stream.concat(settledYen.keySet().stream(), provisionalYen.keySet().stream())
                .distinct()
                .map(member ->
                        new Line(member, provisionalYen.getOrDefault(member, 0L), settledYen.getOrDefault(member, 0L)))
                .toList());
    }

    /** Σ differences: settled − provisional total. */
    public long differenceYen() {
        return lines.stream().mapToLong(Line::differenceYen).sum();
    }

    private static Map<MemberId, Long> payable(Shares shares) {
        Map<MemberId, Long> yen = new LinkedHashMap<>();
        shares.members().forEach(share -> yen.merge(share.member(), share.payableYen(), Long::sum));
        return yen;
    }
}
