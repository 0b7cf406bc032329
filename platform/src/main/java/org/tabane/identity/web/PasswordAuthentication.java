package org.tabane.identity.web;

import java.time.Duration;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.tabane.identity.access.SignIn;

/** Fits {@link SignIn} into Spring Security's form. */
@Component
class PasswordAuthentication implements AuthenticationProvider {

    private final SignIn signIn;

    PasswordAuthentication(SignIn signIn) {
        this.signIn = signIn;
    }

    /** Refused without a try, because of too many attempts. */
    static final class Throttled extends AuthenticationException {

        private static final long serialVersionUID = 1;
        private final Duration wait;

        Throttled(Duration wait) {
            super("Too many attempts; wait " + wait.toSeconds() + " s.");
            this.wait = wait;
        }

        Duration remaining() {
            return wait;
        }
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        String address = authentication.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "";
        var outcome =
                signIn.attempt(authentication.getName(), String.valueOf(authentication.getCredentials()), address);
        return switch (outcome) {
            case SignIn.Admitted admitted ->
                UsernamePasswordAuthenticationToken.authenticated(admitted.signedIn(), null, List.of());
            case SignIn.Refused refused -> throw new BadCredentialsException("Login or password is wrong.");
            case SignIn.TooMany tooMany -> throw new Throttled(tooMany.remaining());
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
