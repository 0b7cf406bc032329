package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.bundling.answers.EstimateScenarios;
import org.tabane.bundling.answers.ScenarioAnswers;
import org.tabane.bundling.domain.EstimateAnswer;
import org.tabane.bundling.domain.Scenario;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.ScenarioBody.Allotment;
import org.tabane.bundling.domain.ScenarioBody.ScenarioTown;
import org.tabane.bundling.domain.ScenarioVersion;
import org.tabane.bundling.jdbc.ScenarioStore;
import org.tabane.engine.effect.FreedHours;
import org.tabane.identity.CurrentUser;
import org.tabane.jobs.Jobs;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;
import org.tabane.shell.View;

/** A scenario's versions: the result and the figures behind it. */
@Controller
class ScenarioResultController {

    private final ScenarioStore store;
    private final ScenarioVersions versions;
    private final ScenarioAnswers answers;
    private final EstimateScenarios estimateScenarios;
    private final Jobs jobs;
    private final OwnerNames owners;
    private final Municipalities municipalities;
    private final ScenarioOrigins origins;
    private final Clock clock;

    ScenarioResultController(
            ScenarioStore store,
            ScenarioVersions versions,
            ScenarioAnswers answers,
            EstimateScenarios estimateScenarios,
            Jobs jobs,
            OwnerNames owners,
            Municipalities municipalities,
            ScenarioOrigins origins,
            Clock clock) {
        this.store = store;
        this.versions = versions;
        this.answers = answers;
        this.estimateScenarios = estimateScenarios;
        this.jobs = jobs;
        this.owners = owners;
        this.municipalities = municipalities;
        this.origins = origins;
        this.clock = clock;
    }

    @GetMapping(ScenarioController.URL + "/{id}")
    View result(
            Frame frame,
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam(name = "version", required = false) @Nullable Integer number,
            @RequestParam(defaultValue = "10000") int draws) {
        ScenarioDraws.check(draws);
        Scenario scenario = versions.get(user, id);
        ScenarioVersion version = store.getVersion(id, number == null ? scenario.latest() : number);
        Optional<EstimateAnswer> found = answers.find(version, draws);
        if (found.isEmpty()) {
            return new ScenarioWaitPageView(
                    frame,
                    frame.text("bundling.title"),
                    scenario.name(),
                    draws,
                    version.body().lines().size(),
                    estimateUrl(id, version.number()) + "?draws=" + draws,
                    user.role().mayWrite());
        }
        EstimateAnswer answer = found.get();
        EstimateShown shown = ScenarioShowing.shown(frame, user, answer, version);
        ScenarioBody body = version.body();
        @Nullable String check = allotmentCheck(frame, shown.freedHours(), body.allotments());
        String versionUrl = ScenarioController.URL + "/" + id + "/versions/" + version.number();
        String query = draws == EstimateAnswer.DRAWS ? "" : "?draws=" + draws;
        return new ScenarioPageView(
                frame,
                shown,
                id.toString(),
                scenario.name(),
                version.number(),
                scenario.latest(),
                when(frame, version),
                version.createdBy(),
                owners.name(user, scenario.organisationId()),
                ScenarioShowing.conditions(frame, body, answer),
                ScenarioShowing.isSample(body),
                ScenarioVersions.isOwn(user, scenario),
                scenario.shared(),
                scenario.revision(),
                body.allotments().stream()
                        .map(each -> new ScenarioPageView.Allotted(
                                each.newWork(), frame.format().numberText(each.hours())))
                        .toList(),
                check,
                check == null,
                store.listVersions(id).stream()
                        .filter(each -> each.number() != version.number())
                        .map(each -> new Link(
                                frame.text(
                                        "bundling.scenario.history.line",
                                        each.number(),
                                        when(frame, each),
                                        each.createdBy(),
                                        each.note()),
                                ScenarioController.URL + "/" + id + "?version=" + each.number()))
                        .toList(),
                new FirstResultPageView.Reports(
                        versionUrl + "/estimate.xlsx" + query,
                        versionUrl + "/estimate.docx" + query,
                        versionUrl + "/estimate.pdf" + query,
                        versionUrl + "/one-page.pdf" + query),
                difference(frame, version, answer, draws),
                ScenarioDraws.choices(frame, draws),
                estimateUrl(id, version.number()),
                "/bundling/sharing?total="
                        + (answer.group().bundled().outsourcedYen()
                                + answer.group().bundled().feesYen())
                        + "&towns="
                        + body.towns().stream().map(ScenarioTown::code).collect(Collectors.joining(",")),
                origins.of(frame, user, scenario, version),
                ScenarioRests.of(frame, body, this::townName),
                ScenarioLineRows.of(frame, answer.plan(), body));
    }

    /** Draws so often: at once where that is quick, in the background where it is not. */
    @PostMapping(ScenarioController.URL + "/{id}/versions/{number}/estimate")
    RedirectView estimate(CurrentUser user, @PathVariable UUID id, @PathVariable int number, @RequestParam int draws) {
        ScenarioDraws.check(draws);
        Scenario scenario = versions.get(user, id);
        ScenarioVersion version = store.getVersion(id, number);
        String result = ScenarioController.URL + "/" + id + "?version=" + number + "&draws=" + draws;
        if (answers.isLarge(List.of(version), draws)) {
            user.requireEditor();
            UUID organisation = user.organisationId().value();
            return new RedirectView(jobs.submit(
                            estimateScenarios,
                            new EstimateScenarios.Parameters(
                                    organisation, List.of(new EstimateScenarios.Wanted(id, number)), draws, result),
                            organisation,
                            scenario.name())
                    .url());
        }
        return new RedirectView(result);
    }

    private String townName(String code) {
        return municipalities
                .findMunicipality(LocalGovernmentCode.parse(code))
                .map(Municipality::name)
                .orElse(code);
    }

    private static String estimateUrl(UUID id, int number) {
        return ScenarioController.URL + "/" + id + "/versions/" + number + "/estimate";
    }

    private @Nullable EstimateDifference difference(
            Frame frame, ScenarioVersion version, EstimateAnswer answer, int draws) {
        if (version.number() == 1) {
            return null;
        }
        ScenarioVersion before = store.getVersion(version.scenarioId(), version.number() - 1);
        return answers.find(before, draws)
                .map(older ->
                        EstimateDifference.of(frame, before.number(), older, version.number(), answer, version.note()))
                .orElse(null);
    }

    /** What is wrong with the allotment of the freed hours (whole hours); null when they add up or nothing was allotted. */
    private static @Nullable String allotmentCheck(Frame frame, BigDecimal freed, List<Allotment> allotments) {
        if (allotments.isEmpty()) {
            return null;
        }
        BigDecimal whole = freed.setScale(0, RoundingMode.HALF_UP);
        FreedHours.Outcome outcome = FreedHours.allot(
                whole,
                allotments.stream()
                        .map(each -> new FreedHours.Allotment(each.newWork(), each.hours()))
                        .toList());
        if (!(outcome instanceof FreedHours.Refused)) {
            return null;
        }
        BigDecimal sum = allotments.stream().map(Allotment::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
        return frame.text(
                "bundling.scenario.allotment.check",
                frame.format().numberText(sum),
                frame.format().numberText(whole),
                frame.format().numberText(whole.subtract(sum)));
    }

    private String when(Frame frame, ScenarioVersion version) {
        var time = version.createdAt().atZoneSameInstant(clock.getZone());
        return frame.format().dateWithoutWeekday(time.toLocalDate()) + " "
                + frame.format().time(time);
    }
}
