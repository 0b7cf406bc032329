package org.tabane.exchange.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tabane.exchange.Fault;
import org.tabane.exchange.FaultWords;
import org.tabane.exchange.FileFormat;
import org.tabane.exchange.Findings;
import org.tabane.exchange.ImportCase;
import org.tabane.exchange.ImportDesk;
import org.tabane.exchange.ImportKind;
import org.tabane.exchange.ImportPreview;
import org.tabane.exchange.OtherWay;
import org.tabane.exchange.Upload;
import org.tabane.jobs.JobBox;
import org.tabane.jobs.JobState;
import org.tabane.jobs.JobSummary;
import org.tabane.jobs.Jobs;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;
import org.tabane.shell.Messages;

/** Lays an upload out as a page, whatever its state. */
@Component
class UploadShowing {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final int FAULTS_SHOWN = 100;
    private static final int REMARKS_SHOWN = 20;

    private final ImportDesk desk;
    private final Jobs jobs;
    private final FaultWords words;

    UploadShowing(ImportDesk desk, Jobs jobs, Messages messages) {
        this.desk = desk;
        this.jobs = jobs;
        this.words = new FaultWords(messages);
    }

    UploadPageView page(Frame frame, ImportKind<?> kind, Upload upload, boolean mayUse) {
        JobSummary job =
                upload.jobId() == null ? null : jobs.findJob(upload.jobId()).orElse(null);
        JobSummary running = upload.isOpen() && job != null && !job.state().ended() ? job : null;
        boolean open = upload.isOpen() && running == null;
        Upload.Conclusion conclusion = upload.conclusion();
        Upload.Conclusion imported = conclusion != null && conclusion.imported() ? conclusion : null;
        Findings findings = open || imported != null ? desk.findFindings(upload).orElse(null) : null;
        Fault refusal = findings == null || !open ? null : findings.refusal();
        Findings readable = findings == null || findings.refusal() != null ? null : findings;
        Findings decidable = open ? readable : null;
        ImportCase given = desk.caseOf(upload);
        return new UploadPageView(
                frame,
                imported == null
                        ? frame.text("exchange.upload.title", upload.fileName())
                        : frame.text("exchange.upload.doneTitle"),
                upload.fileName(),
                new Link(frame.text(kind.name() + ".import"), withScope(kind, upload)),
                kind.url() + "/" + upload.id(),
                running == null ? null : JobBox.of(running, frame, true),
                refusal == null ? null : words.say(refusal, frame.locale()),
                open ? trouble(frame, job, findings) : null,
                notes(frame, upload, open),
                imported == null
                        ? null
                        : frame.text(
                                "exchange.upload.done",
                                when(frame, imported.at()),
                                imported.counts().effective()),
                imported == null ? null : new Link(frame.text(kind.name() + ".import.see"), kind.returnUrl(given)),
                imported == null || !mayUse ? null : undo(frame, kind, given, imported.reference()),
                imported != null
                        ? counts(frame, imported.counts())
                        : decidable == null ? List.of() : counts(frame, decidable.counts()),
                readable == null ? null : faults(frame, upload, kind, readable),
                readable == null
                        ? null
                        : notices(frame, readable.remarksByCode(), readable.remarks(), REMARKS_SHOWN, List.of()),
                decidable == null || !mayUse
                        ? null
                        : new UploadPageView.Choice(
                                decidable.counts().faulty() == 0,
                                decidable.counts().effective() == 0,
                                decidable.counts().valid()),
                decidable == null ? null : found(frame, decidable),
                open && mayUse,
                decidable == null || !mayUse ? List.of() : ways(frame, kind.otherWays(given, decidable)));
    }

    private static List<UploadPageView.Way> ways(Frame frame, List<OtherWay> ways) {
        return ways.stream()
                .map(way -> new UploadPageView.Way(
                        frame.text(way.key(), way.arguments().toArray()), way.scope()))
                .toList();
    }

