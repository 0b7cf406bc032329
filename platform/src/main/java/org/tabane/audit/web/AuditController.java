package org.tabane.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.tabane.audit.AuditEntry;
import org.tabane.audit.AuditTrail;
import org.tabane.audit.jdbc.AuditStore.Filter;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.People;
import org.tabane.identity.UserId;
import org.tabane.shell.Field;
import org.tabane.shell.Frame;
import org.tabane.shell.Pager;
import org.tabane.shell.View;

/** The trail of one's organisation, for its administrators: to read, to filter, to take away as a file. */
@Controller
class AuditController {

    private static final int PAGE = 50;
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final AuditTrail trail;
    private final People people;

    AuditController(AuditTrail trail, People people) {
        this.trail = trail;
        this.people = people;
    }

    @GetMapping("/audit")
    View list(
            @RequestParam(defaultValue = "") String action,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(defaultValue = "1") int page,
            Frame frame,
            CurrentUser user) {
        Filter filter = filter(user, action, from, until);
        long rows = trail.count(filter);
        int pages = Math.toIntExact(Math.max(1, (rows + PAGE - 1) / PAGE));
        int shown = Math.clamp(page, 1, pages);
        Map<UserId, String> names = people.displayNames(user.organisationId());
        List<AuditPageView.Row> lines = trail.list(filter, (shown - 1) * PAGE, PAGE).stream()
                .map(entry -> row(frame, names, entry))
                .toList();
        List<Field.Option> actions = trail.listActions(filter).stream()
                .map(one -> new Field.Option(one, words(frame, one)))
                .toList();
        String query = query(action, from, until);
        return new AuditPageView(
                frame,
                user.activeOrganisation().name(),
                lines,
                actions,
                new AuditPageView.Asked(action, text(from), text(until)),
                new Pager(shown, pages, rows, "/audit" + query),
                "/audit/export" + query);
    }

    @GetMapping("/audit/export")
    void export(
            @RequestParam(defaultValue = "") String action,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            CurrentUser user,
            HttpServletResponse response)
            throws IOException {
        Filter filter = filter(user, action, from, until);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"tabane-audit.csv\"");
        PrintWriter out = new PrintWriter(response.getOutputStream(), false, StandardCharsets.UTF_8);
        out.write('\ufeff');
        CSVPrinter csv = CSVFormat.EXCEL
                .builder()
                .setHeader(
                        "sequence",
                        "occurred_at",
                        "actor",
                        "action",
                        "subject_type",
                        "subject_id",
                        "detail",
                        "previous_hash",
                        "hash")
                .get()
                .print(out);
        trail.forEach(filter, entry -> print(csv, entry));
        out.flush();
    }

    private static void print(CSVPrinter csv, AuditEntry entry) {
        try {
            csv.printRecord(
                    entry.sequence(),
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                            entry.occurredAt().atZone(JAPAN)),
                    entry.actor(),
                    entry.action(),
                    entry.subjectType(),
                    entry.subjectId(),
                    entry.detail(),
                    entry.previousHash(),
                    entry.hash());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Filter filter(CurrentUser user, String action, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new Filter(
                user.requireAdministrator().organisationId().value(),
                action.isBlank() ? null : action,
                null,
                from == null ? null : from.atStartOfDay(JAPAN).toInstant(),
                until == null ? null : until.plusDays(1).atStartOfDay(JAPAN).toInstant());
    }

    private static AuditPageView.Row row(Frame frame, Map<UserId, String> names, AuditEntry entry) {
        UUID actor = entry.actor();
        ZonedDateTime when = entry.occurredAt().atZone(JAPAN);
        return new AuditPageView.Row(
                entry.sequence(),
                when,
                actor == null
                        ? frame.text("audit.unknown")
                        : names.getOrDefault(new UserId(actor), frame.text("audit.elsewhere")),
                words(frame, entry.action()),
                subject(frame, names, entry),
                AuditDetail.words(frame, entry.detail()),
                entry.hash().substring(0, 12));
    }

    private static String subject(Frame frame, Map<UserId, String> names, AuditEntry entry) {
        String kind = frame.optionalText("audit.subject." + entry.subjectType()).orElse(entry.subjectType());
        if (entry.subjectType().equals("user_account")) {
            try {
                String name = names.get(UserId.parse(entry.subjectId()));
                return name == null ? kind : kind + " " + name;
            } catch (IllegalArgumentException e) {
                return kind;
            }
        }
        return kind;
    }

    private static String words(Frame frame, String action) {
        return frame.optionalText("audit.action." + action).orElse(action);
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String query(String action, @Nullable LocalDate from, @Nullable LocalDate until) {
        var query = UriComponentsBuilder.newInstance();
        if (!action.isBlank()) {
            query.queryParam("action", "{action}");
        }
        if (from != null) {
            query.queryParam("from", from);
        }
        if (until != null) {
            query.queryParam("until", until);
        }
        return query.encode().buildAndExpand(Map.of("action", action)).toUriString();
    }
}
