package org.tabane.bundling.web;

import java.util.List;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;
import org.tabane.shell.View;

/**
 * Step 1: choose your town.
 *
 * @param query what was searched for, or the prefecture's name
 * @param searched whether to show {@code towns} even when there are none
 */
public record FirstTownPageView(
        Frame frame, String query, boolean searched, int found, List<TownLink> towns, List<Link> prefectures)
        implements View {

    public FirstTownPageView {
        towns = List.copyOf(towns);
        prefectures = List.copyOf(prefectures);
    }

    /** A town to choose. */
    public record TownLink(String name, String place, String people, String url) {}
}
