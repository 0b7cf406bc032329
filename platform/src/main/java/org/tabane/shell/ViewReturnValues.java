package org.tabane.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes a returned {@link View} as HTML. The page is rendered whole before its first byte is sent, so a fault becomes an error page. */
final class ViewReturnValues implements HandlerMethodReturnValueHandler {

    private final PageRenderer renderer;

    ViewReturnValues(PageRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return View.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest webRequest)
            throws IOException {
        var response = webRequest.getNativeResponse(HttpServletResponse.class);
        if (response == null || !(value instanceof View view)) {
            throw new IllegalStateException("A handler declared to return a view returned " + value);
        }
        container.setRequestHandled(true);
        var body = renderer.render(view).getBytes(StandardCharsets.UTF_8);
        if (view.status() != HttpServletResponse.SC_OK) {
            response.setStatus(view.status());
        }
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
