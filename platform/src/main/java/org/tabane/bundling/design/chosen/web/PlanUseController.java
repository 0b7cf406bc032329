package org.tabane.bundling.design.chosen.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.bundling.design.chosen.domain.ChosenGroup;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.bundling.design.web.DesignAction;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.packaging.web.PackagingStart;
import org.tabane.bundling.web.PlanEstimates;
import org.tabane.bundling.web.ScenarioVersions;
import org.tabane.identity.CurrentUser;
import org.tabane.shell.Fault;
import org.tabane.shell.Flash;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;
import org.tabane.shell.View;

/** The chosen plan, and the estimates made from its groups. */
@Controller
class PlanUseController {

    private static final String URL = "/bundling/design/{id}/plans/{number}";

    private final ChosenGroups groups;
    private final PackagingStart packaging;
    private final ScenarioVersions versions;
    private final PlanEstimates estimates;

    PlanUseController(
            ChosenGroups groups, PackagingStart packaging, ScenarioVersions versions, PlanEstimates estimates) {
        this.groups = groups;
        this.packaging = packaging;
        this.versions = versions;
        this.estimates = estimates;
    }

    /** Offered at the head of the design's page. */
    @Bean
    static DesignAction usePlan() {
        return new DesignAction() {
            @Override
            public int order() {
                return 10;
            }

            @Override
            public boolean main() {
                return true;
            }

            @Override
            public Optional<Link> link(Frame frame, Design design, DesignPlan plan) {
                return Optional.of(new Link(
                        frame.text("bundling.chosen.use", plan.number()),
                        design.url() + "/plans/" + plan.number() + "/use"));
            }
        };
    }

    @GetMapping(URL + "/use")
    View use(Frame frame, CurrentUser user, @PathVariable UUID id, @PathVariable int number) {
        Design design = groups.design(user, id);
        DesignPlan plan = ChosenGroups.plan(design, number);
        return new PlanUseShowing(frame, design, plan, groups.groups(design, plan))
                .page(
                        packaging,
                        estimates.list(frame, user, id, number),
                        user.role().mayWrite());
    }

    /**
     * Makes an estimate of one group, or of each group of two or more.
     *
     * @param letter of the group; blank for all
     */
    @PostMapping(URL + "/scenario")
    RedirectView estimate(
            Frame frame,
            CurrentUser user,
            Flash flash,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(name = "group", defaultValue = "") String letter) {
        user.requireEditor();
        Design design = groups.design(user, id);
        DesignPlan plan = ChosenGroups.plan(design, number);
        List<ChosenGroup> chosen = groups.groups(design, plan).stream()
                .filter(group -> !group.group().isAlone()
                        && (letter.isBlank() || group.group().letter().equals(letter)))
                .toList();
        if (chosen.isEmpty()) {
            throw Fault.notFound("bundling.chosen.fault.noGroup");
        }
        @Nullable UUID made = null;
        for (ChosenGroup group : chosen) {
            ScenarioBody body = group.scenario();
            made = versions.make(user, name(frame, group), body, note(frame, group));
        }
        if (chosen.size() == 1 && made != null) {
            flash.ok("bundling.chosen.scenario.made");
            return ScenarioVersions.redirect(made);
        }
        flash.ok("bundling.chosen.scenario.madeAll", chosen.size());
        return new RedirectView(design.url() + "/plans/" + number + "/use#estimates");
    }

    private static String name(Frame frame, ChosenGroup group) {
        return frame.text(
                "bundling.chosen.scenario.name",
                group.design().name(),
                group.plan().number(),
                group.group().letter());
    }

    private static String note(Frame frame, ChosenGroup group) {
        return frame.text(
                "bundling.chosen.scenario.note",
                group.design().name(),
                group.plan().number(),
                group.group().letter(),
                group.design().revision());
    }
}
