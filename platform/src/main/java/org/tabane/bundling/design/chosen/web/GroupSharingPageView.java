package org.tabane.bundling.design.chosen.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.web.SharingPageView.Comparison;
import org.tabane.bundling.web.SharingPageView.Fair;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;
import org.tabane.shell.SourceLine;
import org.tabane.shell.View;

/**
 * Who pays what in a group of a plan, and whether that is fair 「群の負担と公平さ」.
 *
 * @param groups the other groups of the plan
 * @param answers the findings that matter, in sentences
 * @param ownFirst whether the first row of each table is the reader's own town
 * @param pays what each member pays today and by each formula
 * @param fair benefits, yardsticks and findings by formula
 * @param leavers sub-groups that would do better on their own, by formula
 * @param refused formulas that could not be used, with what is missing
 * @param sample whether a figure is invented
 */
public record GroupSharingPageView(
        Frame frame,
        String title,
        String design,
        String designUrl,
        String line,
        List<Link> groups,
        long aloneYen,
        long groupYen,
        long togetherYen,
        long staffYen,
        List<String> answers,
        boolean ownFirst,
        Comparison pays,
        Fair fair,
        List<Leavers> leavers,
        List<Toward> toSharing,
        List<String> refused,
        SourceLine source,
        boolean sample)
        implements View {

    /** Sub-groups that would leave by one formula; {@code more} says how many are not listed. */
    public record Leavers(
            String formula, List<Leaver> rows, @Nullable String more) {}

    /** A sub-group: what it would pay without the others, what it is asked, and the difference. */
    public record Leaver(String towns, long aloneYen, long askedYen, long gainYen) {}

    /** The cost-sharing page with this formula; its rule and where that is in force. */
    public record Toward(
            String formula,
            String rule,
            String url,
            @Nullable String source) {}
}
