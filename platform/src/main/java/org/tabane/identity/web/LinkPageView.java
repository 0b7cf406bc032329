package org.tabane.identity.web;

import org.tabane.identity.jdbc.OneTimeLinkStore.Link;
import org.tabane.shell.Form;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** Choosing a password through a one-time link. */
public record LinkPageView(Frame frame, Form form, String token, Link link) implements View {

    @Override
    public int status() {
        return form.hasErrors() ? 422 : 200;
    }
}
