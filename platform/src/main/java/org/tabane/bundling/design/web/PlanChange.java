package org.tabane.bundling.design.web;

import gg.jte.Content;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.bundling.design.web.DesignPageView.Changed;
import org.tabane.shared.Hours;
import org.tabane.shared.Yen;
import org.tabane.shell.Format;
import org.tabane.shell.Frame;

/** What one plan costs beside another: yen, hours, the longest way, and who is worst off. */
final class PlanChange {

    private final Frame frame;
    private final Format format;
    private final RuleSentences sentences;

    PlanChange(Frame frame, Design design) {
        this.frame = frame;
        this.format = frame.format();
        this.sentences = new RuleSentences(frame, design);
    }

    List<Changed> between(DesignPlan before, DesignPlan after) {
        List<Changed> changed = new ArrayList<>();
        changed.add(
                new Changed(frame.text("bundling.design.said.saving"), yen(after.savingYen() - before.savingYen())));
        changed.add(new Changed(
                frame.text("bundling.design.said.hours"),
                hours(after.freedHours().subtract(before.freedHours()))));
        changed.add(new Changed(frame.text("bundling.design.said.longest"), output -> {
            format.number(before.longestKm(), 1).writeTo(output);
            output.writeContent(" → ");
            format.number(after.longestKm(), 1).writeTo(output);
            output.writeContent("<span class=\"unit\">km</span>");
        }));
        after.worstOff()
                .ifPresent(worst -> changed.add(new Changed(frame.text("bundling.design.said.smallest"), output -> {
                    output.writeUserContent(sentences.name(String.valueOf(worst.smallestSaver())) + "　");
                    format.thousandYen(Yen.of(worst.smallestSavingYen())).writeTo(output);
                })));
        return changed;
    }

    private Content yen(long yen) {
        return output -> {
            if (yen > 0) {
                output.writeContent("＋");
            }
            format.thousandYen(Yen.of(yen)).writeTo(output);
        };
    }

    private Content hours(BigDecimal hours) {
        return output -> {
            if (hours.signum() > 0) {
                output.writeContent("＋");
            }
            format.hours(Hours.of(hours)).writeTo(output);
        };
    }
}
