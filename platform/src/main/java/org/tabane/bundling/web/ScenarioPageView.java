package org.tabane.bundling.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;
import org.tabane.shell.View;

/**
 * A scenario's version as a result.
 *
 * @param sample whether a figure is invented, so that the whole is labelled
 * @param allotted the freed hours given to new work
 * @param allotmentCheck whether they add up to what is freed, in words
 * @param history other versions
 * @param difference from the version before; null for the first
 * @param draws how often the future may be drawn
 * @param estimateUrl where another number of draws is asked for
 * @param sharingUrl the cost-sharing page with this scenario's total
 * @param origin the designed group it was made from, and whether it still says the same; null where it was not
 * @param rests the packaging it rests on; null where it rests on none
 */
public record ScenarioPageView(
        Frame frame,
        EstimateShown shown,
        String id,
        String name,
        int number,
        int latest,
        String when,
        String by,
        String owner,
        String conditions,
        boolean sample,
        boolean own,
        boolean shared,
        int revision,
        List<Allotted> allotted,
        @Nullable String allotmentCheck,
        boolean allotmentFits,
        List<Link> history,
        FirstResultPageView.Reports reports,
        @Nullable EstimateDifference difference,
        List<FirstPartnersPageView.Choice> draws,
        String estimateUrl,
        String sharingUrl,
        @Nullable ScenarioOrigin origin,
        @Nullable ScenarioRests rests,
        List<LineRow> lines)
        implements View {

    public ScenarioPageView {
        allotted = List.copyOf(allotted);
        draws = List.copyOf(draws);
        history = List.copyOf(history);
        lines = List.copyOf(lines);
    }

    /** Hours for one piece of new work. */
    public record Allotted(String work, String hours) {}

    /** One input line with its source. */
    public record LineRow(
            String town,
            String item,
            String yen,
            String hours,
            String yenBundled,
            String hoursBundled,
            org.tabane.shared.Evidence evidence,
            String source) {}
}
