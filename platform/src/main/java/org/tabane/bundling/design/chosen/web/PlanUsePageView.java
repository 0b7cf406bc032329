package org.tabane.bundling.design.chosen.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.web.PlanEstimate;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;
import org.tabane.shell.SourceLine;
import org.tabane.shell.View;

/**
 * A chosen plan and what can be done with it: group by group the shares, the packaging and the estimate, and the document 「この案を使う」.
 *
 * @param proof how good the plan is, in a sentence
 * @param estimates made from the plan, as far as the reader may see them
 * @param alone towns that stay by themselves, in words; null where there are none
 * @param files the document in its forms
 * @param scenarioUrl where the buttons post to; null for those who may not write
 * @param sample whether a figure is invented
 */
public record PlanUsePageView(
        Frame frame,
        String title,
        String design,
        String designUrl,
        String proof,
        long savingYen,
        long costYen,
        String longest,
        List<GroupRow> groups,
        List<Made> estimates,
        @Nullable String alone,
        List<Link> files,
        @Nullable String scenarioUrl,
        SourceLine source,
        boolean sample)
        implements View {

    /** With more groups than this, a phone gets a row of letters that lead to them. */
    public static final int FEW = 6;

    /**
     * An estimate made from the plan.
     *
     * @param standing whether it still says what the plan says, in words
     */
    public record Made(PlanEstimate estimate, String standing) {}

    /**
     * A group of two or more.
     *
     * @param smallest the member that saves least, and how much
     * @param lots number of lots its contract can be let in, in words
     * @param files the document of this group alone
     * @param own whether the town that asks is in it
     */
    public record GroupRow(
            String letter,
            String towns,
            long savingYen,
            String smallest,
            long smallestYen,
            long contractYen,
            String lots,
            String sharingUrl,
            String packagingUrl,
            List<Link> files,
            boolean own) {
        public GroupRow {
            files = List.copyOf(files);
        }
    }
}
