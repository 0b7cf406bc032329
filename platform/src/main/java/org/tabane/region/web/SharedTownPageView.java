package org.tabane.region.web;

import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** A town's page as whoever holds its public link sees it. */
public record SharedTownPageView(
        Frame frame, String title, String code, TownRow town, TownProfile profile, String pageUrl, String note)
        implements View {}
