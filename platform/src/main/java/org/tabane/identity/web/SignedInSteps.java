package org.tabane.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.tabane.identity.PersonSignedOut;
import org.tabane.identity.access.AsPlatform;
import org.tabane.identity.access.SignedIn;
import org.tabane.identity.jdbc.AccountStore;
import org.tabane.shell.ReturnPath;

/** What happens just after someone came in, and just before someone leaves. */
@Component
class SignedInSteps implements AuthenticationSuccessHandler, LogoutHandler {

    private final AsPlatform platform;
    private final AccountStore accounts;
    private final LocaleResolver locales;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignedInSteps(
            AsPlatform platform,
            AccountStore accounts,
            LocaleResolver locales,
            ApplicationEventPublisher events,
            Clock clock) {
        this.platform = platform;
        this.accounts = accounts;
        this.locales = locales;
        this.events = events;
        this.clock = clock;
    }

    /** Goes on to where the person was going, in the language they chose for their account. */
    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (authentication.getPrincipal() instanceof SignedIn signedIn) {
            platform.get(() -> accounts.findAccount(signedIn.user()))
                    .filter(account -> account.locale().equals("en"))
                    .ifPresent(account -> locales.setLocale(request, response, Locale.ENGLISH));
        }
        String to = ReturnPath.safe(wanted(request));
        response.sendRedirect(response.encodeRedirectURL(request.getContextPath() + to));
    }

    private static String wanted(HttpServletRequest request) {
        if (request.getSession(false) != null
                && request.getSession().getAttribute(OidcSignIn.RETURN) instanceof String kept) {
            request.getSession().removeAttribute(OidcSignIn.RETURN);
            return request.getParameter("to") == null ? kept : SecurityConfiguration.parameter(request, "to");
        }
        return SecurityConfiguration.parameter(request, "to");
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            platform.run(() -> accounts.listJoined(signedIn.user()).stream()
                    .findFirst()
                    .ifPresent(joined -> events.publishEvent(new PersonSignedOut(
                            signedIn.user(), joined.organisation().id(), OffsetDateTime.now(clock)))));
        }
    }
}
