package org.tabane.bundling.web;

import java.util.List;
import org.tabane.bundling.answers.ScenarioAnswers;
import org.tabane.shell.Fault;
import org.tabane.shell.Frame;

/** How often a scenario may be drawn, as a choice on its pages. */
final class ScenarioDraws {

    private ScenarioDraws() {}

    /** A fault unless so many draws are offered. */
    static void check(int draws) {
        if (!ScenarioAnswers.DRAWS.contains(draws)) {
            throw Fault.badRequest("bundling.first.fault.number", String.valueOf(draws));
        }
    }

    static List<FirstPartnersPageView.Choice> choices(Frame frame, int chosen) {
        return ScenarioAnswers.DRAWS.stream()
                .map(draws -> new FirstPartnersPageView.Choice(
                        String.valueOf(draws),
                        frame.text("bundling.estimate.draws", frame.format().numberText(draws)),
                        draws == chosen))
                .toList();
    }
}
