package org.tabane.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.CurrentUsers;
import org.tabane.shell.Fault;

/**
 * Refuses a form that was opened for one organisation and arrives for another: its person switched in a second window, or may no
 * longer act for the first. What was typed must not land in the wrong ledger.
 */
@Component
class SameOrganisation implements HandlerInterceptor, WebMvcConfigurer {

    private static final String FIELD = "actingFor";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        @Nullable String meant = request.getMethod().equals("POST") ? request.getParameter(FIELD) : null;
        if (meant != null
                && request.getAttribute(CurrentUsers.ATTRIBUTE) instanceof CurrentUser user
                && !meant.equals(user.organisationId().toString())) {
            throw Fault.conflict(
                    "identity.otherOrganisation", user.activeOrganisation().name());
        }
        return true;
    }
}
