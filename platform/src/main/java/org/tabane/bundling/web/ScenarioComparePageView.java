package org.tabane.bundling.web;

import java.util.List;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** Up to four scenarios side by side. */
public record ScenarioComparePageView(Frame frame, List<Column> columns) implements View {

    /** Most scenarios beside each other. */
    public static final int MOST = 4;

    public ScenarioComparePageView {
        columns = List.copyOf(columns);
    }

    /** One scenario's newest version. */
    public record Column(String name, String url, int number, int towns, int years, EstimateShown shown) {}
}
