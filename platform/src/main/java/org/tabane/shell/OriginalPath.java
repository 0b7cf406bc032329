package org.tabane.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The path the visitor asked for, also while the container is showing an error page. */
final class OriginalPath {

    private OriginalPath() {}

    static String of(HttpServletRequest request) {
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
        var context = request.getContextPath();
        var below = path.startsWith(context) ? path.substring(context.length()) : path;
        return below.isEmpty() ? "/" : below;
    }

    static @Nullable String queryOf(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) == null
                ? request.getQueryString()
                : (String) request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
    }
}
