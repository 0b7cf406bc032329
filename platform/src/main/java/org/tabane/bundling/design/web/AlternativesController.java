package org.tabane.bundling.design.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.bundling.design.AlternativesRun;
import org.tabane.bundling.design.domain.AlternativesFinder;
import org.tabane.bundling.design.domain.AlternativesFound;
import org.tabane.bundling.design.domain.AlternativesFound.Miss;
import org.tabane.bundling.design.domain.AlternativesFound.Reason;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.bundling.design.domain.DesignTown;
import org.tabane.bundling.design.domain.DesignedGroup;
import org.tabane.bundling.design.domain.TravelTime;
import org.tabane.identity.CurrentUser;
import org.tabane.jobs.Jobs;
import org.tabane.region.AreaSheet;
import org.tabane.shell.Fault;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** Plans side by side, and the search for more of them. */
@Controller
class AlternativesController {

    static final String PATH = "/alternatives";

    /** How much less than the best a nearly best plan may save; the middle one unless chosen otherwise. */
    private static final List<BigDecimal> SHARES =
            List.of(new BigDecimal("0.01"), new BigDecimal("0.05"), new BigDecimal("0.10"));

    private static final BigDecimal USUAL = SHARES.get(1);
    private static final int IN_STRIP = 5;
    private static final int PARTNERS = 3;

    /** Each search may take so long; there are about ten. */
    private static final int SECONDS = 20;

    private final ExplainedDesign explained;
    private final DesignSheets sheets;
    private final AlternativesRun kind;
    private final Jobs jobs;

    AlternativesController(ExplainedDesign explained, DesignSheets sheets, AlternativesRun kind, Jobs jobs) {
        this.explained = explained;
        this.sheets = sheets;
        this.kind = kind;
        this.jobs = jobs;
    }

    @GetMapping("/bundling/design/{id}" + PATH)
    View alternatives(
            Frame frame,
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer plan,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String partial) {
        Design design = explained.get(user, id);
        AlternativesPartialView box = box(frame, user, design, explained.plan(design, plan));
        return partial == null ? new AlternativesPageView(frame, design.name(), design.url(), box) : box;
    }

    @PostMapping("/bundling/design/{id}" + PATH)
    RedirectView search(Frame frame, CurrentUser user, @PathVariable UUID id, @RequestParam BigDecimal share) {
        Design design = explained.own(user, id);
        if (SHARES.stream().noneMatch(each -> each.compareTo(share) == 0)) {
            throw Fault.badRequest("bundling.design.alternatives.share.fault", share.toPlainString());
        }
        UUID organisation = user.organisationId().value();
        return new RedirectView(jobs.submit(
                        kind,
                        new AlternativesRun.Parameters(
                                organisation,
                                id,
                                design.state().rules(),
                                share,
                                SECONDS,
                                frame.language(),
                                StepNote.of("bundling.design.alternatives.step"),
                                user.userId().value(),
                                user.displayName()),
                        organisation,
                        design.name())
                .url());
    }

    private AlternativesPartialView box(Frame frame, CurrentUser user, Design design, @Nullable DesignPlan current) {
        Optional<AlternativesFound> found = explained.found(design);
        AreaSheet sheet = sheets.sheet(design);
        List<AlternativesPartialView.Card> cards = design.plans().stream()
                .map(plan -> card(frame, design, plan, current, found, sheet))
                .toList();
        int strip = Math.min(IN_STRIP, cards.size());
        return new AlternativesPartialView(
                frame,
                AlternativesMap.areas(sheet),
                cards.subList(0, strip),
                cards.subList(strip, cards.size()),
                found.map(each -> notes(frame, design, each)).orElse(List.of()),
                design.basis().sample(),
                design.url() + PATH + (current == null ? "" : "?plan=" + current.number()),
                ExplainedDesign.mayAsk(user, design)
                        ? new AlternativesPartialView.Start(
                                design.url() + PATH,
                                found.isPresent(),
                                shares(
                                        frame,
                                        found.map(AlternativesFound::share).orElse(USUAL)))
                        : null);
    }

