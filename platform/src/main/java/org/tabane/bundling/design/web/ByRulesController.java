package org.tabane.bundling.design.web;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.tabane.bundling.design.DesignModels;
import org.tabane.bundling.design.domain.BrokenRule;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.bundling.design.domain.DesignRun;
import org.tabane.engine.RunControl;
import org.tabane.engine.grouping.GroupingListener;
import org.tabane.identity.CurrentUser;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** Answers a changed rule at once with what it costs: the best plan by the rules of now, looked for while the reader waits, and not kept. */
@Controller
class ByRulesController {

    static final String PATH = "/by-rules";

    /** Begins the keys of its words. */
    static final String KEY = "bundling.design.byRules";

    private static final Duration WHILE_WAITING = Duration.ofSeconds(2);

    private final ExplainedDesign explained;
    private final DesignModels models;

    ByRulesController(ExplainedDesign explained, DesignModels models) {
        this.explained = explained;
        this.models = models;
    }

    @GetMapping("/bundling/design/{id}" + PATH)
    View cost(
            Frame frame,
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer plan,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String partial) {
        Design design = explained.get(user, id);
        DesignPlan shown = explained.plan(design, plan);
        ByRulesPartialView box = shown == null || isByRules(shown)
                ? new ByRulesPartialView(frame, frame.text("bundling.design.byRules.fresh"), List.of(), null)
                : box(frame, user, design, shown);
        return partial == null ? new ByRulesPageView(frame, design.name(), design.url(), box) : box;
    }

    /** Whether something was proven of a plan since the rules changed last. */
    static boolean isByRules(DesignPlan plan) {
        return plan.boundYen() != null;
    }

    private ByRulesPartialView box(Frame frame, CurrentUser user, Design design, DesignPlan shown) {
        DesignRun.Found found = DesignRun.run(
                models.model(design),
                RunControl.seeded(DesignSteps.SEED).withTimeBudget(WHILE_WAITING),
                GroupingListener.NOBODY);
        String run = ExplainedDesign.mayAsk(user, design) ? design.url() + "/run" : null;
        DesignPlan best = found.plan();
        if (best == null) {
            return new ByRulesPartialView(frame, noPlan(frame, design, found), List.of(), run);
        }
        if (shown.keepsToRules() && shown.costYen() <= best.costYen()) {
            return new ByRulesPartialView(
                    frame,
                    frame.text(best.proven() ? "bundling.design.byRules.same" : "bundling.design.byRules.sameSoFar"),
                    List.of(),
                    run);
        }
        return new ByRulesPartialView(
                frame,
                frame.text("bundling.design.byRules.line", ExplainedDesign.gap(frame, best)),
                new PlanChange(frame, design).between(shown, best),
                run);
    }

    private static String noPlan(Frame frame, Design design, DesignRun.Found found) {
        if (found.conflict().isEmpty()) {
            return frame.text("bundling.design.byRules.unknown", WHILE_WAITING.toSeconds(), DesignSteps.SECONDS);
        }
        RuleSentences sentences = new RuleSentences(frame, design);
        String rules = found.conflict().stream()
                .filter(rule -> rule.kind() != BrokenRule.Kind.UNPLACED)
                .map(sentences::sentence)
                .collect(Collectors.joining(frame.text("bundling.list.separator")));
        return rules.isEmpty()
                ? found.conflict().stream().map(sentences::sentence).collect(Collectors.joining(" "))
                : frame.text("bundling.design.byRules.none", rules);
    }
}
