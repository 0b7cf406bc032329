package org.tabane.precedent.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/**
 * The record of one case: every fact with the page it stands on.
 *
 * @param history its step-up history, or null
 */
public record PrecedentPageView(
        Frame frame,
        String title,
        String headline,
        String municipalityUrl,
        List<Section> sections,
        PrecedentListPageView.@Nullable History history,
        @Nullable String historyPage,
        List<Computed> computed,
        String source,
        String asOf)
        implements View {

    /** A titled part of the record. */
    public record Section(String title, List<Fact> facts) {}

    /**
     * One fact.
     *
     * @param pages titles of the pages it stands on
     */
    public record Fact(String label, List<Line> lines, List<String> pages) {}

    /**
     * One line of a fact.
     *
     * @param reading why the page was read so, where the fact is not in its words; otherwise null
     */
    public record Line(String text, @Nullable String reading) {}

    /** A figure computed from the printed ones, with its arithmetic. */
    public record Computed(String label, String value, String arithmetic, String note) {}

    public PrecedentPageView {
        sections = List.copyOf(sections);
        computed = List.copyOf(computed);
    }
}
