package org.tabane.bundling.design.web;

import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** Why these towns are one group, as a page of its own. */
public record WhyPageView(Frame frame, String designName, String designUrl, int plan, WhyPartialView box)
        implements View {}
