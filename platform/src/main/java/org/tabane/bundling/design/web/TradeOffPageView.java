package org.tabane.bundling.design.web;

import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** The trade-off chart of a design as a page of its own. */
public record TradeOffPageView(Frame frame, String designName, String designUrl, TradeOffPartialView box)
        implements View {}
