package org.tabane.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Turns an exception that leaves a handler into an error page with the right status. Refused access is left to sign-in. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class FaultAdvice {

    private final Faults faults;

    FaultAdvice(Faults faults) {
        this.faults = faults;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    Object handle(Exception exception, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (exception instanceof AccessDeniedException || exception instanceof AuthenticationException) {
            throw exception;
        }
        if (response.isCommitted()) {
            return null;
        }
        var status = status(exception);
        if (exception instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(v -> response.addHeader(name, v)));
        }
        return faults.answer(request, status, exception);
    }

    private static int status(Exception exception) {
        return switch (exception) {
            case Fault fault -> fault.status();
            case MaxUploadSizeExceededException e -> 413;
            case OptimisticLockingFailureException e -> 409;
            case EmptyResultDataAccessException e -> 404;
            case CannotGetJdbcConnectionException e -> 503;
            // an address with something that is no id leads nowhere; a parameter that cannot be read is a bad request
            case MethodArgumentTypeMismatchException e ->
                e.getParameter().hasParameterAnnotation(PathVariable.class) ? 404 : 400;
            case ErrorResponse known -> known.getStatusCode().value();
            default -> 500;
        };
    }
}
