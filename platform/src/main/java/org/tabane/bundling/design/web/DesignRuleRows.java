package org.tabane.bundling.design.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.bundling.design.domain.DesignRules;
import org.tabane.bundling.design.domain.TownPair;
import org.tabane.bundling.design.web.DesignPageView.Hidden;
import org.tabane.bundling.design.web.DesignPageView.Kept;
import org.tabane.bundling.design.web.DesignPageView.Pair;
import org.tabane.shared.Yen;
import org.tabane.shell.Frame;

/** The left column: what is kept to, what is fixed, and how good the plan is. */
final class DesignRuleRows {

    private final Frame frame;
    private final Design design;
    private final RuleSentences sentences;

    DesignRuleRows(Frame frame, Design design) {
        this.frame = frame;
        this.design = design;
        this.sentences = new RuleSentences(frame, design);
    }

    DesignPageView.Rules rules(@Nullable DesignPlan plan) {
        DesignRules rules = design.state().rules();
        boolean stale = plan != null && plan.boundYen() == null;
        return new DesignPageView.Rules(
                kept(rules), LimitFields.of(frame, rules.limits()), pairs(rules), proof(plan), proofLines(plan), stale);
    }

    private List<Kept> kept(DesignRules rules) {
        List<Kept> kept = new ArrayList<>();
        kept.add(new Kept(frame.text("bundling.design.rule.connected"), "", null, List.of()));
        rules.limits()
                .figures()
                .forEach((limit, figure) -> kept.add(new Kept(
                        frame.text(limit.messageKey()),
                        LimitFields.words(frame, limit, figure),
                        design.url() + "/limits/remove",
                        List.of(new Hidden("limit", limit.name())))));
        return kept;
    }

    private List<Pair> pairs(DesignRules rules) {
        List<Pair> pairs = new ArrayList<>();
        rules.together().forEach(pair -> pairs.add(pair("together", "pin", " ＋ ", pair)));
        rules.apart().forEach(pair -> pairs.add(pair("apart", "no", " × ", pair)));
        rules.declared().forEach(pair -> pairs.add(pair("declared", "way", " ― ", pair)));
        rules.neverAlone()
                .forEach(town -> pairs.add(new Pair(
                        frame.text("bundling.design.mark.neverAlone"),
                        "no",
                        sentences.name(town),
                        frame.text("bundling.design.line.neverAlone"),
                        design.url() + "/alone",
                        List.of(new Hidden("town", town), new Hidden("never", "false")))));
        rules.locked().forEach(lock -> {
            List<Hidden> hidden = new ArrayList<>();
            lock.forEach(town -> hidden.add(new Hidden("member", town)));
            hidden.add(new Hidden("locked", "false"));
            pairs.add(new Pair(
                    frame.text("bundling.design.mark.locked"),
                    "pin",
                    sentences.names(List.copyOf(lock)),
                    frame.text("bundling.design.line.locked"),
                    design.url() + "/lock",
                    hidden));
        });
        return pairs;
    }

    private Pair pair(String how, String css, String joint, TownPair pair) {
        return new Pair(
                frame.text("bundling.design.mark." + how),
                css,
                sentences.name(pair.one()) + joint + sentences.name(pair.other()),
                frame.text("bundling.design.line." + how),
                design.url() + "/pair",
                List.of(
                        new Hidden("town", pair.one()),
                        new Hidden("other", pair.other()),
                        new Hidden("how", "released")));
    }

    private @Nullable String proof(@Nullable DesignPlan plan) {
        if (plan == null || plan.gap() == null) {
            return null;
        }
        if (!plan.keepsToRules()) {
            return frame.text("bundling.design.proof.broken");
        }
        return isBest(plan)
                ? frame.text("bundling.design.proof.best")
                : frame.text("bundling.design.proof.within", frame.format().percentText(gapOfSaving(plan)));
    }

    /** Also a plan changed by hand that reaches the bound proven before. */
    private static boolean isBest(DesignPlan plan) {
        return plan.proven() || plan.mostBeyondYen().orElse(1L) == 0;
    }

    /** Rounded up to a tenth of a per cent, so that what is said holds. */
    private static double gapOfSaving(DesignPlan plan) {
        return Math.ceil(1_000 * plan.gapOfSaving().orElse(1d)) / 1_000;
    }

    private List<String> proofLines(@Nullable DesignPlan plan) {
        List<String> lines = new ArrayList<>();
        if (plan == null) {
            return lines;
        }
        if (plan.boundYen() != null) {
            lines.add(frame.text(
                    "bundling.design.proof.bound",
                    frame.format().thousandYenText(Yen.of(plan.aloneYen() - plan.boundYen()))));
            if (!isBest(plan)) {
                lines.add(frame.text(
                        "bundling.design.proof.beyond",
                        frame.format()
                                .thousandYenText(Yen.of(plan.mostBeyondYen().orElse(0L)))));
            }
        }
        if (plan.origin() == DesignPlan.Origin.HAND) {
            lines.add(frame.text("bundling.design.proof.hand"));
        } else {
            lines.add(frame.text(
                    "bundling.design.proof.run",
                    frame.format().numberText(plan.seconds(), 1),
                    String.valueOf(plan.seed())));
        }
        return lines;
    }
}
