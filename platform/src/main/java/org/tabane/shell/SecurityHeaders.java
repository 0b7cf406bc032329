package org.tabane.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes the content security policy and its companions on every answer, before any other filter can end the request.
 *
 * <p>This is the one home of the policy: the security filter chain must not set a second one. Nothing is loaded from another
 * host, unless {@link OtherHosts} names it for this page; a script or a style block runs only with the request's nonce; {@code style="…"} attributes do not work, classes do.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SecurityHeaders extends OncePerRequestFilter {

    private static final String NONCE = SecurityHeaders.class.getName() + ".nonce";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ObjectProvider<OtherHosts> otherHosts;

    SecurityHeaders(ObjectProvider<OtherHosts> otherHosts) {
        this.otherHosts = otherHosts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var nonce = nonce(request);
        response.setHeader("Content-Security-Policy", policy(nonce, hosts(request)));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(self), geolocation=(self), microphone=()");
        chain.doFilter(request, response);
    }

    /** The request's nonce, made when first asked for. */
    static String nonce(HttpServletRequest request) {
        if (request.getAttribute(NONCE) instanceof String known) {
            return known;
        }
        var bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        var made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(NONCE, made);
        return made;
    }

    /** The other hosts this page may ask, each after a space; usually none. */
    private String hosts(HttpServletRequest request) {
        return otherHosts.stream()
                .filter(other -> other.neededBy(request.getRequestURI()))
                .flatMap(other -> other.hosts().stream())
                .map(host -> " " + host)
                .collect(Collectors.joining());
    }

    private static String policy(String nonce, String hosts) {
        return "default-src 'none'; script-src 'self' 'nonce-" + nonce + "'; style-src 'self' 'nonce-" + nonce
                + "'; img-src 'self' data: blob:" + hosts + "; font-src 'self'; connect-src 'self'" + hosts
                + "; worker-src 'self' blob:; "
                + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }
}
