package org.tabane.bundling.web;

import java.util.List;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** Every default value with its range, formula, source and date, and the arithmetic of those computed from cases. */
public record AssumptionsPageView(
        Frame frame,
        String version,
        String published,
        String casesSource,
        String casesDate,
        List<CaseRow> cases,
        List<Entry> entries,
        List<String> leftOut)
        implements View {

    public AssumptionsPageView {
        cases = List.copyOf(cases);
        entries = List.copyOf(entries);
        leftOut = List.copyOf(leftOut);
    }

    /** A case with its arithmetic. */
    public record CaseRow(
            String name,
            String url,
            String sectors,
            long contractYen,
            int months,
            long yenPerYear,
            int people,
            double yenPerHead,
            int engineers,
            double engineersPer10000,
            String scope,
            String page) {}

    /** A default value. */
    public record Entry(
            String id,
            String name,
            boolean fromCases,
            String low,
            String mode,
            String high,
            String unit,
            String formula,
            String source,
            String measure,
            String asOf) {}
}
