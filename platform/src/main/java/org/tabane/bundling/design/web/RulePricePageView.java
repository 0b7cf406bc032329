package org.tabane.bundling.design.web;

import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** What each rule costs, as a page of its own. */
public record RulePricePageView(Frame frame, String designName, String designUrl, RulePricePartialView box)
        implements View {}
