package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.domain.EstimatePlan;
import org.tabane.bundling.domain.Figure;
import org.tabane.bundling.domain.PlannedLine;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.ScenarioBody.Points;
import org.tabane.bundling.domain.ScenarioBody.ScenarioLine;
import org.tabane.bundling.domain.ScenarioBody.ScenarioTown;
import org.tabane.shell.Frame;

/** The figures a scenario was computed from, town by town, as its page shows them. */
final class ScenarioLineRows {

    private ScenarioLineRows() {}

    static List<ScenarioPageView.LineRow> of(Frame frame, EstimatePlan plan, ScenarioBody body) {
        List<ScenarioPageView.LineRow> rows = new ArrayList<>();
        for (ScenarioTown town : body.towns()) {
            for (int i = 0; i < body.lines().size(); i++) {
                ScenarioLine line = body.lines().get(i);
                if (line.town().equals(town.code())) {
                    rows.add(row(frame, town, line, plan.lines().get(i)));
                }
            }
        }
        return rows;
    }

    private static ScenarioPageView.LineRow row(
            Frame frame, ScenarioTown town, ScenarioLine line, PlannedLine planned) {
        return new ScenarioPageView.LineRow(
                town.name(),
                line.itemName(),
                now(frame, planned.outsourcedYen()),
                now(frame, planned.directHours()),
                points(frame, line.yenBundled()),
                points(frame, line.hoursBundled()),
                planned.evidence(),
                planned.sources(frame.locale()));
    }

    private static String now(Frame frame, Figure figure) {
        return figure.isKnown() ? number(frame, figure.value()) : frame.text("bundling.scenario.unknownValue");
    }

    private static String points(Frame frame, @Nullable Points points) {
        if (points == null) {
            return frame.text("bundling.scenario.byDefault");
        }
        return points.low().compareTo(points.high()) == 0
                ? number(frame, points.mode())
                : number(frame, points.low()) + " 〜 " + number(frame, points.mode()) + " 〜 "
                        + number(frame, points.high());
    }

    private static String number(Frame frame, BigDecimal value) {
        return frame.format()
                .numberText(value, Math.max(0, value.stripTrailingZeros().scale()));
    }
}
