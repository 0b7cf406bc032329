package org.tabane.bundling.web;

import org.tabane.shell.Frame;
import org.tabane.shell.View;

/**
 * An estimate that takes too long to wait for: what it is, and the button that starts it in the background.
 *
 * @param lines work items of all its towns
 * @param action where the button posts to
 * @param mayStart whether this visitor may start it
 */
public record ScenarioWaitPageView(
        Frame frame, String title, String name, int draws, int lines, String action, boolean mayStart)
        implements View {}
