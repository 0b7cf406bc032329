package org.tabane.cli.share;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tabane.cli.table.Findings;
import org.tabane.cli.table.Municipalities;
import org.tabane.cli.table.Place;
import org.tabane.engine.MemberId;
import org.tabane.engine.sharing.CommonCost;
import org.tabane.engine.sharing.CostSharing;
import org.tabane.engine.sharing.Remainder;
import org.tabane.engine.sharing.RoundingUnit;
import org.tabane.engine.sharing.SharingScheme;
import org.tabane.engine.sharing.Weights;

/** Each municipality's portion of a pot, from a file of keys: shares of 10¹⁵ yen, so that fifteen digits are right. */
public final class PoolPortions {

    private static final long PARTS = 1_000_000_000_000_000L;

    private PoolPortions() {}

    /** Throws {@link IllegalArgumentException} for weights that cannot be read; what is wrong with the file is a fault. */
    public static Map<MemberId, Double> read(
            Path keys, String weights, Set<MemberId> members, Municipalities municipalities, Findings findings) {
        Weights parsed = Weights.parse(weights);
        KeysFile file = KeysFile.read(keys, parsed, municipalities, findings);
        members.stream()
                .filter(member -> !file.places().containsKey(member))
                .forEach(member -> findings.fault(
                        Place.ofFile(keys.toString()),
                        "municipality " + municipalities.spelling(member) + " has no row"));
        file.places().forEach((member, place) -> {
            if (!members.contains(member)) {
                findings.fault(
                        place, "municipality " + municipalities.spelling(member) + " is not part of the estimate");
            }
        });
        findings.refuseIfAny();
        Map<MemberId, Double> portions = new TreeMap<>();
        CostSharing.share(
                        CommonCost.of(PARTS),
                        file.table(),
                        new SharingScheme(parsed, RoundingUnit.YEN, new Remainder.Largest()))
                .getShares()
                .members()
                .forEach(share -> portions.put(share.member(), (double) share.shareYen() / PARTS));
        return portions;
    }
}
