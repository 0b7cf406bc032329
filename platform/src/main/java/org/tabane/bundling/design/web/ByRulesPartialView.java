package org.tabane.bundling.design.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.design.web.DesignPageView.Changed;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/**
 * What the best plan by the rules of now would cost beside the plan shown.
 *
 * @param line how good that plan is, or why there is none
 * @param changed empty where there is nothing to compare
 * @param run address that looks for it and keeps it; null for readers and where nothing would change
 */
public record ByRulesPartialView(
        Frame frame,
        String line,
        List<Changed> changed,
        @Nullable String run) implements View {}
