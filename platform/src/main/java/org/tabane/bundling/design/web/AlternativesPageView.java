package org.tabane.bundling.design.web;

import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** The plans of a design side by side, as a page of its own. */
public record AlternativesPageView(Frame frame, String designName, String designUrl, AlternativesPartialView box)
        implements View {}
