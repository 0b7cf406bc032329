package org.tabane.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.identity.domain.DemonstrationAccount;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/**
 * The sign-in page.
 *
 * @param to where to go on to
 * @param oidc words of the button to the identity provider, {@code null} where there is none
 * @param login what was typed before, to be typed once only
 * @param problem why the last attempt failed
 * @param accounts demonstration accounts, empty outside the demonstration
 * @param password their password
 */
public record SignInPageView(
        Frame frame,
        String to,
        @Nullable String oidc,
        String login,
        @Nullable String problem,
        List<DemonstrationAccount> accounts,
        String password)
        implements View {

    public SignInPageView {
        accounts = List.copyOf(accounts);
    }
}
