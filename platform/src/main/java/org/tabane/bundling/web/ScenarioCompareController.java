package org.tabane.bundling.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.bundling.answers.EstimateScenarios;
import org.tabane.bundling.answers.EstimateScenarios.Wanted;
import org.tabane.bundling.answers.ScenarioAnswers;
import org.tabane.bundling.domain.EstimateAnswer;
import org.tabane.bundling.domain.Scenario;
import org.tabane.bundling.domain.ScenarioVersion;
import org.tabane.identity.CurrentUser;
import org.tabane.jobs.Jobs;
import org.tabane.shared.Yen;
import org.tabane.shell.Fault;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;
import org.tabane.shell.View;

/** Two to four scenarios side by side; those that take long are computed in the background first. */
@Controller
class ScenarioCompareController {

    private static final String URL = ScenarioController.URL + "/compare";

    private final ScenarioVersions versions;
    private final ScenarioAnswers answers;
    private final EstimateScenarios estimateScenarios;
    private final Jobs jobs;

    ScenarioCompareController(
            ScenarioVersions versions, ScenarioAnswers answers, EstimateScenarios estimateScenarios, Jobs jobs) {
        this.versions = versions;
        this.answers = answers;
        this.estimateScenarios = estimateScenarios;
        this.jobs = jobs;
    }

    @GetMapping(URL)
    View compare(Frame frame, CurrentUser user, @RequestParam(name = "id", required = false) @Nullable List<UUID> ids) {
        List<Scenario> scenarios = scenarios(user, ids);
        List<ScenarioVersion> latest = scenarios.stream().map(versions::latest).toList();
        if (answers.isLarge(latest, EstimateAnswer.DRAWS)) {
            return new ScenarioWaitPageView(
                    frame,
                    frame.text("bundling.scenario.compare.title"),
                    scenarios.stream().map(Scenario::name).collect(Collectors.joining("／")),
                    EstimateAnswer.DRAWS,
                    latest.stream()
                            .mapToInt(version -> version.body().lines().size())
                            .sum(),
                    query(URL + "/estimate", scenarios),
                    user.role().mayWrite());
        }
        List<ScenarioComparePageView.Column> columns = new ArrayList<>();
        for (int i = 0; i < scenarios.size(); i++) {
            ScenarioVersion version = latest.get(i);
            EstimateAnswer answer = answers.find(version, EstimateAnswer.DRAWS).orElseThrow();
            columns.add(new ScenarioComparePageView.Column(
                    scenarios.get(i).name(),
                    ScenarioController.URL + "/" + version.scenarioId(),
                    version.number(),
                    version.body().towns().size(),
                    version.body().years(),
                    ScenarioShowing.shown(frame, user, answer, version)));
        }
        return new ScenarioComparePageView(frame, columns, towns(columns), source(frame, columns));
    }

    /** Every town of any of the scenarios, in the order of their first mention. */
    private static List<ScenarioComparePageView.Town> towns(List<ScenarioComparePageView.Column> columns) {
        return columns.stream()
                .flatMap(column -> column.shown().members().stream())
                .map(EstimateShown.MemberRow::name)
                .distinct()
                .map(name -> new ScenarioComparePageView.Town(
                        name,
                        columns.stream().map(column -> saving(column, name)).toList()))
                .toList();
    }

    private static Optional<Yen> saving(ScenarioComparePageView.Column column, String town) {
        return column.shown().members().stream()
                .filter(row -> row.name().equals(town))
                .findFirst()
                .map(row -> Yen.of(row.saving().p50Yen()));
    }

    private static SourceLine source(Frame frame, List<ScenarioComparePageView.Column> columns) {
        return new SourceLine(
                frame.text("bundling.scenario.compare.source"),
                each(columns, SourceLine::asOf),
                each(columns, SourceLine::missing),
                frame.text("bundling.scenario.compare.method", EstimateAnswer.DRAWS));
    }

    /** What the scenarios' own source lines say, once where they say the same. */
    private static String each(
            List<ScenarioComparePageView.Column> columns, Function<SourceLine, @Nullable String> part) {
        return columns.stream()
                .map(column -> part.apply(column.shown().memberSource()))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("／"));
    }

    @PostMapping(URL + "/estimate")
    RedirectView estimate(CurrentUser user, @RequestParam(name = "id", required = false) @Nullable List<UUID> ids) {
        user.requireEditor();
        List<Scenario> scenarios = scenarios(user, ids);
        UUID organisation = user.organisationId().value();
        return new RedirectView(jobs.submit(
                        estimateScenarios,
                        new EstimateScenarios.Parameters(
                                organisation,
                                scenarios.stream()
                                        .map(scenario -> new Wanted(scenario.id(), scenario.latest()))
                                        .toList(),
                                EstimateAnswer.DRAWS,
                                query(URL, scenarios)),
                        organisation,
                        scenarios.stream().map(Scenario::name).collect(Collectors.joining("／")))
                .url());
    }

    private static String query(String path, List<Scenario> scenarios) {
        return path + "?"
                + scenarios.stream().map(scenario -> "id=" + scenario.id()).collect(Collectors.joining("&"));
    }

    private List<Scenario> scenarios(CurrentUser user, @Nullable List<UUID> ids) {
        List<UUID> wanted = ids == null ? List.of() : ids.stream().distinct().toList();
        if (wanted.size() < 2 || wanted.size() > ScenarioComparePageView.MOST) {
            throw Fault.badRequest("bundling.scenario.fault.compare", ScenarioComparePageView.MOST);
        }
        return wanted.stream().map(id -> versions.get(user, id)).toList();
    }
}
