package org.tabane.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what filters and the container refused, such as a missing permission or an unreadable request. */
@Controller
class FaultController implements ErrorController {

    private final Faults faults;

    FaultController(Faults faults) {
        this.faults = faults;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
        return faults.answer(request, status, cause);
    }
}
