package org.tabane.precedent.web;

import java.util.List;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** The answers an organisation keeps. */
public record KeptPageView(Frame frame, String organisation, List<Row> rows, boolean mayWrite) implements View {

    /** One of them. */
    public record Row(String id, String subject, String name, String url, String when, String by) {}

    public KeptPageView {
        rows = List.copyOf(rows);
    }
}
