package org.tabane.identity;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Who is signed in, where no handler argument can tell, such as in a block of the home page. */
@Component
public class CurrentUsers {

    /** Name of the request attribute that carries the {@link CurrentUser}. */
    public static final String ATTRIBUTE = CurrentUser.class.getName();

    /** The person behind this request; empty for an anonymous visitor and outside a request. */
    public Optional<CurrentUser> find() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof CurrentUser user
                ? Optional.of(user)
                : Optional.empty();
    }

    /** The person behind this request; refuses anonymous visitors. */
    public CurrentUser require() {
        return find().orElseThrow(() -> new AccessDeniedException("Nobody is signed in."));
    }
}
