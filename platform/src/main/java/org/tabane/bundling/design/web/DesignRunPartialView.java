package org.tabane.bundling.design.web;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import org.tabane.jobs.JobProgressPartialView;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** A run while it goes on; figures are null until there is a first plan or bound. */
public record DesignRunPartialView(
        Frame frame,
        JobProgressPartialView progress,
        @Nullable Content saving,
        @Nullable Content mostSaving,
        @Nullable Content gap,
        @Nullable Content seconds,
        String map)
        implements View {}
