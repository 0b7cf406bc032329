package org.tabane.identity.web;

import java.util.List;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.jdbc.AccountStore.Account;
import org.tabane.shell.Field;
import org.tabane.shell.Form;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** One's own account. */
public record AccountPageView(
        Frame frame, CurrentUser user, Account account, Form profile, Form password, List<Field.Option> languages)
        implements View {

    public AccountPageView {
        languages = List.copyOf(languages);
    }

    @Override
    public int status() {
        return profile.hasErrors() || password.hasErrors() ? 422 : 200;
    }
}
