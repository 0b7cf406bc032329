package org.tabane.bundling.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tabane.engine.MemberId;
import org.tabane.engine.RunControl;
import org.tabane.engine.sharing.CoalitionCost;
import org.tabane.engine.sharing.CostSharing;
import org.tabane.engine.sharing.Fairness;
import org.tabane.engine.sharing.MemberShare;
import org.tabane.engine.sharing.Settlement;
import org.tabane.engine.sharing.Shares;

/**
 * A case with its answer: the shares by each scheme, the settlement by the chosen one, and how fair the chosen one is.
 *
 * @param shares in the order of the case's schemes
 * @param settled the shares of the second reckoning by the chosen scheme; empty when there is none
 * @param fairness empty unless every town's cost alone is known and there are at least two
 */
record SharingAnswer(
        SharingCase question,
        List<Shares> shares,
        Optional<Shares> settled,
        Optional<Settlement> settlement,
        Optional<Fairness> fairness) {

    private static final long SEED = 1;

    SharingAnswer {
        shares = List.copyOf(shares);
    }

    static SharingAnswer of(SharingCase question) {
        List<Shares> shares = new ArrayList<>();
        for (SharingCase.Scheme scheme : question.schemes()) {
            shares.add(CostSharing.share(question.cost(), question.keys(), scheme.rule())
                    .getShares());
        }
        Shares chosen = shares.get(question.schemes().indexOf(question.chosen()));
        SharingCase.Second second = question.settled();
        Optional<Shares> settled = second == null
                ? Optional.empty()
                : Optional.of(CostSharing.share(
                                second.cost(), second.keys(), question.chosen().rule())
                        .getShares());
        return new SharingAnswer(
                question,
                shares,
                settled,
                settled.map(after -> Settlement.between(chosen, after)),
                fairness(question, chosen));
    }

    Shares chosen() {
        return shares.get(question.schemes().indexOf(question.chosen()));
    }

    /** What the notice is about: the second reckoning if there is one. */
    Shares noticed() {
        return settled.orElseGet(this::chosen);
    }

    private static Optional<Fairness> fairness(SharingCase question, Shares chosen) {
        int towns = question.towns().size();
        if (towns < 2 || question.aloneYen().size() < towns) {
            return Optional.empty();
        }
        Map<MemberId, Long> asked = new LinkedHashMap<>();
        for (MemberShare share : chosen.members()) {
            asked.put(share.member(), share.payableYen());
        }
        return Optional.of(Fairness.assess(asked, savingOnlyTogether(question), RunControl.seeded(SEED)));
    }

    /**
     * Assumption: what some of the towns would pay together is not known, so it is taken as the sum of what they pay alone; only all of
     * them together save.
     */
    static CoalitionCost savingOnlyTogether(SharingCase question) {
        Map<MemberId, Long> alone = question.aloneYen();
        int everyone = question.towns().size();
        long together = question.cost().payableYen();
        return coalition -> coalition.size() == everyone
                ? together
                : coalition.stream()
                        .mapToLong(member -> alone.getOrDefault(member, 0L))
                        .sum();
    }
}
