package org.tabane.bundling.design.chosen.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.document.DocumentWriter;
import org.tabane.identity.CurrentUser;
import org.tabane.shell.Fault;
import org.tabane.shell.Frame;

/** The document 「群の構成案」 of a plan as files. */
@Controller
class PlanPaperController {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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
        byte[] bytes;
        String type;
        switch (ending) {
            case "docx" -> {
                bytes = documents.docx(
                        papers.paper(frame, organisation(user), design, plan).report());
                type = WORD;
            }
            case "pdf" -> {
                bytes = documents.pdf(
                        papers.paper(frame, organisation(user), design, plan).report());
                type = MediaType.APPLICATION_PDF_VALUE;
            }
            case "xlsx" -> {
                bytes = documents.xlsx(
                        new PlanBook(frame, organisation(user), design, groups.groups(design, plan)).book());
                type = WORKBOOK;
            }
            default -> throw Fault.notFound("bundling.chosen.fault.plan", design.name(), number);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        frame.text("bundling.chosen.paper.file", design.name(), number) + "." + ending,
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }

    private static String organisation(CurrentUser user) {
        return user.activeOrganisation().name();
    }
}
