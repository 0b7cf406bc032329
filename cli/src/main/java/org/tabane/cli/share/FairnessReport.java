package org.tabane.cli.share;

import org.tabane.cli.table.Municipalities;
import org.tabane.engine.sharing.BetterAlone;
import org.tabane.engine.sharing.Fairness;
import org.tabane.engine.sharing.MemberFairness;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the split means for each municipality and sub-group, as JSON beside the shares. */
final class FairnessReport {

    private final Municipalities municipalities;

    FairnessReport(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    void put(ObjectNode report, Fairness fairness) {
        ObjectNode node = report.putObject("fairness");
        node.put("stable", fairness.isStable());
        fairness.coreIsEmpty().ifPresent(empty -> node.put("core_is_empty", empty));
        node.put("coalitions_tested", fairness.coalitionsTested());
        ArrayNode members = node.putArray("members");
        for (MemberFairness line : fairness.members()) {
            ObjectNode member = members.addObject();
            member.put("municipality", municipalities.spelling(line.member()));
            member.put("yen", line.shareYen());
            member.put("alone_yen", line.aloneYen());
            member.put("benefit_yen", line.benefitYen());
            member.put("shapley_yen", line.shapleyYen());
            line.nucleolusYen().ifPresent(yen -> member.put("nucleolus_yen", yen));
        }
        ArrayNode better = node.putArray("better_alone");
        for (BetterAlone group : fairness.betterAlone()) {
            ObjectNode line = better.addObject();
            ArrayNode names = line.putArray("municipalities");
            group.members().forEach(member -> names.add(municipalities.spelling(member)));
            line.put("alone_yen", group.aloneYen());
            line.put("asked_yen", group.askedYen());
            line.put("gain_yen", group.gainYen());
        }
    }
}
