package org.tabane.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Lets a handler take a {@link Frame} or a {@link Flash} as an argument. */
final class FrameArguments implements HandlerMethodArgumentResolver {

    private final ObjectProvider<Frames> frames;

    FrameArguments(ObjectProvider<Frames> frames) {
        this.frames = frames;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == Frame.class || type == Flash.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        var request = webRequest.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("A frame needs a servlet request");
        }
        return parameter.getParameterType() == Frame.class ? frames.getObject().of(request) : new Flash(request);
    }
}
