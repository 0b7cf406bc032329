package org.tabane.bundling.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tabane.bundling.domain.Scenario;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.ScenarioDesign;
import org.tabane.identity.CurrentUser;
import org.tabane.shell.Frame;

/** The scenarios made from a plan of a design: one's own, and those others share. */
@Component
public class PlanEstimates {

    private final ScenarioVersions versions;
    private final ScenarioOrigins origins;
    private final OwnerNames owners;
    private final Clock clock;

    PlanEstimates(ScenarioVersions versions, ScenarioOrigins origins, OwnerNames owners, Clock clock) {
        this.versions = versions;
        this.origins = origins;
        this.owners = owners;
        this.clock = clock;
    }

    /** By group, the newest of each first. */
    public List<PlanEstimate> list(Frame frame, CurrentUser user, UUID design, int plan) {
        return versions.listMadeFrom(user, design, plan).stream()
                .map(scenario -> estimate(frame, user, scenario))
                .sorted(Comparator.comparing(PlanEstimate::group))
                .toList();
    }

    private PlanEstimate estimate(Frame frame, CurrentUser user, Scenario scenario) {
        ScenarioBody body = versions.latest(scenario).body();
        ScenarioDesign from = body.design();
        return new PlanEstimate(
                from == null ? "" : from.group(),
                scenario.name(),
                ScenarioController.URL + "/" + scenario.id(),
                owners.name(user, scenario.organisationId()),
                scenario.latest(),
                frame.format()
                        .dateWithoutWeekday(scenario.latestAt()
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDate()),
                scenario.latestBy(),
                from == null ? 0 : from.revision(),
                from == null ? null : from.said(),
                origins.isSame(body));
    }
}
