package org.tabane.asset.web;

import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.tabane.asset.NoRegister;
import org.tabane.identity.CurrentUser;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** Answers with words, on whatever page of the register somebody without one arrives. */
@ControllerAdvice
@Order(0)
class NoRegisterAdvice {
    @ExceptionHandler(NoRegister.class)
    View say(Frame frame, CurrentUser user) {
        return new NoRegisterPageView(
                frame, frame.text("asset.register"), user.activeOrganisation().name());
    }
}
