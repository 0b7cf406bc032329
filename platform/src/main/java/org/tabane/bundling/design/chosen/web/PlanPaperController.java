package org.tabane.bundling.design.chosen.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tabane.bundling.design.chosen.domain.ChosenGroup;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.document.CalculationBook;
import org.tabane.document.DocumentWriter;
import org.tabane.document.Report;
import org.tabane.identity.CurrentUser;
import org.tabane.shell.Download;
import org.tabane.shell.Frame;

/** The document 「群の構成案」 of a plan, or of one of its groups, as files. */
@Controller
class PlanPaperController {

    private final ChosenGroups groups;
    private final PlanPapers papers;
    private final DocumentWriter documents;

    PlanPaperController(ChosenGroups groups, PlanPapers papers, DocumentWriter documents) {
        this.groups = groups;
        this.papers = papers;
        this.documents = documents;
    }

    @GetMapping("/bundling/design/{id}/plans/{number}/paper.{ending:docx|pdf|xlsx}")
    ResponseEntity<byte[]> paper(
            Frame frame,
            CurrentUser user,
            @PathVariable UUID id,
            @PathVariable int number,
            @PathVariable String ending) {
        Design design = groups.design(user, id);
        DesignPlan plan = ChosenGroups.plan(design, number);
        return file(
                frame.text("bundling.chosen.paper.file", design.name(), number),
                ending,
                () -> papers.paper(frame, organisation(user), design, plan).report(),
                () -> new PlanBook(frame, organisation(user), design, groups.groups(design, plan)).book());
    }

    @GetMapping("/bundling/design/{id}/plans/{number}/groups/{letter}/paper.{ending:docx|pdf|xlsx}")
    ResponseEntity<byte[]> group(
            Frame frame,
            CurrentUser user,
            @PathVariable UUID id,
            @PathVariable int number,
            @PathVariable String letter,
            @PathVariable String ending) {
        ChosenGroup chosen = groups.several(user, id, number, letter);
        return file(
                frame.text("bundling.chosen.paper.group.file", chosen.design().name(), number, letter),
                ending,
                () -> papers.group(frame, organisation(user), chosen).report(),
                () -> new PlanBook(frame, organisation(user), chosen.design(), List.of(chosen)).book());
    }

    private ResponseEntity<byte[]> file(
            String name, String ending, Supplier<Report> report, Supplier<CalculationBook> book) {
        byte[] bytes = switch (ending) {
            case "docx" -> documents.docx(report.get());
            case "pdf" -> documents.pdf(report.get());
            default -> documents.xlsx(book.get());
        };
        return Download.of(name + "." + ending, bytes);
    }

    private static String organisation(CurrentUser user) {
        return user.activeOrganisation().name();
    }
}
