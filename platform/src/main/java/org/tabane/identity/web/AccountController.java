package org.tabane.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.OrganisationId;
import org.tabane.identity.access.OwnAccount;
import org.tabane.identity.access.SignedIn;
import org.tabane.identity.jdbc.AccountStore.Account;
import org.tabane.shell.Fault;
import org.tabane.shell.Flash;
import org.tabane.shell.Form;
import org.tabane.shell.Frame;
import org.tabane.shell.ReturnPath;
import org.tabane.shell.View;

/** One's own account: name, language, password, and the organisation one acts for. */
@Controller
class AccountController {

    private static final String PROFILE = "identity.account";
    private static final String PASSWORD = "identity.password";

    private final OwnAccount ownAccount;
    private final LocaleResolver locales;

    AccountController(OwnAccount ownAccount, LocaleResolver locales) {
        this.ownAccount = ownAccount;
        this.locales = locales;
    }

    record ProfileForm(
            int version,
            @Nullable String displayName,
            @Nullable String locale) {}

    record PasswordForm(@Nullable String present, @Nullable String wanted) {}

    @GetMapping("/identity/account")
    View show(Frame frame, CurrentUser user) {
        Account account = ownAccount.get(user);
        return page(frame, user, account, profile(frame, account), Form.of(frame, PASSWORD));
    }

    @PostMapping("/identity/account")
    Object update(
            @ModelAttribute ProfileForm form,
            BindingResult binding,
            Frame frame,
            Flash flash,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        Typed.required(binding, "displayName", Typed.text(form.displayName()), 100);
        if (binding.hasErrors()) {
            return page(frame, user, ownAccount.get(user), Form.of(frame, PROFILE, binding), Form.of(frame, PASSWORD));
        }
        String locale = "en".equals(form.locale()) ? "en" : "ja";
        ownAccount.update(user, form.version(), Typed.text(form.displayName()), locale);
        locales.setLocale(request, response, Locale.of(locale));
        flash.ok("identity.saved");
        return back();
    }

    @PostMapping("/identity/account/password")
    Object changePassword(
            @ModelAttribute PasswordForm form,
            BindingResult binding,
            Frame frame,
            Flash flash,
            CurrentUser user,
            HttpServletRequest request) {
        var change = ownAccount.changePassword(
                user,
                form.present() == null ? "" : form.present(),
                form.wanted() == null ? "" : form.wanted(),
                request.getRemoteAddr());
        if (change.problem() != null) {
            boolean aboutPresent = change.waitSeconds() > 0 || change.problem().startsWith("identity.password.present");
            binding.rejectValue(
                    aboutPresent ? "present" : "wanted", change.problem(), new Object[] {change.waitSeconds()}, null);
            Account account = ownAccount.get(user);
            return page(frame, user, account, profile(frame, account), Form.of(frame, PASSWORD, binding));
        }
        staySignedIn(change.signedIn(), request);
        flash.ok("identity.password.changed");
        return back();
    }

    /** Acts for another of one's organisations from now on, and goes to the page {@code then}. */
    @PostMapping("/identity/act-for")
    RedirectView actFor(
            @RequestParam String organisation,
            @RequestParam(defaultValue = "/") String then,
            Flash flash,
            CurrentUser user,
            HttpServletRequest request) {
        var chosen = user.organisations().stream()
                .filter(one -> one.id().value().toString().equals(organisation))
                .findFirst()
                .orElseThrow(() -> Fault.notFound("identity.account.notYours"));
        OrganisationId id = chosen.id();
        request.getSession(true).setAttribute(TenancyFilter.CHOSEN_ORGANISATION, id);
        flash.ok("identity.account.actingFor", chosen.name());
        return ReturnPath.redirect(then);
    }

    /** All other sign-ins of this person end with the old password; this one goes on, in a session with a new id. */
    private static void staySignedIn(@Nullable SignedIn signedIn, HttpServletRequest request) {
        if (signedIn == null) {
            return;
        }
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
        SecurityContextHolder.setContext(context);
        request.getSession().setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }

    private static RedirectView back() {
        return new RedirectView("/identity/account", true);
    }

    private static Form profile(Frame frame, Account account) {
        return Form.of(frame, PROFILE, Map.of("displayName", account.displayName(), "locale", account.locale()));
    }

    private static View page(Frame frame, CurrentUser user, Account account, Form profile, Form password) {
        return new AccountPageView(frame, user, account, profile, password, Choices.languages());
    }
}