    private static AlternativesPartialView.Card card(
            Frame frame,
            Design design,
            DesignPlan plan,
            @Nullable DesignPlan current,
            Optional<AlternativesFound> found,
            AreaSheet sheet) {
        String name = ExplainedDesign.name(frame, plan, found);
        Optional<DesignedGroup> worst = plan.worstOff();
        boolean isCurrent = current != null && plan.number() == current.number();
        return new AlternativesPartialView.Card(
                plan.number(),
                name,
                design.url() + "?plan=" + plan.number(),
                isCurrent,
                AlternativesMap.map(sheet, design.basis(), plan, description(frame, design, plan)),
                plan.savingYen(),
                plan.longestKm(),
                TravelTime.minutes(plan.longestKm()),
                AlternativesFinder.fewestEngineers(plan),
                worst.map(DesignedGroup::smallestSaver)
                        .map(code -> design.basis().getTown(code).name())
                        .orElse(""),
                worst.map(DesignedGroup::smallestSavingYen).orElse(0L),
                plan.freedHours(),
                ExplainedDesign.gap(frame, plan),
                partners(frame, design, plan),
                isCurrent || current == null ? "" : ExplainedDesign.difference(frame, design, current, plan),
                !plan.keepsToRules());
    }

    /** With whom one's own town is, the most populous first. */
    private static String partners(Frame frame, Design design, DesignPlan plan) {
        String own = design.basis().own();
        if (own == null) {
            return "";
        }
        String name = design.basis().getTown(own).name();
        List<String> others = plan.groupOf(own).members().stream()
                .filter(code -> !code.equals(own))
                .map(design.basis()::getTown)
                .sorted(Comparator.comparingInt((DesignTown town) -> town.people() == null ? 0 : town.people())
                        .reversed())
                .map(DesignTown::name)
                .toList();
        String named =
                others.stream().limit(PARTNERS).collect(Collectors.joining(frame.text("bundling.list.separator")));
        return others.isEmpty()
                ? frame.text("bundling.design.alternatives.partners.none", name)
                : others.size() <= PARTNERS
                        ? frame.text("bundling.design.alternatives.partners", name, named)
                        : frame.text(
                                "bundling.design.alternatives.partners.more", name, named, others.size() - PARTNERS);
    }

    private static String description(Frame frame, Design design, DesignPlan plan) {
        StringBuilder words = new StringBuilder(frame.text("bundling.design.alternatives.map", plan.number()));
        for (DesignedGroup group : plan.groups()) {
            if (!group.isAlone()) {
                words.append(frame.text(
                        "bundling.design.alternatives.map.group",
                        group.letter(),
                        ExplainedDesign.names(frame, design, group.members())));
            }
        }
        return words.toString();
    }

    private static List<AlternativesPartialView.Share> shares(Frame frame, BigDecimal chosen) {
        return SHARES.stream()
                .map(share -> new AlternativesPartialView.Share(
                        share.toPlainString(),
                        frame.text("bundling.design.alternatives.share", percent(share)),
                        share.compareTo(chosen) == 0))
                .toList();
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString();
    }

    /** What the search says about itself: how many there are, what brought nothing new, and whether the rules have changed since. */
    private static List<String> notes(Frame frame, Design design, AlternativesFound found) {
        List<String> notes = new ArrayList<>();
        if (!found.rules().equals(design.state().rules())) {
            notes.add(frame.text("bundling.design.alternatives.old"));
        }
        String share = percent(found.share());
        notes.add(
                found.nearlyBest() == 0
                        ? frame.text(
                                found.allNearlyBest()
                                        ? "bundling.design.alternatives.only"
                                        : "bundling.design.alternatives.onlyFound",
                                share)
                        : frame.text(
                                found.allNearlyBest()
                                        ? "bundling.design.alternatives.all"
                                        : "bundling.design.alternatives.some",
                                share,
                                found.nearlyBest()));
        for (Miss miss : found.misses()) {
            String aim = frame.text(
                    miss.aim().messageKey(), miss.figure().stripTrailingZeros().toPlainString());
            Optional<DesignPlan> same = design.plans().stream()
                    .filter(plan -> AlternativesFound.signature(plan).equals(miss.plan()))
                    .findFirst();
            if (miss.reason() == Reason.SAME && same.isPresent()) {
                notes.add(frame.text(
                        "bundling.design.alternatives.same", aim, same.get().number()));
            } else if (miss.reason() != Reason.SAME) {
                notes.add(frame.text(
                        miss.reason() == Reason.INFEASIBLE
                                ? "bundling.design.alternatives.infeasible"
                                : "bundling.design.alternatives.timeUp",
                        aim));
            }
        }
        return notes;
    }
}
