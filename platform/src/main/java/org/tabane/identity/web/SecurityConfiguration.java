package org.tabane.identity.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.tabane.identity.access.FindCurrentUser;
import org.tabane.identity.access.FirstRun;
import org.tabane.shell.ReturnPath;

/**
 * Which pages are open to everyone, and how one gets in and out. What a role may do is decided by each handler
 * through {@link org.tabane.identity.CurrentUser}, and by the database.
 *
 * <p>The security headers are the frame's: see {@code org.tabane.shell.SecurityHeaders}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Pages that show nothing of any organisation. */
    static final String[] PUBLIC = {
        "/",
        "/see",
        "/bundle",
        "/steer",
        "/run",
        "/verify",
        "/connect",
        "/help",
        "/help/**",
        "/language",
        "/static/**",
        "/assets/**",
        "/favicon.ico",
        "/precedents",
        "/precedents/**",
        "/precedent/**",
        "/region/**",
        "/bundling/first",
        "/bundling/first/**",
        "/bundling/sharing",
        "/bundling/sharing/**",
        "/bundling/packaging",
        "/bundling/packaging/**",
        "/sign-in",
        "/sign-in/**",
        "/first-run",
        "/actuator/health",
        "/error"
    };

    static final String REFUSAL = "tabane.sign-in.refusal";

    /** Why the last attempt failed, kept in the session until the sign-in page shows it; {@code waitSeconds} is 0 unless throttled, {@code key} the message. */
    record Refusal(String login, long waitSeconds, String key) implements Serializable {}

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            FindCurrentUser findCurrentUser,
            FirstRun firstRun,
            SignedInSteps steps,
            OidcSignIn oidc) {
        var csrfTokens = new CookieCsrfTokenRepository();
        csrfTokens.setCookieName("tabane_csrf");
        csrfTokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        if (oidc.isOn()) {
            http.oauth2Login(oidc::configure);
        }
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(PUBLIC)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new FirstRunFilter(firstRun), CsrfFilter.class)
                .addFilterBefore(new TenancyFilter(findCurrentUser), AnonymousAuthenticationFilter.class)
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .successHandler(steps)
                        .failureHandler(SecurityConfiguration::backToSignIn))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .logoutSuccessUrl("/")
                        .deleteCookies("tabane")
                        .addLogoutHandler(steps))
                .exceptionHandling(faults -> faults.authenticationEntryPoint(SecurityConfiguration::askToSignIn))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .headers(headers -> headers.contentTypeOptions(o -> o.disable()).frameOptions(o -> o.disable()))
                .build();
    }

    /** Sends a visitor to the sign-in page, which brings them back; a part of a page and a machine are told so instead. */
    private static void askToSignIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        String accept = request.getHeader("Accept");
        boolean machine = accept != null && accept.contains("application/json") && !accept.contains("text/html");
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", request.getContextPath() + "/sign-in");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (machine) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(request.getContextPath() + "/sign-in" + returning(request));
        }
    }

    private static String returning(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return "";
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString();
        return "?to=" + URLEncoder.encode(query == null ? path : path + "?" + query, StandardCharsets.UTF_8);
    }

    private static void backToSignIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        long wait = why instanceof PasswordAuthentication.Throttled throttled
                ? throttled.remaining().toSeconds()
                : 0;
        String login = request.getParameter("login");
        request.getSession(true)
                .setAttribute(
                        REFUSAL,
                        new Refusal(
                                login == null ? "" : login.substring(0, Math.min(200, login.length())),
                                wait,
                                "identity.signIn.refused"));
        String to = ReturnPath.safe(parameter(request, "to"));
        response.sendRedirect(request.getContextPath() + "/sign-in"
                + (to.equals("/") ? "" : "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)));
    }

    static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "/" : value;
    }
}
