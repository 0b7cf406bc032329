package org.tabane.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tabane.identity.access.FirstRun;

/** While nobody can sign in, every page leads to the first run. */
final class FirstRunFilter extends OncePerRequestFilter {

    private static final List<String> OPEN =
            List.of("/first-run", "/static/", "/assets/", "/language", "/actuator/health", "/favicon.ico", "/error");

    private final FirstRun firstRun;

    FirstRunFilter(FirstRun firstRun) {
        this.firstRun = firstRun;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (OPEN.stream().noneMatch(path::startsWith) && firstRun.isNeeded()) {
            response.sendRedirect(request.getContextPath() + "/first-run");
        } else {
            chain.doFilter(request, response);
        }
    }
}
