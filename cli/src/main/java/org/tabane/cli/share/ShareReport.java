package org.tabane.cli.share;

import org.tabane.cli.table.Municipalities;
import org.tabane.engine.sharing.CommonCost;
import org.tabane.engine.sharing.KeyPart;
import org.tabane.engine.sharing.MemberShare;
import org.tabane.engine.sharing.Remainder;
import org.tabane.engine.sharing.Settlement;
import org.tabane.engine.sharing.Shares;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The shares as JSON, with every figure on the way, so that a reader can check each by hand. */
final class ShareReport {

    private final JsonMapper json;
    private final Municipalities municipalities;

    ShareReport(JsonMapper json, Municipalities municipalities) {
        this.json = json;
        this.municipalities = municipalities;
    }

    ObjectNode of(Shares shares) {
        CommonCost cost = shares.cost();
        ObjectNode report = json.createObjectNode();
        report.put(
                "method", "share = shared_yen x sum(weight x figure / sum); cut down once per member; remainder added");
        report.put("total_yen", cost.payableYen());
        report.put("gross_yen", cost.grossYen());
        report.put("subsidy_yen", cost.subsidyYen());
        report.put("direct_yen", cost.directSumYen());
        report.put("shared_yen", cost.sharedYen());
        ObjectNode weights = report.putObject("weights");
        shares.scheme().weights().byKey().forEach((key, weight) -> weights.put(key.name(), weight));
        report.put("rounding", shares.scheme().rounding().yen() + "-down");
        report.put(
                "remainder",
                switch (shares.scheme().remainder()) {
                    case Remainder.ToLead lead -> "lead:" + municipalities.spelling(lead.lead());
                    case Remainder.Largest() -> "largest";
                });
        report.put("remainder_yen", shares.remainderYen());
        ArrayNode lines = report.putArray("shares");
        shares.members().forEach(share -> putShare(lines.addObject(), share));
        return report;
    }

    /** What each still owes (positive) or gets back (negative) once the cost is known. */
    void putSettlement(ObjectNode report, Settlement settlement) {
        report.put("settlement_difference_yen", settlement.differenceYen());
        ArrayNode lines = report.putArray("settlement");
        for (Settlement.Line line : settlement.lines()) {
            ObjectNode node = lines.addObject();
            node.put("municipality", municipalities.spelling(line.member()));
            node.put("provisional_yen", line.provisionalYen());
            node.put("settled_yen", line.settledYen());
            node.put("difference_yen", line.differenceYen());
        }
    }

    private void putShare(ObjectNode line, MemberShare share) {
        line.put("municipality", municipalities.spelling(share.member()));
        ArrayNode parts = line.putArray("parts");
        for (KeyPart part : share.parts()) {
            ObjectNode node = parts.addObject();
            node.put("key", part.key().name());
            part.key().japanese().ifPresent(term -> node.put("term", term));
            node.put("weight", part.weight());
            node.put("figure", part.figure());
            node.put("sum", part.sum());
            node.put("portion", part.portion());
            node.put("exact_yen", part.exactYen());
        }
        line.put("exact_yen", share.exactYen());
        line.put("rounded_yen", share.roundedYen());
        line.put("remainder_yen", share.remainderYen());
        line.put("share_yen", share.shareYen());
        line.put("direct_yen", share.directYen());
        line.put("yen", share.payableYen());
    }
}
