package org.tabane.shell;

import jakarta.servlet.http.HttpServletRequest;

/** Tells the frame who is looking. Implemented once, by the module that owns sign-in; without it everyone is anonymous. */
public interface FrameVisitor {

    Visitor visitor(HttpServletRequest request);
}
