package org.tabane.ledger.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.exchange.CsvStyle;
import org.tabane.exchange.FaultWords;
import org.tabane.exchange.FileFormat;
import org.tabane.exchange.ImportChoice;
import org.tabane.exchange.ImportDesk;
import org.tabane.exchange.ImportOutcome;
import org.tabane.exchange.ImportPreview;
import org.tabane.exchange.ImportRefused;
import org.tabane.exchange.RejectedRowsFile;
import org.tabane.exchange.Upload;
import org.tabane.identity.CurrentUser;
import org.tabane.ledger.ImportLedger;
import org.tabane.ledger.LedgerBatch;
import org.tabane.ledger.LedgerBook;
import org.tabane.ledger.LedgerHistory;
import org.tabane.shared.FiscalYear;
import org.tabane.shell.Fault;
import org.tabane.shell.Flash;
import org.tabane.shell.Frame;
import org.tabane.shell.Messages;
import org.tabane.shell.View;

/** A ledger workbook from upload to the ledger: choose, look, decide, undo. */
@Controller
class UploadController {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final int FAULTS_SHOWN = 100;

    private final ImportLedger importLedger;
    private final ImportDesk desk;
    private final LedgerBook book;
    private final LedgerHistory history;
    private final FaultWords words;

    UploadController(
            ImportLedger importLedger, ImportDesk desk, LedgerBook book, LedgerHistory history, Messages messages) {
        this.importLedger = importLedger;
        this.desk = desk;
        this.book = book;
        this.history = history;
        this.words = new FaultWords(messages);
    }

    @GetMapping("/ledger/uploads/new")
    View form(Frame frame, CurrentUser user, @RequestParam(required = false) @Nullable FiscalYear year) {
        LedgerTown town = LedgerTown.ofEditor(user);
        return form(frame, town, LedgerYears.chosen(year, book, town, frame), null);
    }

    @PostMapping("/ledger/uploads")
    Object upload(
            Frame frame,
            CurrentUser user,
            @RequestParam(required = false) @Nullable FiscalYear year,
            @RequestParam MultipartFile file)
            throws IOException {
        LedgerTown town = LedgerTown.ofEditor(user);
        String name = file.getOriginalFilename();
        try (InputStream bytes = file.getInputStream()) {
            Upload upload = importLedger.receive(
                    town.author(), town.code(), name == null || name.isBlank() ? "file" : name, bytes);
            return new RedirectView("/ledger/uploads/" + upload.id());
        } catch (ImportRefused refused) {
            return form(
                    frame,
                    town,
                    LedgerYears.chosen(year, book, town, frame),
                    words.say(refused.fault(), frame.locale()));
        }
    }

    @GetMapping("/ledger/uploads/{id}")
    View upload(Frame frame, CurrentUser user, @PathVariable UUID id) {
        LedgerTown town = LedgerTown.of(user);
        Upload upload = get(town, id);
        return upload.isOpen() ? open(frame, town, upload) : concluded(frame, town, upload);
    }

    @PostMapping("/ledger/uploads/{id}/import")
    Object importRows(
            Frame frame, CurrentUser user, Flash flash, @PathVariable UUID id, @RequestParam ImportChoice choice) {
        LedgerTown town = LedgerTown.ofEditor(user);
        Upload upload = get(town, id);
        if (!upload.isOpen()) {
            throw Fault.conflict("ledger.upload.concluded");
        }
        try {
            if (importLedger.run(town.author(), town.code(), upload, choice) instanceof ImportOutcome.Refused) {
                flash.warning("ledger.upload.refusedWhole");
            }
        } catch (ImportRefused refused) {
            flash.error("ledger.upload.refusal", words.say(refused.fault(), frame.locale()));
        }
        return new RedirectView("/ledger/uploads/" + id);
    }

    @PostMapping("/ledger/uploads/{id}/discard")
    RedirectView discard(CurrentUser user, Flash flash, @PathVariable UUID id) {
        LedgerTown town = LedgerTown.ofEditor(user);
        desk.discard(get(town, id), town.author().person());
        flash.info("ledger.upload.discarded");
        return new RedirectView("/ledger/uploads/new");
    }

