package org.tabane.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.tabane.identity.access.SignIn;
import org.tabane.identity.access.SignedIn;
import org.tabane.identity.web.SecurityConfiguration.Refusal;

/**
 * Sign-in through an identity provider: the person is the existing account whose login is the e-mail address the provider
 * has verified. No account is made. The provider is asked for its addresses at the first sign-in, not at start-up.
 */
@Component
class OidcSignIn {

    static final String START = "/sign-in/with-oidc";
    static final String RETURN = "tabane.sign-in.to";

    private static final Logger log = LoggerFactory.getLogger(OidcSignIn.class);
    private static final String REGISTRATION = "tabane";
    private static final String AUTHORIZATION = "/sign-in/oidc";

    private final OidcSettings settings;
    private final SignIn signIn;
    private final SignedInSteps steps;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    OidcSignIn(OidcSettings settings, SignIn signIn, SignedInSteps steps) {
        this.settings = settings;
        this.signIn = signIn;
        this.steps = steps;
    }

    boolean isOn() {
        return settings.isOn();
    }

    Optional<String> label() {
        return Optional.ofNullable(settings.label()).filter(words -> !words.isBlank());
    }

    /** Where the browser is sent to begin. */
    String authorizationPath() {
        return AUTHORIZATION + "/" + REGISTRATION;
    }

    void configure(OAuth2LoginConfigurer<?> login) {
        login.clientRegistrationRepository(new AskedWhenNeeded(settings))
                .loginPage("/sign-in")
                .authorizationEndpoint(endpoint -> endpoint.baseUri(AUTHORIZATION))
                .redirectionEndpoint(endpoint -> endpoint.baseUri(AUTHORIZATION + "/callback/*"))
                .successHandler(this::enter)
                .failureHandler(this::fail);
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        Optional<SignedIn> signedIn = verifiedEmail(authentication).flatMap(signIn::admitByEmail);
        if (signedIn.isEmpty()) {
            refuse(request, response, "identity.oidc.unknown");
            return;
        }
        Authentication known = UsernamePasswordAuthenticationToken.authenticated(signedIn.get(), null, List.of());
        keep(known, request, response);
        steps.onAuthenticationSuccess(request, response, known);
    }

    private void fail(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        log.warn("Sign-in through {} failed: {}", settings.issuer(), why.getMessage());
        refuse(request, response, "identity.oidc.failed");
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String key) throws IOException {
        keep(null, request, response);
        HttpSession session = request.getSession(true);
        session.removeAttribute(RETURN);
        session.setAttribute(SecurityConfiguration.REFUSAL, new Refusal("", 0, key));
        response.sendRedirect(request.getContextPath() + "/sign-in");
    }

    private void keep(@Nullable Authentication known, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(known);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** The e-mail address, where the provider says it verified it. */
    static Optional<String> verifiedEmail(Authentication authentication) {
        return authentication.getPrincipal() instanceof OidcUser user && Boolean.TRUE.equals(user.getEmailVerified())
                ? Optional.ofNullable(user.getEmail()).filter(email -> !email.isBlank())
                : Optional.empty();
    }

    /** Reads the provider's discovery document when somebody first signs in, and again until it could be read. */
    private static final class AskedWhenNeeded implements ClientRegistrationRepository {

        private final OidcSettings settings;
        private volatile @Nullable ClientRegistration known;

        AskedWhenNeeded(OidcSettings settings) {
            this.settings = settings;
        }

        @Override
        public @Nullable ClientRegistration findByRegistrationId(String id) {
            if (!id.equals(REGISTRATION)) {
                return null;
            }
            ClientRegistration found = known;
            if (found == null) {
                found = ask();
                known = found;
            }
            return found;
        }

        private ClientRegistration ask() {
            OidcSettings.Client client = settings.client();
            if (settings.issuer() == null || client == null || client.id() == null) {
                throw new IllegalStateException("TABANE_OIDC_ISSUER is set, so TABANE_OIDC_CLIENT_ID is needed too.");
            }
            var registration = ClientRegistrations.fromIssuerLocation(settings.issuer())
                    .registrationId(REGISTRATION)
                    .clientId(client.id())
                    .redirectUri("{baseUrl}" + AUTHORIZATION + "/callback/{registrationId}")
                    .scope("openid", "email");
            if (client.secret() != null) {
                registration.clientSecret(client.secret());
            }
            return registration.build();
        }
    }
}
