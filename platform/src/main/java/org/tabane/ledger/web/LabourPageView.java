package org.tabane.ledger.web;

import java.util.List;
import org.tabane.shell.Field;
import org.tabane.shell.Form;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** The form for a year's hourly labour cost. */
public record LabourPageView(
        Frame frame, String town, String yearName, int year, Form form, List<Field.Option> evidences) implements View {
    @Override
    public int status() {
        return form.hasErrors() ? 422 : 200;
    }
}
