package org.tabane.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A one-time link waiting to be shown to the administrator who made it, on the next page and never again.
 *
 * @param login whom it is for
 * @param url whole address, to be handed over
 */
public record HandedLink(String login, String url) implements Serializable {

    private static final String ATTRIBUTE = HandedLink.class.getName();

    static void keep(HttpServletRequest request, String login, @Nullable String path) {
        if (path != null) {
            String url = ServletUriComponentsBuilder.fromContextPath(request)
                    .path(path)
                    .toUriString();
            request.getSession(true).setAttribute(ATTRIBUTE, new HandedLink(login, url));
        }
    }

    static @Nullable HandedLink take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof HandedLink link)) {
            return null;
        }
        session.removeAttribute(ATTRIBUTE);
        return link;
    }
}
