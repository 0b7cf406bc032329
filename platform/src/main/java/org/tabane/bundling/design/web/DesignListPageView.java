package org.tabane.bundling.design.web;

import java.util.List;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/**
 * One's designs and those the group shows, and how to begin one.
 *
 * @param query what was searched for; empty for nothing
 * @param towns found for it
 */
public record DesignListPageView(
        Frame frame, List<Row> rows, boolean archived, boolean mayWrite, String query, List<TownLink> towns)
        implements View {

    /** A design. */
    public record Row(
            String url,
            String name,
            String owner,
            boolean shared,
            int towns,
            int plans,
            boolean sample,
            String when,
            String by) {}

    /** A town to begin with. */
    public record TownLink(String url, String name, String place) {}
}
