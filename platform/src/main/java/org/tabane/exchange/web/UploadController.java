package org.tabane.exchange.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.exchange.CsvStyle;
import org.tabane.exchange.FaultWords;
import org.tabane.exchange.ImportChoice;
import org.tabane.exchange.ImportDesk;
import org.tabane.exchange.ImportJobs;
import org.tabane.exchange.ImportKind;
import org.tabane.exchange.ImportKinds;
import org.tabane.exchange.ImportRefused;
import org.tabane.exchange.OtherWay;
import org.tabane.exchange.RejectedRowsFile;
import org.tabane.exchange.Upload;
import org.tabane.identity.CurrentUser;
import org.tabane.jobs.JobId;
import org.tabane.jobs.JobSummary;
import org.tabane.jobs.Jobs;
import org.tabane.shell.Download;
import org.tabane.shell.Fault;
import org.tabane.shell.Flash;
import org.tabane.shell.Frame;
import org.tabane.shell.Messages;
import org.tabane.shell.View;

/** An upload from the looking to the result. */
@Controller
@RequestMapping("/{module}/imports/{what}/{id}")
class UploadController {
    private final ImportKinds kinds;
    private final ImportDesk desk;
    private final ImportJobs importJobs;
    private final Jobs jobs;
    private final UploadShowing showing;
    private final FaultWords words;

    UploadController(
            ImportKinds kinds,
            ImportDesk desk,
            ImportJobs importJobs,
            Jobs jobs,
            UploadShowing showing,
            Messages messages) {
        this.kinds = kinds;
        this.desk = desk;
        this.importJobs = importJobs;
        this.jobs = jobs;
        this.showing = showing;
        this.words = new FaultWords(messages);
    }

    /** An upload of the visitor's organisation and its kind. */
    private record Found(ImportKind<?> kind, Upload upload) {
        String url() {
            return kind.url() + "/" + upload.id();
        }
    }

    @GetMapping
    View upload(
            Frame frame,
            CurrentUser user,
            @PathVariable String module,
            @PathVariable String what,
            @PathVariable UUID id) {
        Found found = get(user, module, what, id);
        return showing.page(frame, found.kind(), found.upload(), found.kind().mayUse(user));
    }

    @PostMapping("/check")
    RedirectView check(
            CurrentUser user, @PathVariable String module, @PathVariable String what, @PathVariable UUID id) {
        Found found = getOpen(user, module, what, id);
        Patience.awaitEnd(jobs, importJobs.check(found.upload()));
        return new RedirectView(found.url());
    }

    /** Has the file read one of the other ways its kind proposes, and only one of those. */
    @PostMapping("/read")
    RedirectView readAs(
            CurrentUser user,
            @PathVariable String module,
            @PathVariable String what,
            @PathVariable UUID id,
            @RequestParam String scope) {
        Found found = getOpen(user, module, what, id);
        OtherWay way = desk.findFindings(found.upload()).stream()
                .flatMap(findings -> found.kind().otherWays(desk.caseOf(found.upload()), findings).stream())
                .filter(each -> each.scope().equals(scope))
                .findFirst()
                .orElseThrow(() -> Fault.conflict("exchange.upload.concluded"));
        Patience.awaitEnd(jobs, importJobs.check(desk.readAs(found.upload(), way)));
        return new RedirectView(found.url());
    }

    @PostMapping("/import")
    RedirectView importRows(
            CurrentUser user,
            Flash flash,
            @PathVariable String module,
            @PathVariable String what,
            @PathVariable UUID id,
            @RequestParam ImportChoice choice) {
        Found found = getOpen(user, module, what, id);
        int faulty = desk.findFindings(found.upload())
                .map(findings -> findings.counts().faulty())
                .orElse(0);
        if (choice == ImportChoice.ALL_OR_NOTHING && faulty > 0) {
            flash.warning("exchange.import.refusedWhole", faulty);
        } else {
            JobId job = importJobs.run(found.upload(), choice, user.userId().value());
            Patience.awaitEnd(jobs, job);
        }
        return new RedirectView(found.url());
    }

    @PostMapping("/discard")
    RedirectView discard(
            CurrentUser user,
            Flash flash,
            @PathVariable String module,
            @PathVariable String what,
            @PathVariable UUID id) {
        Found found = getOpen(user, module, what, id);
        desk.discard(found.upload(), user.userId().value());
        flash.info("exchange.upload.discarded");
        return new RedirectView(found.kind().url());
    }

    @GetMapping("/rejected.xlsx")
    ResponseEntity<byte[]> rejectedXlsx(
            Frame frame,
            CurrentUser user,
            @PathVariable String module,
            @PathVariable String what,
            @PathVariable UUID id)
            throws IOException, ImportRefused {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        rejected(frame, get(user, module, what, id)).writeXlsx(frame.text("exchange.upload.rejected.sheet"), out);
        return Download.of(module + "." + what + "-rejected.xlsx", out.toByteArray());
    }

    @GetMapping("/rejected.csv")
    ResponseEntity<byte[]> rejectedCsv(
            Frame frame,
            CurrentUser user,
            @PathVariable String module,
            @PathVariable String what,
            @PathVariable UUID id)
            throws IOException, ImportRefused {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        rejected(frame, get(user, module, what, id)).writeCsv(CsvStyle.UTF_8, out);
        return Download.of(module + "." + what + "-rejected.csv", out.toByteArray());
    }

    private RejectedRowsFile rejected(Frame frame, Found found) throws ImportRefused {
        return desk.rejectedRows(found.upload(), found.kind(), new RejectedRowsFile(words, frame.locale()))
                .orElseThrow(() -> Fault.notFound("exchange.upload.fileGone"));
    }

    private Found get(CurrentUser user, String module, String what, UUID id) {
        ImportKind<?> kind =
                kinds.find(module + "." + what).orElseThrow(() -> Fault.notFound("exchange.import.noKind"));
        Upload upload = desk.findUpload(id)
                .filter(each ->
                        each.organisationId().equals(user.organisationId().value()))
                .filter(each -> each.kind().equals(kind.name()))
                .orElseThrow(() -> Fault.notFound("exchange.upload.notFound"));
        return new Found(kind, upload);
    }

    /** One that waits for a decision and that no job is working on. */
    private Found getOpen(CurrentUser user, String module, String what, UUID id) {
        Found found = get(user, module, what, id);
        if (!found.kind().mayUse(user)) {
            throw new AccessDeniedException("Role (" + user.role() + ") may not import.");
        }
        JobId job = found.upload().jobId();
        if (!found.upload().isOpen()
                || job != null
                        && !jobs.findJob(job)
                                .map(JobSummary::state)
                                .orElseThrow()
                                .ended()) {
            throw Fault.conflict("exchange.upload.concluded");
        }
        return found;
    }
}
