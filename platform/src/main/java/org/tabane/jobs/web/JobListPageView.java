package org.tabane.jobs.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** The newest jobs of one's organisations. */
public record JobListPageView(Frame frame, List<Row> rows) implements View {

    /** One job in the list. */
    public record Row(
            String url,
            String kind,
            String subject,
            String submitted,
            String stateClass,
            String state,
            @Nullable String counted,
            @Nullable String resultUrl) {}
}
