package org.tabane.bundling.web;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tabane.bundling.answers.ScenarioAnswers;
import org.tabane.bundling.domain.EstimateAnswer;
import org.tabane.bundling.domain.Scenario;
import org.tabane.bundling.domain.ScenarioVersion;
import org.tabane.bundling.jdbc.ScenarioStore;
import org.tabane.identity.CurrentUser;
import org.tabane.shell.Fault;
import org.tabane.shell.Frame;

/** A scenario's version to take away: calculation book, report and one-page summary. */
@Controller
class ScenarioFilesController {

    private final ScenarioStore store;
    private final ScenarioVersions versions;
    private final ScenarioAnswers answers;
    private final OwnerNames owners;
    private final EstimateFiles files;

    ScenarioFilesController(
            ScenarioStore store,
            ScenarioVersions versions,
            ScenarioAnswers answers,
            OwnerNames owners,
            EstimateFiles files) {
        this.store = store;
        this.versions = versions;
        this.answers = answers;
        this.owners = owners;
        this.files = files;
    }

    @GetMapping(ScenarioController.URL + "/{id}/versions/{number}/{file}")
    ResponseEntity<byte[]> file(
            Frame frame,
            CurrentUser user,
            @PathVariable UUID id,
            @PathVariable int number,
            @PathVariable String file,
            @RequestParam(defaultValue = "10000") int draws) {
        ScenarioDraws.check(draws);
        Scenario scenario = versions.get(user, id);
        ScenarioVersion version = store.getVersion(id, number);
        EstimateAnswer answer =
                answers.find(version, draws).orElseThrow(() -> Fault.conflict("bundling.estimate.notYet"));
        EstimateShown shown = ScenarioShowing.shown(frame, user, answer, version);
        EstimatePaper.Cover cover = ScenarioShowing.cover(
                frame, scenario.name(), owners.name(user, scenario.organisationId()), version, answer);
        String name = frame.text("bundling.paper.report") + "_" + scenario.name() + "_"
                + frame.text("bundling.scenario.version", number);
        return files.file(
                file, frame, answer, shown, cover, name, name + "_" + frame.text("bundling.first.files.onePage"));
    }
}
