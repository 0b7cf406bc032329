package org.tabane.bundling.design.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.tabane.bundling.design.DesignModels;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignModel;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.bundling.design.domain.DesignedGroup;
import org.tabane.bundling.design.domain.WhyGroup;
import org.tabane.engine.RunControl;
import org.tabane.identity.CurrentUser;
import org.tabane.shell.Fault;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** Why these towns, and what if one stays out. */
@Controller
class WhyController {

    static final String PATH = "/why";

    /** A visitor waits for the best plan without a town; after this the best so far is shown with what remains open. */
    private static final Duration WHILE_WAITING = Duration.ofSeconds(6);

    private final ExplainedDesign explained;
    private final DesignModels models;

    WhyController(ExplainedDesign explained, DesignModels models) {
        this.explained = explained;
        this.models = models;
    }

    @GetMapping("/bundling/design/{id}" + PATH)
    View why(
            Frame frame,
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer plan,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String without,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String partial) {
        Design design = explained.get(user, id);
        DesignPlan chosen = explained.plan(design, plan);
        WhyPartialView box = chosen == null
                ? nothing(frame, design, frame.text("bundling.design.why.noPlan"))
                : box(frame, design, chosen, group, without);
        return partial == null
                ? new WhyPageView(frame, design.name(), design.url(), chosen == null ? 0 : chosen.number(), box)
                : box;
    }

    private WhyPartialView box(Frame frame, Design design, DesignPlan plan, String letter, String without) {
        Optional<DesignedGroup> group = letter.isBlank()
                ? plan.groups().stream().filter(each -> !each.isAlone()).findFirst()
                : Optional.of(plan.findGroup(letter)
                        .orElseThrow(() -> Fault.badRequest("bundling.design.fault.group", letter)));
        if (group.isEmpty()) {
            return nothing(frame, design, frame.text("bundling.design.why.nobody"));
        }
        if (group.get().isAlone()) {
            String name = ExplainedDesign.names(frame, design, group.get().members());
            return nothing(frame, design, frame.text("bundling.design.why.alone", name));
        }
        DesignModel model = models.model(design);
        WhyGroup why = WhyGroup.of(model, plan, group.get());
        WhyWords words = new WhyWords(frame, design, plan, why);
        return new WhyPartialView(
                frame,
                group.get().letter(),
                group.get().members().size(),
                words.reasons(),
                words.saving(),
                group.get().savingYen(),
                words.members(
                        design.url() + PATH + "?plan=" + plan.number() + "&group="
                                + group.get().letter(),
                        without),
                without.isBlank() ? null : without(frame, design, plan, model, without),
                design.basis().sample());
    }

    private static WhyPartialView.Without without(
            Frame frame, Design design, DesignPlan plan, DesignModel model, String town) {
        if (!design.basis().hasTown(town)) {
            throw Fault.badRequest("bundling.design.fault.group", town);
        }
        String name = design.basis().getTown(town).name();
        return new WhyPartialView.Without(
                name,
                WhyGroup.without(model, plan, town, RunControl.seeded(1).withTimeBudget(WHILE_WAITING))
                        .map(found -> WhyWords.without(frame, design, plan, found, name))
                        .orElseGet(() -> List.of(
                                frame.text("bundling.design.why.without.none", name, WHILE_WAITING.toSeconds()))));
    }

    private static WhyPartialView nothing(Frame frame, Design design, String reason) {
        return new WhyPartialView(
                frame,
                "",
                0,
                List.of(reason),
                List.of(),
                0,
                List.of(),
                null,
                design.basis().sample());
    }
}
