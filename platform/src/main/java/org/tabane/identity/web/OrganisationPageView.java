package org.tabane.identity.web;

import org.tabane.identity.Organisation;
import org.tabane.shell.Form;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** An organisation's profile. */
public record OrganisationPageView(Frame frame, Organisation organisation, Form form) implements View {

    @Override
    public int status() {
        return form.hasErrors() ? 422 : 200;
    }
}
