package org.tabane.bundling.design.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;
import org.tabane.shell.View;

/**
 * What plans save against another aim: the chart and the same values as a table.
 *
 * @param chart finished SVG; null while there is nothing to compare
 * @param unit of the other aim
 */
public record TradeOffPartialView(
        Frame frame,
        List<Choice> axes,
        @Nullable String chart,
        String axis,
        String unit,
        int decimals,
        List<Row> rows,
        int others,
        boolean sample,
        SourceLine source)
        implements View {

    /** Another aim to set against the saving. */
    public record Choice(String text, String url, boolean current) {}

    /** A plan; {@code unbeaten} when nothing is better in both. */
    public record Row(
            int number,
            String name,
            String url,
            boolean current,
            long savingYen,
            BigDecimal figure,
            boolean unbeaten) {}
}
