package org.tabane.asset.network.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;
import org.tabane.shell.View;

/**
 * A municipality's road network with its report and its map.
 *
 * @param far what to say where the network lies far from its municipality; {@code null} where it does not
 * @param start what the browser's map needs to begin, as JSON
 * @param drawing address of the server's drawing
 */
public record NetworkPageView(
        Frame frame,
        String title,
        String fileName,
        @Nullable String far,
        List<Answer> answers,
        List<Part> parts,
        List<Line> cleaning,
        List<Route> routes,
        String start,
        String drawing,
        String mapUrl,
        SourceLine source)
        implements View {

    public NetworkPageView {
        answers = List.copyOf(answers);
        parts = List.copyOf(parts);
        cleaning = List.copyOf(cleaning);
        routes = List.copyOf(routes);
    }

    /** A large figure at the top. */
    public record Answer(String title, String value, String unit, String note) {}

    /** A part of the network that hangs together. */
    public record Part(String name, int nodes, double km) {}

    /** A count of what was done to the lines. */
    public record Line(String name, int count) {}

    /** A route with its length. */
    public record Route(String code, String name, String rank, double km, int sections) {}
}
