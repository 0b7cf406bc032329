package org.tabane.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Makes the {@link Frame} of a request, or one for work outside a request such as a document. */
@Component
public class Frames {

    private static final String ATTRIBUTE = Frame.class.getName();

    private final Messages messages;
    private final StaticFiles files;
    private final Clock clock;
    private final LocaleResolver localeResolver;
    private final ObjectProvider<FrameVisitor> visitors;
    private final ObjectProvider<SearchBox> searchBoxes;

    Frames(
            Messages messages,
            StaticFiles files,
            Clock clock,
            LocaleResolver localeResolver,
            ObjectProvider<FrameVisitor> visitors,
            ObjectProvider<SearchBox> searchBoxes) {
        this.messages = messages;
        this.files = files;
        this.clock = clock;
        this.localeResolver = localeResolver;
        this.visitors = visitors;
        this.searchBoxes = searchBoxes;
    }

    /** The frame of this request; the same one however often it is asked for. */
    public Frame of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Frame known) {
            return known;
        }
        var locale = localeResolver.resolveLocale(request);
        var frame = new Frame(
                messages,
                files,
                locale,
                clock,
                OriginalPath.of(request),
                OriginalPath.queryOf(request),
                SecurityHeaders.nonce(request),
                () -> csrf(request),
                () -> Flash.take(request.getSession(false), messages, locale),
                () -> visitor(request),
                Optional.ofNullable(searchBoxes.getIfAvailable()));
        request.setAttribute(ATTRIBUTE, frame);
        return frame;
    }

    /** A frame with words, formats and the date but no visitor: for documents and tests. */
    public Frame outsideRequest(Locale locale) {
        return new Frame(
                messages,
                files,
                locale,
                clock,
                "/",
                null,
                "",
                Optional::empty,
                List::of,
                () -> Visitor.anonymous("/sign-in"),
                Optional.empty());
    }

    private Visitor visitor(HttpServletRequest request) {
        var known = visitors.getIfAvailable();
        return known == null ? Visitor.anonymous("/sign-in") : known.visitor(request);
    }

    private static Optional<CsrfField> csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? Optional.of(new CsrfField(token.getParameterName(), token.getToken(), token.getHeaderName()))
                : Optional.empty();
    }
}
