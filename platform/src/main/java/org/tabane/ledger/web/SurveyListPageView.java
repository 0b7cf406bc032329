package org.tabane.ledger.web;

import java.util.List;
import org.tabane.shell.Field;
import org.tabane.shell.Form;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** The one-week time surveys of a municipality, and the form that opens one. */
public record SurveyListPageView(
        Frame frame, String town, boolean mayWrite, List<Row> surveys, Form form, List<Field.Option> blocks)
        implements View {
    @Override
    public int status() {
        return form.hasErrors() ? 422 : 200;
    }

    /** A survey of the list. */
    public record Row(String name, String week, String url, String dayUrl) {}
}
