package org.tabane.bundling.web;

import java.util.List;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/**
 * Step 3: what bundling would bring, from the facts of the towns alone.
 *
 * @param conditions the question in one line
 * @param beyondCases names of towns smaller or larger than every case; empty when none
 * @param reports addresses of the same answer as files
 */
public record FirstResultPageView(
        Frame frame,
        EstimateShown shown,
        String conditions,
        String towns,
        String beyondCases,
        String changeUrl,
        String designUrl,
        String assumptionsUrl,
        String version,
        String published,
        long seed,
        int draws,
        List<Basis> bases,
        List<String> leftOut,
        Reports reports)
        implements View {

    public FirstResultPageView {
        bases = List.copyOf(bases);
        leftOut = List.copyOf(leftOut);
    }

    /** One default value behind the answer. */
    public record Basis(String id, String name, String range, String formula, String source, boolean fromCases) {}

    /** Where the files are. */
    public record Reports(String workbook, String word, String pdf, String onePage) {}
}
