package org.tabane.bundling.design.web;

import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** What the rules of now would cost, as a page of its own. */
public record ByRulesPageView(Frame frame, String designName, String designUrl, ByRulesPartialView box)
        implements View {}
