package org.tabane.bundling.web;

import java.util.List;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** The scenarios one may see, newest first; {@code archived} shows those taken off the list, of which there may be {@code anyArchived}. */
public record ScenarioListPageView(Frame frame, List<Row> rows, boolean archived, boolean anyArchived, boolean mayWrite)
        implements View {

    public ScenarioListPageView {
        rows = List.copyOf(rows);
    }

    /** One scenario; {@code own} may be changed by this visitor. */
    public record Row(
            String id,
            String name,
            String owner,
            int latest,
            String when,
            String by,
            boolean shared,
            boolean own,
            int revision) {}
}