    private static String withScope(ImportKind<?> kind, Upload upload) {
        return upload.scope().isEmpty()
                ? kind.url()
                : kind.url() + "?scope="
                        + java.net.URLEncoder.encode(upload.scope(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static UploadPageView.@Nullable Trouble trouble(
            Frame frame, @Nullable JobSummary job, @Nullable Findings findings) {
        if (job == null || job.state() == JobState.SUCCEEDED) {
            return findings == null
                    ? new UploadPageView.Trouble(frame.text("exchange.upload.notChecked"), false, true)
                    : null;
        }
        String text = job.state() == JobState.CANCELLED
                ? frame.text(job.kind() + ".cancelled")
                : job.messageKey() == null
                        ? ""
                        : frame.text(job.messageKey(), job.messageArguments().toArray());
        return new UploadPageView.Trouble(text, job.state() == JobState.FAILED, findings == null);
    }

    private List<String> notes(Frame frame, Upload upload, boolean open) {
        List<String> notes = new ArrayList<>();
        Upload.Conclusion conclusion = upload.conclusion();
        if (conclusion != null && !conclusion.imported()) {
            notes.add(frame.text("exchange.upload.wasDiscarded"));
        }
        if (open) {
            desk.findImportedBefore(upload)
                    .map(Upload::conclusion)
                    .map(earlier -> frame.text("exchange.upload.before", when(frame, earlier.at())))
                    .ifPresent(notes::add);
        }
        return notes;
    }

    private static UploadPageView.@Nullable Undo undo(
            Frame frame, ImportKind<?> kind, ImportCase given, String reference) {
        return kind.undoUrl(given, reference)
                .map(url -> new UploadPageView.Undo(
                        url, frame.text(kind.name() + ".import.undo"), frame.text(kind.name() + ".import.undo.about")))
                .orElse(null);
    }

    private UploadPageView.@Nullable Notices faults(Frame frame, Upload upload, ImportKind<?> kind, Findings findings) {
        String url = kind.url() + "/" + upload.id();
        List<Link> files = upload.fileId() == null
                ? List.of()
                : List.of(
                        new Link(frame.text("exchange.upload.rejected.xlsx"), url + "/rejected.xlsx"),
                        new Link(frame.text("exchange.upload.rejected.csv"), url + "/rejected.csv"));
        return notices(frame, findings.faultsByCode(), findings.faults(), FAULTS_SHOWN, files);
    }

    private UploadPageView.@Nullable Notices notices(
            Frame frame, Map<String, Integer> byCode, List<Fault> found, int most, List<Link> files) {
        if (byCode.isEmpty()) {
            return null;
        }
        int all = byCode.values().stream().mapToInt(Integer::intValue).sum();
        List<String> shown = found.stream()
                .limit(most)
                .map(fault -> words.say(fault, frame.locale()))
                .toList();
        return new UploadPageView.Notices(
                byCode.entrySet().stream()
                        .map(entry -> new UploadPageView.Fact(
                                words.kind(entry.getKey(), frame.locale()), number(frame, entry.getValue())))
                        .toList(),
                shown,
                all - shown.size(),
                files);
    }

    private static UploadPageView.@Nullable Found found(Frame frame, Findings findings) {
        Findings.Layout layout = findings.layout();
        return layout == null
                ? null
                : new UploadPageView.Found(
                        facts(frame, layout),
                        layout.headers().stream()
                                .map(header -> new UploadPageView.Header(
                                        header.text(),
                                        header.column() == null
                                                ? ""
                                                : header.column().in(frame.locale())))
                                .toList(),
                        findings.sample().stream()
                                .map(row -> new UploadPageView.Row(row.row(), row.texts(), row.faulty()))
                                .toList());
    }

    private static List<UploadPageView.Fact> facts(Frame frame, Findings.Layout layout) {
        List<UploadPageView.Fact> facts = new ArrayList<>();
        facts.add(new UploadPageView.Fact(frame.text("exchange.upload.format"), format(frame, layout.format())));
        if (layout.sheet() != null) {
            facts.add(new UploadPageView.Fact(frame.text("exchange.upload.sheet"), layout.sheet()));
        }
        if (layout.headerRow() > 0) {
            facts.add(new UploadPageView.Fact(
                    frame.text("exchange.upload.headerRow"),
                    frame.text("exchange.upload.rowNumber", layout.headerRow())));
        }
        if (!layout.missing().isEmpty()) {
            facts.add(new UploadPageView.Fact(
                    frame.text("exchange.upload.missing"),
                    String.join(
                            frame.japanese() ? "、" : ", ",
                            layout.missing().stream()
                                    .map(column -> column.in(frame.locale()))
                                    .toList())));
        }
        return facts;
    }

    private static String format(Frame frame, FileFormat format) {
        return switch (format.kind()) {
            case CSV ->
                frame.text(
                        format.guessed() ? "exchange.upload.csvGuessed" : "exchange.upload.csvStated",
                        format.encoding().equals("windows-31j") ? "Shift_JIS" : format.encoding());
            case XLSX, XLS -> "Excel (." + format.kind().name().toLowerCase(Locale.ROOT) + ")";
            case OTHER -> format.name();
        };
    }

    private static List<UploadPageView.Fact> counts(Frame frame, ImportPreview.Counts counts) {
        return List.of(
                new UploadPageView.Fact(frame.text("exchange.upload.rows"), number(frame, counts.rows())),
                new UploadPageView.Fact(frame.text("exchange.upload.added"), number(frame, counts.added())),
                new UploadPageView.Fact(frame.text("exchange.upload.changed"), number(frame, counts.changed())),
                new UploadPageView.Fact(frame.text("exchange.upload.unchanged"), number(frame, counts.unchanged())),
                new UploadPageView.Fact(frame.text("exchange.upload.faulty"), number(frame, counts.faulty())));
    }

    private static String number(Frame frame, int value) {
        return frame.format().numberText(java.math.BigDecimal.valueOf(value), 0);
    }

    static String when(Frame frame, Instant at) {
        var local = at.atZone(JAPAN);
        return frame.format().dateWithoutWeekday(local.toLocalDate()) + " "
                + frame.format().time(local);
    }
}
