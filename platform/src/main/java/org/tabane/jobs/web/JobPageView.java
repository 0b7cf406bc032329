package org.tabane.jobs.web;

import java.util.List;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/**
 * One job: what it is, how far it is, how it came there.
 *
 * @param cancelAfterMillis how long until cancelling is offered; 0 from the start
 */
public record JobPageView(
        Frame frame,
        String kind,
        String subject,
        String url,
        JobProgressPartialView progress,
        boolean cancellable,
        long cancelAfterMillis,
        List<EventRow> events)
        implements View {

    /** One change of state. */
    public record EventRow(String time, String state) {}
}
