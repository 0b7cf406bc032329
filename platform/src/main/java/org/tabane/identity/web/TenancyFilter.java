package org.tabane.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.CurrentUsers;
import org.tabane.identity.OrganisationId;
import org.tabane.identity.access.FindCurrentUser;
import org.tabane.identity.access.SignedIn;
import org.tabane.storage.Tenancy;
import org.tabane.storage.TenantContext;

/** Gives each request of a signed-in person its tenant context, and signs out whose sign-in no longer counts. */
final class TenancyFilter extends OncePerRequestFilter {

    static final String CHOSEN_ORGANISATION = "tabane.organisation";

    private final FindCurrentUser findCurrentUser;

    TenancyFilter(FindCurrentUser findCurrentUser) {
        this.findCurrentUser = findCurrentUser;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<CurrentUser> user = findCurrentUser.find(signedIn, chosen(request.getSession(false)));
        if (user.isEmpty()) {
            new SecurityContextLogoutHandler().logout(request, response, authentication);
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(CurrentUsers.ATTRIBUTE, user.get());
        try {
            Tenancy.call(contextOf(user.get()), () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /** Error pages and asynchronous answers know the person too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/static/") || path.startsWith("/assets/");
    }

    static TenantContext contextOf(CurrentUser user) {
        return TenantContext.of(
                user.userId().value(), Set.of(user.organisationId().value()), ids(user.writable()), ids(user.shared()));
    }

    private static Set<UUID> ids(Set<OrganisationId> organisations) {
        return organisations.stream().map(OrganisationId::value).collect(Collectors.toSet());
    }

    private static @Nullable OrganisationId chosen(@Nullable HttpSession session) {
        return session != null && session.getAttribute(CHOSEN_ORGANISATION) instanceof OrganisationId id ? id : null;
    }
}
