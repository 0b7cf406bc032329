package org.tabane.identity.web;

import java.util.List;
import org.tabane.shell.Field;
import org.tabane.shell.Form;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** The very first page of an empty installation. */
public record FirstRunPageView(Frame frame, Form form, List<Field.Option> kinds) implements View {

    @Override
    public int status() {
        return form.hasErrors() ? 422 : 200;
    }
}
