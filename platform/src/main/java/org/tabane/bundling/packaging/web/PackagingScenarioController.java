package org.tabane.bundling.packaging.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.bundling.domain.FirstQuestion;
import org.tabane.bundling.domain.Scenario;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.packaging.domain.PackagingPlan;
import org.tabane.bundling.web.ScenarioBeginnings;
import org.tabane.bundling.web.ScenarioVersions;
import org.tabane.identity.CurrentUser;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shell.Fault;
import org.tabane.shell.Flash;
import org.tabane.shell.Frame;

/** Makes a scenario of a term of the packaging, or lets one there rest on it. What the packaging is stands in its address. */
@Controller
class PackagingScenarioController {

    static final String URL = PackagingController.URL + "/scenario";

    private final PackagingAnswers answers;
    private final ScenarioBeginnings beginnings;
    private final ScenarioVersions versions;
    private final Municipalities municipalities;

    PackagingScenarioController(
            PackagingAnswers answers,
            ScenarioBeginnings beginnings,
            ScenarioVersions versions,
            Municipalities municipalities) {
        this.answers = answers;
        this.beginnings = beginnings;
        this.versions = versions;
        this.municipalities = municipalities;
    }

    /** @param target id of the scenario to change; blank for a new one */
    @PostMapping(URL)
    RedirectView make(
            Frame frame,
            CurrentUser user,
            Flash flash,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam int term,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String name) {
        user.requireEditor();
        PackagingQuery query = PackagingQuery.of(parameters);
        PackagingInput input = answers.read(frame, query);
        List<Municipality> towns = input.towns().towns();
        PackagingPlan plan = answers.plan(input);
        if (term < 1 || term > plan.terms().size() || plan.terms().get(term - 1).items() == 0) {
            throw Fault.badRequest("bundling.packaging.toScenario.noItems");
        }
        PackagingScenario made = PackagingScenario.of(
                frame,
                query.url(PackagingController.URL),
                towns,
                plan,
                plan.terms().get(term - 1));
        if (target.isBlank()) {
            if (towns.isEmpty() || towns.size() > FirstQuestion.MOST_TOWNS) {
                throw Fault.badRequest("bundling.packaging.toScenario.noTowns", FirstQuestion.MOST_TOWNS);
            }
            ScenarioBody body = made.first(known(frame, made, towns));
            UUID id = versions.make(
                    user, name.isBlank() ? PackagingScenario.name(frame, towns) : name.strip(), body, made.note());
            flash.ok("bundling.packaging.toScenario.made");
            return ScenarioVersions.redirect(id);
        }
        Scenario scenario = versions.getOwn(user, id(target));
        ScenarioBody before = versions.latest(scenario).body();
        ScenarioBody body = made.next(before, known(frame, made, townsOf(before)));
        int number = versions.add(user, scenario, scenario.latest(), body, made.note());
        flash.ok("bundling.scenario.saved", number);
        return ScenarioVersions.redirect(scenario.id());
    }

    private ScenarioBody known(Frame frame, PackagingScenario made, List<Municipality> towns) {
        return beginnings.start(frame, towns, made.sectors(), made.packaging().years());
    }

    private List<Municipality> townsOf(ScenarioBody body) {
        List<Municipality> towns = new ArrayList<>();
        body.towns().forEach(town -> towns.add(municipalities.getMunicipality(LocalGovernmentCode.parse(town.code()))));
        return towns;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw Fault.notFound("bundling.scenario.fault.notOwn");
        }
    }
}
