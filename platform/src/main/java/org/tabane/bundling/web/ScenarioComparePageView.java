package org.tabane.bundling.web;

import java.util.List;
import java.util.Optional;
import org.tabane.shared.Yen;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;
import org.tabane.shell.View;

/** Up to four scenarios side by side. */
public record ScenarioComparePageView(Frame frame, List<Column> columns, List<Town> towns, SourceLine source)
        implements View {

    /** Most scenarios beside each other. */
    public static final int MOST = 4;

    public ScenarioComparePageView {
        columns = List.copyOf(columns);
        towns = List.copyOf(towns);
    }

    /** A town's saving at P50 in each scenario; empty where it is not in. */
    public record Town(String name, List<Optional<Yen>> savings) {
        public Town {
            savings = List.copyOf(savings);
        }
    }

    /** One scenario's newest version. */
    public record Column(String name, String url, int number, int towns, int years, EstimateShown shown) {}
}
