package org.tabane.bundling.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.domain.EstimateAnswer;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.ScenarioDesign;
import org.tabane.bundling.domain.ScenarioDesign.Figures;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;

/**
 * The plan of a design a version was made from, and whether the version still says the same 「もとにした案との違い」.
 *
 * @param plan the plan and its design, by name
 * @param planUrl the page of the plan; null where its design is not shared with the reader
 * @param same whether the version's figures are the plan's; null where those were not kept
 * @param said in a sentence: the same, or what differs
 * @param rows the plan's figures beside the version's, where they differ
 * @param sameVersions other versions of the scenario that say what the plan says
 */
public record ScenarioOrigin(
        String plan,
        @Nullable String planUrl,
        @Nullable Boolean same,
        String said,
        List<Row> rows,
        List<Link> sameVersions) {

    public ScenarioOrigin {
        rows = List.copyOf(rows);
        sameVersions = List.copyOf(sameVersions);
    }

    /** A figure in the plan and in this version, in words. */
    public record Row(String what, String plan, String version) {}

    /** What the version and its files say in their line of conditions; empty where it was made from no plan. */
    static String words(Frame frame, ScenarioBody body, EstimateAnswer answer) {
        ScenarioDesign design = body.design();
        if (design == null) {
            return "";
        }
        String from = frame.text("bundling.chosen.origin.short", design.name(), design.plan(), design.group());
        Figures said = design.said();
        return said == null || said.isSame(Figures.of(answer.group()))
                ? from
                : from + frame.text("bundling.chosen.origin.short.changed");
    }
}
