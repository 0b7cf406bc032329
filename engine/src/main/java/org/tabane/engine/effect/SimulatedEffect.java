package org.tabane.engine.effect;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tabane.engine.MemberId;
import org.tabane.engine.RunEnd;

/**
 * The answer under uncertainty, and what the run did.
 *
 * @param atMode the deterministic answer with every driver at its most likely value
 * @param members each member paying its own costs
 * @param group the group as a whole; sharing does not change it
 * @param afterSharing each member under the cost sharing asked for; empty when none was
 * @param ranking drivers by their share of the variance of the group's saving, largest first
 * @param memberRanking the same for each member's saving
 * @param tornado ranges by how far they alone move the group's saving, widest first
 * @param seed the seed of the run
 * @param drawsDone how many draws were finished; the same seed with this number of draws gives the same answer
 * @param end why the run ended
 */
public record SimulatedEffect(
        Totals atMode,
        Map<MemberId, Spread> members,
        Spread group,
        Map<MemberId, Spread> afterSharing,
        List<RankedDriver> ranking,
        Map<MemberId, List<RankedDriver>> memberRanking,
        List<TornadoBar> tornado,
        long seed,
        int drawsDone,
        RunEnd end) {

    /** How the draws were made, in a few words for reports. */
    public static final String METHOD =
            "PERT (lambda 4), scrambled Sobol' sequence, one-factor Gaussian copula within a driver";

    public SimulatedEffect {
        members = Collections.unmodifiableMap(new TreeMap<>(members));
        afterSharing = Collections.unmodifiableMap(new TreeMap<>(afterSharing));
        memberRanking = Collections.unmodifiableMap(new TreeMap<>(memberRanking));
        ranking = List.copyOf(ranking);
        tornado = List.copyOf(tornado);
    }

    public Spread getMember(MemberId member) {
        return Optional.ofNullable(members.get(member))
                .orElseThrow(() -> new IllegalArgumentException("Member " + member + " is not part of this estimate."));
    }

    /** Throws when the member is unknown or no sharing was asked for. */
    public Spread getAfterSharing(MemberId member) {
        return Optional.ofNullable(afterSharing.get(member))
                .orElseThrow(() -> new IllegalArgumentException("No cost sharing was simulated for " + member + "."));
    }
}
