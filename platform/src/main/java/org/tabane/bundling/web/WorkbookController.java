package org.tabane.bundling.web;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tabane.bundling.domain.Scenario;
import org.tabane.bundling.workbook.ScenarioTemplate;
import org.tabane.identity.CurrentUser;
import org.tabane.shell.Download;
import org.tabane.shell.Frame;

/** A scenario as a workbook to fill in and upload again; the upload has the pages of every import. */
@Controller
class WorkbookController {

    private final ScenarioVersions versions;
    private final ScenarioTemplate template;

    WorkbookController(ScenarioVersions versions, ScenarioTemplate template) {
        this.versions = versions;
        this.template = template;
    }

    @GetMapping(ScenarioController.URL + "/{id}/workbook.xlsx")
    ResponseEntity<byte[]> workbook(Frame frame, CurrentUser user, @PathVariable UUID id) {
        Scenario scenario = versions.get(user, id);
        return Download.of(
                frame.text("bundling.workbook.file", scenario.name(), scenario.latest()) + ".xlsx",
                template.write(versions.latest(scenario).body(), frame.locale()));
    }
}
