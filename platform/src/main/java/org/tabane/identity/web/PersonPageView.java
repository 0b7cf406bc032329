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
 * One person's part in the organisation.
 *
 * @param link a one-time link to be handed over, shown this once
 */
public record PersonPageView(
        Frame frame,
        CurrentUser user,
        Colleague colleague,
        Form form,
        List<Field.Option> roles,
        @Nullable HandedLink link)
        implements View {

    public PersonPageView {

        roles = List.copyOf(roles);
    }

    @Override
    public int status() {
        return form.hasErrors() ? 422 : 200;
    }
}
