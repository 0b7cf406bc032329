package org.tabane.jobs.web;

import java.util.List;
import org.tabane.jobs.JobBox;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** One job: what it is, how far it is, how it came there. */
public record JobPageView(Frame frame, String kind, String subject, JobBox box, List<EventRow> events) implements View {

    /** One change of state. */
    public record EventRow(String time, String state) {}
}