    @GetMapping("/ledger/uploads/{id}/rejected.xlsx")
    ResponseEntity<byte[]> rejectedXlsx(Frame frame, CurrentUser user, @PathVariable UUID id)
            throws IOException, ImportRefused {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        rejected(frame, user, id).writeXlsx(frame.text("ledger.sheet"), out);
        return Downloads.xlsx("ledger-rejected.xlsx", out);
    }

    @GetMapping("/ledger/uploads/{id}/rejected.csv")
    ResponseEntity<byte[]> rejectedCsv(Frame frame, CurrentUser user, @PathVariable UUID id)
            throws IOException, ImportRefused {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        rejected(frame, user, id).writeCsv(CsvStyle.UTF_8, out);
        return Downloads.csv("ledger-rejected.csv", CsvStyle.UTF_8, out);
    }

    private RejectedRowsFile rejected(Frame frame, CurrentUser user, UUID id) throws ImportRefused {
        LedgerTown town = LedgerTown.of(user);
        Upload upload = get(town, id);
        if (!upload.isOpen()) {
            throw Fault.conflict("ledger.upload.concluded");
        }
        RejectedRowsFile file = new RejectedRowsFile(words, frame.locale());
        importLedger.rejectedRows(town.code(), upload, file);
        return file;
    }

    private Upload get(LedgerTown town, UUID id) {
        return desk.findUpload(id)
                .filter(upload -> upload.organisationId().equals(town.author().organisation()))
                .filter(upload -> upload.definition().equals("ledger.entries"))
                .orElseThrow(() -> Fault.notFound("ledger.noUpload"));
    }

    private UploadFormPageView form(Frame frame, LedgerTown town, FiscalYear year, @Nullable String error) {
        return new UploadFormPageView(
                frame,
                town.name(),
                year.display(frame.locale()),
                year.startYear(),
                error,
                importLedger.listUploads(town.author(), town.code(), 10).stream()
                        .map(upload -> new UploadFormPageView.Past(
                                upload.fileName(),
                                when(frame, upload.uploadedAt()),
                                frame.text(
                                        upload.conclusion() == null
                                                ? "ledger.upload.state.open"
                                                : upload.conclusion().imported()
                                                        ? "ledger.upload.state.imported"
                                                        : "ledger.upload.state.discarded"),
                                "/ledger/uploads/" + upload.id()))
                        .toList());
    }

    private UploadPageView open(Frame frame, LedgerTown town, Upload upload) {
        String before = desk.findImportedBefore(upload)
                .map(Upload::conclusion)
                .map(conclusion -> frame.text("ledger.upload.before", when(frame, conclusion.at())))
                .orElse(null);
        try {
            return readable(frame, upload, before, importLedger.preview(town.author(), town.code(), upload));
        } catch (ImportRefused refused) {
            return view(frame, upload, words.say(refused.fault(), frame.locale()), before);
        }
    }

    private UploadPageView readable(Frame frame, Upload upload, @Nullable String before, ImportPreview preview) {
        List<UploadPageView.Fact> kinds = preview.faultsByCode().entrySet().stream()
                .map(entry -> new UploadPageView.Fact(
                        words.kind(entry.getKey(), frame.locale()),
                        entry.getValue().toString()))
                .toList();
        int all = preview.faultsByCode().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        List<String> shown = preview.faults().stream()
                .limit(FAULTS_SHOWN)
                .map(fault -> words.say(fault, frame.locale()))
                .toList();
        return new UploadPageView(
                frame,
                upload.id().toString(),
                upload.fileName(),
                true,
                null,
                before,
                facts(frame, preview),
                counts(frame, preview.counts()),
                kinds,
                shown,
                all - shown.size(),
                preview.headers().stream()
                        .map(header -> new UploadPageView.Header(
                                header.text(),
                                header.column() == null ? "" : header.column().nameIn(frame.locale())))
                        .toList(),
                preview.sample().stream()
                        .map(row -> new UploadPageView.Row(row.row(), row.texts(), row.faulty()))
                        .toList(),
                preview.isClean(),
                preview.counts().effective() == 0,
                preview.counts().valid(),
                false,
                "",
                "");
    }

