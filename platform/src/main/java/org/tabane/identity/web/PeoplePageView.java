package org.tabane.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.jdbc.AccountStore.Colleague;
import org.tabane.shell.Field;
import org.tabane.shell.Form;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/**
 * The people of an organisation, and the form that invites another.
 *
 * @param link a one-time link to be handed over, shown this once
 */
public record PeoplePageView(
        Frame frame,
        CurrentUser user,
        List<Colleague> colleagues,
        Form form,
        List<Field.Option> roles,
        @Nullable HandedLink link)
        implements View {

    public PeoplePageView {
        colleagues = List.copyOf(colleagues);

        roles = List.copyOf(roles);
    }

    @Override
    public int status() {
        return form.hasErrors() ? 422 : 200;
    }
}
