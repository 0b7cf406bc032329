package org.tabane.bundling.design.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/**
 * What each rule costs.
 *
 * @param start address that computes them; null for readers and while there is no plan
 * @param notes how old the prices are and what stayed open
 */
public record RulePricePartialView(
        Frame frame,
        List<Row> rows,
        List<String> notes,
        boolean hasRules,
        boolean sample,
        @Nullable String start,
        boolean again)
        implements View {

    /** A rule, what it was loosened to, and what that saves; {@code proven} says whether the figure is exact. */
    public record Row(String rule, String loosened, long yen, boolean proven) {}
}
