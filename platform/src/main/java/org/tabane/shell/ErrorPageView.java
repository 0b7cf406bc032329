package org.tabane.shell;

import org.jspecify.annotations.Nullable;

/**
 * What happened, what to do, and a reference to tell the people who run the site.
 *
 * @param detail the one thing that was wrong, when it is known
 * @param reference names the line in the log; only where there is one
 */
public record ErrorPageView(
        Frame frame,
        int status,
        String title,
        String what,
        @Nullable String detail,
        String next,
        String reference) implements View {}
