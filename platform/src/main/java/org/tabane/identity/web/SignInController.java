package org.tabane.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.identity.domain.DemonstrationAccount;
import org.tabane.identity.web.SecurityConfiguration.Refusal;
import org.tabane.shell.Frame;
import org.tabane.shell.ReturnPath;
import org.tabane.shell.View;

/** The page one comes in by. The form itself is answered by the security chain. */
@Controller
class SignInController {

    private final Optional<DemonstrationLogins> demonstration;

    private final OidcSignIn oidc;

    SignInController(Optional<DemonstrationLogins> demonstration, OidcSignIn oidc) {
        this.demonstration = demonstration;
        this.oidc = oidc;
    }

    @GetMapping("/sign-in")
    View signIn(@RequestParam(defaultValue = "/") String to, Frame frame, HttpServletRequest request) {
        Refusal refusal = takeRefusal(request.getSession(false));
        return new SignInPageView(
                frame,
                ReturnPath.safe(to),
                oidc.isOn() ? oidc.label().orElse(frame.text("identity.oidc.label")) : null,
                refusal == null ? "" : refusal.login(),
                refusal == null ? null : words(frame, refusal),
                demonstration.map(DemonstrationLogins::accounts).orElse(List.of()),
                DemonstrationAccount.PASSWORD);
    }

    /** Off to the identity provider, remembering where to go on to. */
    @GetMapping(OidcSignIn.START)
    RedirectView withOidc(@RequestParam(defaultValue = "/") String to, HttpServletRequest request) {
        if (!oidc.isOn()) {
            return new RedirectView("/sign-in", true);
        }
        request.getSession(true).setAttribute(OidcSignIn.RETURN, ReturnPath.safe(to));
        return new RedirectView(oidc.authorizationPath(), true);
    }

    private static String words(Frame frame, Refusal refusal) {
        long seconds = refusal.waitSeconds();
        if (seconds == 0) {
            return frame.text(refusal.key());
        }
        return seconds < 60
                ? frame.text("identity.signIn.waitSeconds", seconds)
                : frame.text("identity.signIn.waitMinutes", (seconds + 59) / 60);
    }

    private static @Nullable Refusal takeRefusal(@Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(SecurityConfiguration.REFUSAL) instanceof Refusal refusal)) {
            return null;
        }
        session.removeAttribute(SecurityConfiguration.REFUSAL);
        return refusal;
    }
}
