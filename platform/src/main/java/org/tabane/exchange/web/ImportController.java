package org.tabane.exchange.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.exchange.FaultWords;
import org.tabane.exchange.ImportCase;
import org.tabane.exchange.ImportDesk;
import org.tabane.exchange.ImportJobs;
import org.tabane.exchange.ImportKind;
import org.tabane.exchange.ImportKinds;
import org.tabane.exchange.ImportRefused;
import org.tabane.exchange.TableImportKind;
import org.tabane.exchange.TemplateWorkbook;
import org.tabane.exchange.Upload;
import org.tabane.identity.CurrentUser;
import org.tabane.jobs.JobId;
import org.tabane.jobs.Jobs;
import org.tabane.shell.Download;
import org.tabane.shell.Fault;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;
import org.tabane.shell.Messages;
import org.tabane.shell.View;

/** The first page of each kind of import: help, template, and the file itself. */
@Controller
class ImportController {
    private static final int PAST = 10;

    private final ImportKinds kinds;
    private final ImportDesk desk;
    private final ImportJobs importJobs;
    private final Jobs jobs;
    private final FaultWords words;

    ImportController(ImportKinds kinds, ImportDesk desk, ImportJobs importJobs, Jobs jobs, Messages messages) {
        this.kinds = kinds;
        this.desk = desk;
        this.importJobs = importJobs;
        this.jobs = jobs;
        this.words = new FaultWords(messages);
    }

    @GetMapping("/{module}/imports/{what}")
    View form(
            Frame frame,
            CurrentUser user,
            @PathVariable String module,
            @PathVariable String what,
            @RequestParam(defaultValue = "") String scope) {
        ImportKind<?> kind = usable(user, module, what);
        return form(frame, user, kind, scope, null);
    }

    @PostMapping("/{module}/imports/{what}")
    Object upload(
            Frame frame,
            CurrentUser user,
            @PathVariable String module,
            @PathVariable String what,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam MultipartFile file)
            throws IOException {
        ImportKind<?> kind = usable(user, module, what);
        String name = file.getOriginalFilename();
        try (InputStream bytes = file.getInputStream()) {
            ImportCase given = given(user, scope, name == null || name.isBlank() ? "file" : name);
            Upload upload = desk.receive(kind, given, bytes);
            JobId job = importJobs.check(upload);
            Patience.awaitEnd(jobs, job);
            return new RedirectView(kind.url() + "/" + upload.id());
        } catch (ImportRefused refused) {
            return form(frame, user, kind, scope, words.say(refused.fault(), frame.locale()));
        }
    }

    @GetMapping("/{module}/imports/{what}/template.xlsx")
    ResponseEntity<byte[]> workbook(
            Frame frame,
            CurrentUser user,
            @PathVariable String module,
            @PathVariable String what,
            @RequestParam(defaultValue = "") String scope)
            throws IOException {
        TableImportKind<?> kind = table(usable(user, module, what));
        ImportCase given = given(user, scope, "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TemplateWorkbook(kind.definition(given), words, frame.locale())
                .write(kind.example(given), kind.known(given), out);
        return Download.of(kind.name() + ".xlsx", out.toByteArray());
    }

    @GetMapping("/{module}/imports/{what}/template.csv")
    ResponseEntity<byte[]> csv(
            Frame frame,
            CurrentUser user,
            @PathVariable String module,
            @PathVariable String what,
            @RequestParam(defaultValue = "") String scope)
            throws IOException {
        TableImportKind<?> kind = table(usable(user, module, what));
        ImportCase given = given(user, scope, "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TemplateWorkbook(kind.definition(given), words, frame.locale())
                .writeCsv(kind.example(given), kind.known(given), out);
        return Download.of(kind.name() + ".csv", out.toByteArray());
    }

    private ImportKind<?> usable(CurrentUser user, String module, String what) {
        ImportKind<?> kind =
                kinds.find(module + "." + what).orElseThrow(() -> Fault.notFound("exchange.import.noKind"));
        kind.require(user);
        return kind;
    }

    private static TableImportKind<?> table(ImportKind<?> kind) {
        if (kind instanceof TableImportKind<?> table) {
            return table;
        }
        throw Fault.notFound("exchange.import.noTemplate");
    }

    private static ImportCase given(CurrentUser user, String scope, String fileName) {
        return new ImportCase(
                user.organisationId().value(),
                user.activeOrganisation().name(),
                user.activeOrganisation().code(),
                user.userId().value(),
                scope,
                fileName);
    }

    private ImportPageView form(
            Frame frame, CurrentUser user, ImportKind<?> kind, String scope, @Nullable String error) {
        String query = scope.isEmpty()
                ? ""
                : "?scope=" + java.net.URLEncoder.encode(scope, java.nio.charset.StandardCharsets.UTF_8);
        ImportCase given = given(user, scope, "");
        List<Link> templates = templates(frame, kind, given, query);
        return new ImportPageView(
                frame,
                frame.text(kind.name() + ".import"),
                given.organisationName(),
                frame.text(kind.name() + ".import.about"),
                new Link(frame.text(kind.name() + ".import.see"), kind.returnUrl(given)),
                kind.url() + query,
                kind.accepts(),
                frame.text(
                        "exchange.import.limit",
                        kind.accepts().replace(",", " "),
                        kind.limits().fileBytes() / 1024 / 1024),
                error,
                templates.isEmpty()
                        ? ""
                        : frame.optionalText(kind.name() + ".import.prepare")
                                .orElseGet(() -> frame.text("exchange.import.prepare.about")),
                templates,
                desk.listUploads(given.organisation(), kind, PAST).stream()
                        .map(upload -> past(frame, kind, upload, isRefused(upload)))
                        .toList());
    }

    private static List<Link> templates(Frame frame, ImportKind<?> kind, ImportCase given, String query) {
        String xlsx = frame.text("exchange.import.template.xlsx");
        return kind instanceof TableImportKind<?>
                ? List.of(
                        new Link(xlsx, kind.url() + "/template.xlsx" + query),
                        new Link(frame.text("exchange.import.template.csv"), kind.url() + "/template.csv" + query))
                : kind.templateUrl(given).map(url -> new Link(xlsx, url)).stream()
                        .toList();
    }

    /** Whether the file could not be read at all, so that nothing waits for a decision. */
    private boolean isRefused(Upload upload) {
        return upload.isOpen()
                && desk.findFindings(upload)
                        .filter(findings -> findings.refusal() != null)
                        .isPresent();
    }

    private static ImportPageView.Past past(Frame frame, ImportKind<?> kind, Upload upload, boolean refused) {
        Upload.Conclusion conclusion = upload.conclusion();
        String state =
                conclusion == null ? (refused ? "refused" : "open") : conclusion.imported() ? "imported" : "discarded";
        return new ImportPageView.Past(
                upload.fileName(),
                UploadShowing.when(frame, upload.uploadedAt()),
                frame.text("exchange.upload.state." + state),
                conclusion != null && conclusion.imported()
                        ? frame.text(
                                "exchange.upload.state.counts",
                                conclusion.counts().added(),
                                conclusion.counts().changed(),
                                conclusion.counts().faulty())
                        : "",
                kind.url() + "/" + upload.id());
    }
}
