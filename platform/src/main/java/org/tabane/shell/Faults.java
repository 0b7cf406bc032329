package org.tabane.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Builds the answer to a request that failed: a page in the frame, one sentence in a part of a page whose subject has gone meanwhile,
 * or JSON for a machine that asked for JSON. Never a stack trace.
 */
@Component
final class Faults {

    private static final Logger log = LoggerFactory.getLogger(Faults.class);
    private static final Set<Integer> WORDED = Set.of(400, 401, 403, 404, 405, 409, 410, 413, 429, 500, 503);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Frames frames;

    Faults(Frames frames) {
        this.frames = frames;
    }

    Object answer(HttpServletRequest request, int status, @Nullable Throwable cause) {
        var reference = reference();
        if (status >= 500) {
            log.error("{} {} failed, reference {}", request.getMethod(), OriginalPath.of(request), reference, cause);
        } else {
            log.debug(
                    "{} {} answered {}, reference {}",
                    request.getMethod(),
                    OriginalPath.of(request),
                    status,
                    reference);
        }
        var frame = frames.of(request);
        var key = "shell.error." + (WORDED.contains(status) ? status : status >= 500 ? 500 : 400);
        var title = frame.text(key + ".title");
        if (wantsJson(request)) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("status", status, "title", title, "reference", reference));
        }
        var detail = cause instanceof Fault fault ? frame.text(fault.key(), fault.arguments()) : null;
        if (status == 404 && fillsBox(request)) {
            return new GonePartialView(frame, detail == null ? frame.text(key + ".what") : detail);
        }
        return new ErrorPageView(
                frame,
                status,
                title,
                frame.text(key + ".what"),
                detail,
                frame.text(key + ".next"),
                status == 409 ? pageBefore(request) : null,
                reference);
    }

    /** The page of ours from which this was asked; null where the browser does not tell. */
    private static @Nullable String pageBefore(HttpServletRequest request) {
        try {
            var page = URI.create(String.valueOf(request.getHeader("Referer")));
            return page.isAbsolute() && request.getServerName().equals(page.getHost())
                    ? ReturnPath.safe(page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()))
                    : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    /** Whether the script of the page asks for a part of it to fill in, not for a page. */
    private static boolean fillsBox(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && request.getHeader("HX-Request") != null
                && request.getHeader("HX-Boosted") == null;
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains("application/json") && !accept.contains("text/html");
    }

    private static String reference() {
        var bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
