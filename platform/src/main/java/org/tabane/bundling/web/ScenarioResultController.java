package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.bundling.domain.EstimateAnswer;
import org.tabane.bundling.domain.FirstQuestion;
import org.tabane.bundling.domain.Scenario;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.ScenarioBody.Allotment;
import org.tabane.bundling.domain.ScenarioBody.Points;
import org.tabane.bundling.domain.ScenarioBody.ScenarioLine;
import org.tabane.bundling.domain.ScenarioBody.ScenarioTown;
import org.tabane.bundling.domain.ScenarioVersion;
import org.tabane.bundling.jdbc.ScenarioStore;
import org.tabane.document.DocumentWriter;
import org.tabane.engine.effect.FreedHours;
import org.tabane.identity.CurrentUser;
import org.tabane.shared.Evidence;
import org.tabane.shell.Fault;
import org.tabane.shell.Flash;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;
import org.tabane.shell.View;

/** A scenario's versions: the result, the figures behind it, and the files. */
@Controller
class ScenarioResultController {

    private final ScenarioStore store;
    private final ScenarioEstimates estimates;
    private final ScenarioController scenarios;
    private final DocumentWriter documents;
    private final Clock clock;

    ScenarioResultController(
            ScenarioStore store,
            ScenarioEstimates estimates,
            ScenarioController scenarios,
            DocumentWriter documents,
            Clock clock) {
        this.store = store;
        this.estimates = estimates;
        this.scenarios = scenarios;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping(ScenarioController.URL + "/{id}")
    View result(
            Frame frame,
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam(name = "version", required = false) @Nullable Integer number) {
        Scenario scenario = scenario(user, id);
        ScenarioVersion version = store.getVersion(id, number == null ? scenario.latest() : number);
        EstimateAnswer answer = estimates.answer(version);
        EstimateShown shown = ScenarioShowing.shown(frame, answer, version);
        ScenarioBody body = version.body();
        @Nullable String check = allotmentCheck(frame, shown.freedHours(), body.allotments());
        String files = ScenarioController.URL + "/" + id + "/versions/" + version.number();
        return new ScenarioPageView(
                frame,
                shown,
                id.toString(),
                scenario.name(),
                version.number(),
                scenario.latest(),
                when(frame, version),
                version.createdBy(),
                scenarios.owner(user, scenario),
                ScenarioShowing.conditions(frame, body),
                ScenarioShowing.isSample(body),
                isOwn(user, scenario),
                scenario.shared(),
                scenario.revision(),
                body.allotments().stream()
                        .map(each -> new ScenarioPageView.Allotted(
                                each.newWork(), frame.format().numberText(each.hours())))
                        .toList(),
                check,
                check == null,
                store.listVersions(id).stream()
                        .filter(each -> each.number() != version.number())
                        .map(each -> new Link(
                                frame.text(
                                        "bundling.scenario.history.line",
                                        each.number(),
                                        when(frame, each),
                                        each.createdBy(),
                                        each.note()),
                                ScenarioController.URL + "/" + id + "?version=" + each.number()))
                        .toList(),
                new FirstResultPageView.Reports(
                        files + "/estimate.xlsx",
                        files + "/estimate.docx",
                        files + "/estimate.pdf",
                        files + "/one-page.pdf"),
                "/bundling/sharing?total="
                        + (answer.group().bundled().outsourcedYen()
                                + answer.group().bundled().feesYen())
                        + "&towns="
                        + body.towns().stream().map(ScenarioTown::code).collect(Collectors.joining(",")),
                lines(frame, body));
    }

    private static List<ScenarioPageView.LineRow> lines(Frame frame, ScenarioBody body) {
        List<ScenarioPageView.LineRow> rows = new ArrayList<>();
        for (ScenarioTown town : body.towns()) {
            for (ScenarioLine line : body.lines()) {
                if (line.town().equals(town.code())) {
                    rows.add(new ScenarioPageView.LineRow(
                            town.name(),
                            line.itemName(),
                            frame.format().numberText(line.yenNow()),
                            number(frame, line.hoursNow()),
                            points(frame, line.yenBundled()),
                            points(frame, line.hoursBundled()),
                            line.evidence(),
                            line.source()));
                }
            }
        }
        return rows;
    }

    private static String points(Frame frame, @Nullable Points points) {
        if (points == null) {
            return frame.text("bundling.scenario.byDefault");
        }
        return points.low().compareTo(points.high()) == 0
                ? number(frame, points.mode())
                : number(frame, points.low()) + " 〜 " + number(frame, points.mode()) + " 〜 "
                        + number(frame, points.high());
    }

    private static String number(Frame frame, BigDecimal value) {
        return frame.format()
                .numberText(value, Math.max(0, value.stripTrailingZeros().scale()));
    }

    /** What is wrong with the allotment of the freed hours (whole hours); null when they add up or nothing was allotted. */
    private static @Nullable String allotmentCheck(Frame frame, BigDecimal freed, List<Allotment> allotments) {
        if (allotments.isEmpty()) {
            return null;
        }
        BigDecimal whole = freed.setScale(0, java.math.RoundingMode.HALF_UP);
        FreedHours.Outcome outcome = FreedHours.allot(
                whole,
                allotments.stream()
                        .map(each -> new FreedHours.Allotment(each.newWork(), each.hours()))
                        .toList());
        if (!(outcome instanceof FreedHours.Refused)) {
            return null;
        }
        BigDecimal sum = allotments.stream().map(Allotment::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
        return frame.text(
                "bundling.scenario.allotment.check",
                frame.format().numberText(sum),
                frame.format().numberText(whole),
                frame.format().numberText(whole.subtract(sum)));
    }

    @GetMapping(ScenarioController.URL + "/{id}/edit")
    View edit(Frame frame, CurrentUser user, @PathVariable UUID id) {
        user.requireEditor();
        Scenario scenario = own(user, id);
        ScenarioBody body = store.getVersion(id, scenario.latest()).body();
        return editPage(frame, scenario, body, values(body), List.of());
    }

    @PostMapping(ScenarioController.URL + "/{id}/edit")
    Object save(
            Frame frame,
            CurrentUser user,
            Flash flash,
            @PathVariable UUID id,
            @RequestParam int basedOn,
            @RequestParam MultiValueMap<String, String> typed) {
        user.requireEditor();
        Scenario scenario = own(user, id);
        if (scenario.latest() != basedOn) {
            throw new OptimisticLockingFailureException("Version " + basedOn + " is no longer the newest.");
        }
        ScenarioBody before = store.getVersion(id, basedOn).body();
        ScenarioForm form = new ScenarioForm(frame, typed);
        ScenarioBody body = form.read(before);
        if (!form.faults().isEmpty()) {
            return editPage(frame, scenario, before, typed, form.faults());
        }
        String note = form.text("note");
        int number = store.addVersion(
                scenario,
                basedOn,
                body,
                note.substring(0, Math.min(note.length(), 200)),
                user.userId().value(),
                user.displayName(),
                OffsetDateTime.now(clock));
        flash.ok("bundling.scenario.saved", number);
        return new RedirectView(ScenarioController.URL + "/" + id);
    }

    @GetMapping(ScenarioController.URL + "/{id}/versions/{number}/{file}")
    ResponseEntity<byte[]> file(
            Frame frame, CurrentUser user, @PathVariable UUID id, @PathVariable int number, @PathVariable String file) {
        Scenario scenario = scenario(user, id);
        ScenarioVersion version = store.getVersion(id, number);
        EstimateAnswer answer = estimates.answer(version);
        EstimateShown shown = ScenarioShowing.shown(frame, answer, version);
        EstimatePaper.Cover cover =
                ScenarioShowing.cover(frame, scenario.name(), scenarios.owner(user, scenario), version, List.of());
        EstimatePaper paper = new EstimatePaper(frame, answer, shown, cover);
        String name = frame.text("bundling.paper.report") + "_" + scenario.name() + "_"
                + frame.text("bundling.scenario.version", number);
        return switch (file) {
            case "estimate.xlsx" ->
                Download.of(
                        documents.xlsx(new EstimateBook(frame, answer, shown, cover).book()),
                        Download.WORKBOOK,
                        name + ".xlsx");
            case "estimate.docx" -> Download.of(documents.docx(paper.report()), Download.WORD, name + ".docx");
            case "estimate.pdf" -> Download.of(documents.pdf(paper.report()), Download.PDF, name + ".pdf");
            case "one-page.pdf" ->
                Download.of(
                        documents.pdf(paper.onePage()),
                        Download.PDF,
                        name + "_" + frame.text("bundling.first.files.onePage") + ".pdf");
            default -> throw Fault.notFound("bundling.first.fault.number", file);
        };
    }

    private Scenario scenario(CurrentUser user, UUID id) {
        return store.getScenario(id, user.organisationId().value());
    }

    private Scenario own(CurrentUser user, UUID id) {
        Scenario scenario = scenario(user, id);
        if (!isOwn(user, scenario)) {
            throw Fault.notFound("bundling.scenario.fault.notOwn");
        }
        return scenario;
    }

    private static boolean isOwn(CurrentUser user, Scenario scenario) {
        return scenario.organisationId().equals(user.organisationId().value())
                && user.role().mayWrite();
    }

    private String when(Frame frame, ScenarioVersion version) {
        var time = version.createdAt().atZoneSameInstant(clock.getZone());
        return frame.format().dateWithoutWeekday(time.toLocalDate()) + " "
                + frame.format().time(time);
    }

    /** A body as the form would send it. */
    private static MultiValueMap<String, String> values(ScenarioBody body) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        for (int i = 0; i < body.towns().size(); i++) {
            ScenarioTown town = body.towns().get(i);
            values.add("town." + i + ".rate", plain(town.labourYenPerHour()));
            values.add(
                    "town." + i + ".evidence",
                    town.labourEvidence() == null ? "" : town.labourEvidence().name());
            values.add("town." + i + ".source", town.labourSource() == null ? "" : town.labourSource());
        }
        for (int i = 0; i < body.lines().size(); i++) {
            ScenarioLine line = body.lines().get(i);
            String field = "line." + i + ".";
            values.add(field + "yen", String.valueOf(line.yenNow()));
            values.add(field + "hours", plain(line.hoursNow()));
            values.add(field + "evidence", line.evidence().name());
            values.add(field + "source", line.defaulted() ? "" : line.source());
            add(values, field + "yenBundled", line.yenBundled());
            add(values, field + "hoursBundled", line.hoursBundled());
        }
        for (int i = 0; i < body.allotments().size(); i++) {
            values.add("allot." + i + ".work", body.allotments().get(i).newWork());
            values.add("allot." + i + ".hours", plain(body.allotments().get(i).hours()));
        }
        values.add("years", String.valueOf(body.years()));
        values.add("performance", body.performanceSpecification() ? "yes" : "no");
        values.add("management", body.managementYen() == null ? "" : String.valueOf(body.managementYen()));
        values.add("setUp", body.setUpYen() == null ? "" : String.valueOf(body.setUpYen()));
        return values;
    }

    private static void add(MultiValueMap<String, String> values, String field, @Nullable Points points) {
        if (points != null) {
            boolean exact = points.low().compareTo(points.high()) == 0;
            values.add(field, plain(points.mode()));
            values.add(field + "Low", exact ? "" : plain(points.low()));
            values.add(field + "High", exact ? "" : plain(points.high()));
        }
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    private View editPage(
            Frame frame,
            Scenario scenario,
            ScenarioBody body,
            MultiValueMap<String, String> typed,
            List<String> faults) {
        ScenarioForm form = new ScenarioForm(frame, typed);
        List<ScenarioEditPageView.TownBlock> towns = new ArrayList<>();
        for (int i = 0; i < body.towns().size(); i++) {
            ScenarioTown town = body.towns().get(i);
            List<ScenarioEditPageView.LineBlock> lines = new ArrayList<>();
            for (int line = 0; line < body.lines().size(); line++) {
                if (body.lines().get(line).town().equals(town.code())) {
                    lines.add(block(frame, form, body.lines().get(line), line));
                }
            }
            String field = "town." + i + ".";
            towns.add(new ScenarioEditPageView.TownBlock(
                    i,
                    town.name(),
                    form.text(field + "rate"),
                    evidence(frame, form.text(field + "evidence")),
                    form.text(field + "source"),
                    lines));
        }
        return new ScenarioEditPageView(
                frame,
                scenario.id().toString(),
                scenario.name(),
                scenario.latest(),
                faults,
                towns,
                IntStream.rangeClosed(1, FirstQuestion.LONGEST_YEARS)
                        .mapToObj(years -> new FirstPartnersPageView.Choice(
                                String.valueOf(years),
                                frame.text("bundling.years", years),
                                form.text("years").equals(String.valueOf(years))))
                        .toList(),
                form.text("performance").equals("yes"),
                form.text("management"),
                form.text("setUp"),
                IntStream.range(0, ScenarioForm.ALLOTMENTS)
                        .mapToObj(i -> new ScenarioEditPageView.AllotmentRow(
                                i, form.text("allot." + i + ".work"), form.text("allot." + i + ".hours")))
                        .toList(),
                form.text("note"));
    }

    private static ScenarioEditPageView.LineBlock block(Frame frame, ScenarioForm form, ScenarioLine line, int i) {
        String field = "line." + i + ".";
        return new ScenarioEditPageView.LineBlock(
                i,
                line.itemName(),
                line.defaulted(),
                form.text(field + "yen"),
                form.text(field + "hours"),
                form.text(field + "yenBundledLow"),
                form.text(field + "yenBundled"),
                form.text(field + "yenBundledHigh"),
                form.text(field + "hoursBundledLow"),
                form.text(field + "hoursBundled"),
                form.text(field + "hoursBundledHigh"),
                evidence(frame, form.text(field + "evidence")),
                form.text(field + "source"));
    }

    private static List<FirstPartnersPageView.Choice> evidence(Frame frame, String chosen) {
        return Stream.of(Evidence.values())
                .map(each -> new FirstPartnersPageView.Choice(
                        each.name(), frame.text(each.messageKey()), each.name().equals(chosen)))
                .toList();
    }
}
