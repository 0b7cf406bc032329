package org.tabane.bundling.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** A new scenario: name, towns, sectors, years. */
public record ScenarioNewPageView(
        Frame frame,
        String name,
        List<FirstPartnersPageView.Choice> towns,
        List<FirstPartnersPageView.Choice> sectors,
        List<FirstPartnersPageView.Choice> years,
        @Nullable String problem)
        implements View {

    public ScenarioNewPageView {
        towns = List.copyOf(towns);
        sectors = List.copyOf(sectors);
        years = List.copyOf(years);
    }

    @Override
    public int status() {
        return problem == null ? 200 : 422;
    }
}