    private UploadPageView concluded(Frame frame, LedgerTown town, Upload upload) {
        Upload.Conclusion conclusion = upload.conclusion();
        if (conclusion == null || !conclusion.imported()) {
            return view(frame, upload, null, null);
        }
        String reference = conclusion.reference();
        boolean undoable = town.mayWrite()
                && !reference.isEmpty()
                && history.findBatch(UUID.fromString(reference))
                        .filter(batch -> !batch.undone())
                        .map(LedgerBatch::id)
                        .isPresent();
        return new UploadPageView(
                frame,
                upload.id().toString(),
                upload.fileName(),
                false,
                null,
                null,
                List.of(),
                counts(frame, conclusion.counts()),
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of(),
                conclusion.counts().faulty() == 0,
                conclusion.counts().effective() == 0,
                conclusion.counts().valid(),
                true,
                frame.text(
                        "ledger.upload.done",
                        when(frame, conclusion.at()),
                        conclusion.counts().effective()),
                undoable ? "/ledger/batches/" + reference + "/undo" : "");
    }

    private static UploadPageView view(Frame frame, Upload upload, @Nullable String refused, @Nullable String before) {
        return new UploadPageView(
                frame,
                upload.id().toString(),
                upload.fileName(),
                upload.isOpen(),
                refused,
                before,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of(),
                false,
                true,
                0,
                false,
                "",
                "");
    }

    private static List<UploadPageView.Fact> facts(Frame frame, ImportPreview preview) {
        List<UploadPageView.Fact> facts = new ArrayList<>();
        FileFormat format = preview.format();
        facts.add(new UploadPageView.Fact(
                frame.text("ledger.upload.format"),
                format.kind() == FileFormat.Kind.CSV
                        ? frame.text(
                                format.guessed() ? "ledger.upload.csvGuessed" : "ledger.upload.csvStated",
                                format.encoding().equals("windows-31j") ? "Shift_JIS" : format.encoding())
                        : "Excel (." + format.kind().name().toLowerCase(java.util.Locale.ROOT) + ")"));
        String sheet = preview.sheet();
        if (sheet != null) {
            facts.add(new UploadPageView.Fact(frame.text("ledger.upload.sheet"), sheet));
        }
        facts.add(new UploadPageView.Fact(
                frame.text("ledger.upload.headerRow"), frame.text("ledger.upload.rowNumber", preview.headerRow())));
        if (!preview.missing().isEmpty()) {
            facts.add(new UploadPageView.Fact(
                    frame.text("ledger.upload.missing"),
                    String.join(
                            frame.japanese() ? "、" : ", ",
                            preview.missing().stream()
                                    .map(column -> column.nameIn(frame.locale()))
                                    .toList())));
        }
        return facts;
    }

    private static List<UploadPageView.Fact> counts(Frame frame, ImportPreview.Counts counts) {
        return List.of(
                new UploadPageView.Fact(frame.text("ledger.upload.rows"), Integer.toString(counts.rows())),
                new UploadPageView.Fact(frame.text("ledger.upload.added"), Integer.toString(counts.added())),
                new UploadPageView.Fact(frame.text("ledger.upload.changed"), Integer.toString(counts.changed())),
                new UploadPageView.Fact(frame.text("ledger.upload.unchanged"), Integer.toString(counts.unchanged())),
                new UploadPageView.Fact(frame.text("ledger.upload.faulty"), Integer.toString(counts.faulty())));
    }

    private static String when(Frame frame, Instant at) {
        var local = at.atZone(JAPAN);
        return frame.format().dateWithoutWeekday(local.toLocalDate()) + " "
                + frame.format().time(local);
    }
}
