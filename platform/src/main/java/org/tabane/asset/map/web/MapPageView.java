package org.tabane.asset.map.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.asset.map.MapView;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;
import org.tabane.shell.SourceLine;
import org.tabane.shell.View;

/**
 * The map of the register with its legend and list.
 *
 * @param start what the browser's map needs to begin, as JSON
 * @param drawing address of the server's drawing of the same view
 * @param at what the map shows at first
 * @param roughBoundaries true while boundaries are only approximate 「概略」
 * @param nothing what to say while nothing can be drawn; {@code null} once there is something
 */
public record MapPageView(
        Frame frame,
        String query,
        List<Found> found,
        String start,
        String drawing,
        MapView at,
        List<SectorChoice> sectors,
        List<Step> steps,
        String gradeThree,
        String gradeFour,
        long assets,
        @Nullable Nothing nothing,
        boolean roads,
        boolean roughBoundaries,
        MapListPartialView list,
        SourceLine source)
        implements View {

    public MapPageView {
        found = List.copyOf(found);
        sectors = List.copyOf(sectors);
        steps = List.copyOf(steps);
    }

    /** Why nothing is drawn, what to do first, and where. */
    public record Nothing(String what, String why, List<Link> next) {
        public Nothing {
            next = List.copyOf(next);
        }
    }

    /** A place the search found. */
    public record Found(String name, String what, String at, String url) {}

    /** A sector in the legend, with its sign and how many assets it has. */
    public record SectorChoice(String letter, String value, String name, boolean shown, long assets, String sign) {}

    /** A link that moves the server's drawing. */
    public record Step(String text, String url) {}

    /** The words searched for, or {@code null} when nothing was. */
    public @Nullable String searched() {
        return query.isBlank() ? null : query;
    }
}
