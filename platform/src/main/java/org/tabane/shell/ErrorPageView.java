package org.tabane.shell;

import org.jspecify.annotations.Nullable;

/**
 * What happened, what to do, and a reference to tell the people who run the site.
 *
 * @param detail the one thing that was wrong, when it is known
 * @param again the page to open anew, where somebody else was first
 * @param reference names the line in the log; only where there is one
 */
public record ErrorPageView(
        Frame frame,
        int status,
        String title,
        String what,
        @Nullable String detail,
        String next,
        @Nullable String again,
        String reference)
        implements View {}
