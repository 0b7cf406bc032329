package org.tabane.cli.estimate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.tabane.cli.table.Municipalities;
import org.tabane.engine.MemberId;
import org.tabane.engine.effect.Comparison;
import org.tabane.engine.effect.CostBreakdown;
import org.tabane.engine.effect.FreedHours;
import org.tabane.engine.effect.Percentiles;
import org.tabane.engine.effect.RankedDriver;
import org.tabane.engine.effect.Sensitivity;
import org.tabane.engine.effect.SimulatedEffect;
import org.tabane.engine.effect.SixInputs;
import org.tabane.engine.effect.Spread;
import org.tabane.engine.effect.TornadoBar;
import org.tabane.engine.effect.Totals;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The estimate as JSON: plain numbers, yen whole, members in the order of their ids. */
final class EstimateReport {

    private static final String FORMULA =
            "total = outsourced + hours x yen_per_hour (+ fees when bundled); saving = now - bundled; "
                    + "each member's labour cost and fees rounded half up once, the group is their sum";

    private final JsonMapper json;
    private final Municipalities municipalities;

    EstimateReport(JsonMapper json, Municipalities municipalities) {
        this.json = json;
        this.municipalities = municipalities;
    }

    ObjectNode of(SixInputs inputs) {
        Totals totals = inputs.totals();
        ObjectNode report = json.createObjectNode();
        report.put("method", "six-inputs");
        report.put("formula", FORMULA);
        putComparison(report, totals.group());
        ArrayNode members = report.putArray("members");
        totals.members().forEach((member, comparison) -> putMember(members.addObject(), member, comparison));
        ArrayNode sensitivity = report.putArray("sensitivity");
        for (Sensitivity.Case variant : Sensitivity.of(inputs).cases()) {
            ObjectNode line = sensitivity.addObject();
            line.put("labour_cost_factor", variant.rateFactor());
            line.put("freed_hours_factor", variant.freedFactor());
            line.put("saving_yen", variant.savingYen());
        }
        return report;
    }

    /** Adds what the freed hours are for. */
    static void putAllotments(ObjectNode report, FreedHours freed) {
        ArrayNode allotments = report.putArray("freed_hours_for");
        for (FreedHours.Allotment allotment : freed.allotments()) {
            ObjectNode line = allotments.addObject();
            line.put("new_work", allotment.newWork());
            line.put("hours", plain(allotment.hours()));
        }
    }

    ObjectNode of(SimulatedEffect effect) {
        ObjectNode report = json.createObjectNode();
        report.put("method", SimulatedEffect.METHOD);
        report.put("formula", FORMULA);
        report.put("seed", effect.seed());
        report.put("draws", effect.drawsDone());
        report.put("end", effect.end().name().toLowerCase(Locale.ROOT));
        putComparison(report, effect.atMode().group());
        putSpread(report, effect.group());
        ArrayNode members = report.putArray("members");
        effect.atMode().members().forEach((member, comparison) -> {
            ObjectNode line = members.addObject();
            putMember(line, member, comparison);
            putSpread(line, effect.getMember(member));
            if (!effect.afterSharing().isEmpty()) {
                putSpread(line.putObject("after_sharing"), effect.getAfterSharing(member));
            }
            putRanking(line.putArray("ranking"), effect.memberRanking().getOrDefault(member, List.of()));
        });
        putRanking(report.putArray("ranking"), effect.ranking());
        putTornado(report.putArray("tornado"), effect.tornado());
        return report;
    }

    private void putMember(ObjectNode line, MemberId member, Comparison comparison) {
        line.put("municipality", municipalities.spelling(member));
        putComparison(line, comparison);
    }

    private void putComparison(ObjectNode node, Comparison comparison) {
        node.put("total_now_yen", comparison.totalNowYen());
        node.put("total_bundled_yen", comparison.totalBundledYen());
        node.put("saving_yen", comparison.savingYen());
        node.put("freed_hours", plain(comparison.freedHours()));
        putBreakdown(node.putObject("now"), comparison.now());
        putBreakdown(node.putObject("bundled"), comparison.bundled());
    }

    private static void putBreakdown(ObjectNode node, CostBreakdown cost) {
        node.put("outsourced_yen", cost.outsourcedYen());
        node.put("direct_hours", plain(cost.directHours()));
        node.put("direct_yen", cost.directYen());
        node.put("fees_yen", cost.feesYen());
    }

    private static void putSpread(ObjectNode node, Spread spread) {
        Percentiles saving = spread.savingYen();
        node.put("p10", Math.round(saving.p10()));
        node.put("p50", Math.round(saving.p50()));
        node.put("p90", Math.round(saving.p90()));
        node.put("mean", Math.round(spread.meanSavingYen()));
        node.put("gain_probability", spread.gainProbability());
        ObjectNode hours = node.putObject("freed_hours_range");
        hours.put("p10", tenths(spread.freedHours().p10()));
        hours.put("p50", tenths(spread.freedHours().p50()));
        hours.put("p90", tenths(spread.freedHours().p90()));
    }

    private static void putRanking(ArrayNode ranking, List<RankedDriver> drivers) {
        int rank = 1;
        for (RankedDriver ranked : drivers) {
            ObjectNode line = ranking.addObject();
            line.put("rank", rank++);
            line.put("driver", ranked.driver().name());
            line.put("kind", ranked.driver().kind().code());
            line.put("first_order", tenThousandths(ranked.firstOrder()));
            line.put("total_order", tenThousandths(ranked.totalOrder()));
        }
    }

    private void putTornado(ArrayNode tornado, List<TornadoBar> bars) {
        for (TornadoBar bar : bars) {
            ObjectNode line = tornado.addObject();
            line.put("driver", bar.driver().name());
            bar.scope().member().ifPresent(member -> line.put("municipality", municipalities.spelling(member)));
            bar.scope().workItem().ifPresent(item -> line.put("work_item", item.code()));
            line.put("saving_at_low_yen", Math.round(bar.savingAtLowYen()));
            line.put("saving_at_high_yen", Math.round(bar.savingAtHighYen()));
        }
    }

    private static BigDecimal plain(BigDecimal hours) {
        BigDecimal stripped = hours.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static BigDecimal tenths(double hours) {
        return BigDecimal.valueOf(hours).setScale(1, RoundingMode.HALF_UP);
    }

    private static BigDecimal tenThousandths(double share) {
        return BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_UP);
    }
}
