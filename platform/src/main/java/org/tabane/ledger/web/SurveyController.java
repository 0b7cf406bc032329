package org.tabane.ledger.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.identity.CurrentUser;
import org.tabane.ledger.LedgerBook;
import org.tabane.ledger.LedgerCell;
import org.tabane.ledger.LedgerFigure;
import org.tabane.ledger.Measure;
import org.tabane.ledger.SurveySummary;
import org.tabane.ledger.TimeSurvey;
import org.tabane.ledger.TimeSurveys;
import org.tabane.ledger.WorkItem;
import org.tabane.ledger.WorkItemCode;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shell.Fault;
import org.tabane.shell.Field;
import org.tabane.shell.Flash;
import org.tabane.shell.Form;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;
import org.tabane.shell.View;

/** The one-week time survey: opened by one, summed up and adopted; {@link SurveyDayController} is where everyone taps. */
@Controller
class SurveyController {
    private static final String KEY = "ledger.surveyForm";

    /** The years of the calendar of public holidays, the last one left out because a week may reach beyond it. */
    private static final int EARLIEST = 2000;

    private static final int LATEST = 2098;

    private final TimeSurveys surveys;
    private final LedgerBook book;

    SurveyController(TimeSurveys surveys, LedgerBook book) {
        this.surveys = surveys;
        this.book = book;
    }

    @GetMapping("/ledger/surveys")
    View list(Frame frame, CurrentUser user) {
        return list(
                frame,
                LedgerTown.of(user),
                Form.of(
                        frame,
                        KEY,
                        Map.of(
                                "name", frame.text("ledger.surveyForm.name.default"),
                                "week", week(frame),
                                "blockMinutes", "30",
                                "staffInScope", "1",
                                "workingWeeks", Integer.toString(TimeSurvey.USUAL_WEEKS))));
    }

    /** The first week that could be surveyed, as people write its Monday. */
    private static String week(Frame frame) {
        LocalDate monday = TimeSurvey.firstWeekFrom(frame.today());
        return frame.japanese() ? frame.format().dateWithoutWeekday(monday) : monday.toString();
    }

    @PostMapping("/ledger/surveys")
    Object open(
            Frame frame,
            CurrentUser user,
            Flash flash,
            @ModelAttribute("survey") SurveyForm typed,
            BindingResult binding) {
        LedgerTown town = LedgerTown.ofEditor(user);
        String name = typed.name() == null ? "" : typed.name().strip();
        LocalDate week = typed.week();
        Integer block = typed.blockMinutes();
        Integer staff = typed.staffInScope();
        Integer weeks = typed.workingWeeks();
        if (name.isEmpty()) {
            binding.rejectValue("name", "ledger.surveyForm.name.missing");
        }
        rejectUnless(week != null, binding, "week", "ledger.surveyForm.week.missing");
        rejectUnless(
                week == null || (week.getYear() >= EARLIEST && week.getYear() <= LATEST),
                binding,
                "week",
                "ledger.surveyForm.week.range");
        rejectUnless(
                week == null
                        || binding.hasFieldErrors("week")
                        || !TimeSurvey.openDaysOfWeek(week).isEmpty(),
                binding,
                "week",
                "ledger.surveyForm.week.closed");
        rejectUnless(
                block != null && (block == 15 || block == 30),
                binding,
                "blockMinutes",
                "ledger.surveyForm.blockMinutes.missing");
        rejectUnless(
                staff != null && staff >= 1 && staff <= 10_000,
                binding,
                "staffInScope",
                "ledger.surveyForm.staffInScope.range");
        rejectUnless(
                weeks != null && weeks >= 1 && weeks <= 52,
                binding,
                "workingWeeks",
                "ledger.surveyForm.workingWeeks.range");
        if (binding.hasErrors() || week == null || block == null || staff == null || weeks == null) {
            return list(frame, town, Form.of(frame, KEY, binding));
        }
        TimeSurvey survey = surveys.open(town.author(), town.code(), name, week, block, staff, weeks);
        flash.ok("ledger.survey.opened", name);
        return new RedirectView("/ledger/surveys/" + survey.id());
    }

    private static void rejectUnless(boolean good, BindingResult binding, String field, String key) {
        if (!good && !binding.hasFieldErrors(field)) {
            binding.rejectValue(field, key);
        }
    }

    @GetMapping("/ledger/surveys/{id}")
    View survey(Frame frame, CurrentUser user, @PathVariable UUID id) {
        LedgerTown town = LedgerTown.of(user);
        TimeSurvey survey = get(town, id);
        SurveySummary summary = surveys.summarise(survey);
        FiscalYear year = FiscalYear.containing(survey.weekStart());
        Map<WorkItem, LedgerCell> known = book.findCells(List.of(town.code()), year).stream()
                .collect(Collectors.toMap(LedgerCell::workItem, cell -> cell, (a, b) -> a));
        return new SurveyPageView(
                frame,
                town.name(),
                survey.id().toString(),
                survey.name(),
                week(frame, survey),
                "/ledger/surveys/" + id + "/day",
                town.mayWrite(),
                summary.people() == 0,
                frame.text("ledger.survey.part", summary.people(), survey.staffInScope(), summary.personDays()),
                frame.format().number(summary.noted().value(), 1),
                frame.format().number(summary.other().value(), 1),
                warning(frame, survey, summary),
                summary.items().stream()
                        .map(item -> item(frame, item, known.get(item.workItem())))
                        .toList(),
                List.of(year, year.previous(), year.next()).stream()
                        .map(each -> new Field.Option(Integer.toString(each.startYear()), each.display(frame.locale())))
                        .toList(),
                frame.text("ledger.survey.method", survey.staffInScope(), survey.workingWeeks(), survey.workingDays()),
                new SourceLine(
                        source(frame, survey, summary),
                        week(frame, survey),
                        frame.text("ledger.survey.missing"),
                        frame.text("ledger.survey.formula")));
    }

    private static @Nullable String warning(Frame frame, TimeSurvey survey, SurveySummary summary) {
        if (summary.people() > survey.staffInScope()) {
            return frame.text("ledger.survey.moreThanScope");
        }
        return summary.items().stream().anyMatch(item -> item.range() == null)
                ? frame.text("ledger.survey.noRange")
                : null;
    }

    private static SurveyPageView.Item item(Frame frame, SurveySummary.Item item, @Nullable LedgerCell cell) {
        LedgerFigure known =
                cell == null ? null : cell.find(Measure.DIRECT_HOURS).orElse(null);
        LedgerFigure.Range range = item.range();
        return new SurveyPageView.Item(
                item.workItem().code().value(),
                item.workItem().name(frame.locale()),
                frame.format().number(item.observed().value(), 1),
                frame.format().number(item.annual().value()),
                range == null
                        ? ""
                        : frame.text(
                                "ledger.survey.range",
                                frame.format().numberText(range.low()),
                                frame.format().numberText(range.high())),
                known == null ? "" : frame.format().numberText(known.value()),
                known == null ? null : known.evidence(),
                known == null || known.evidence() != Evidence.MEASURED);
    }

    @PostMapping("/ledger/surveys/{id}/adopt")
    RedirectView adopt(
            Frame frame,
            CurrentUser user,
            Flash flash,
            @PathVariable UUID id,
            @RequestParam FiscalYear year,
            @RequestParam(required = false) @Nullable List<String> item) {
        LedgerTown town = LedgerTown.ofEditor(user);
        TimeSurvey survey = get(town, id);
        if (item == null || item.isEmpty()) {
            flash.warning("ledger.survey.noneChosen");
            return new RedirectView("/ledger/surveys/" + id);
        }
        Set<WorkItemCode> chosen = item.stream().map(WorkItemCode::new).collect(Collectors.toSet());
        surveys.adopt(town.author(), survey, year, chosen, source(frame, survey, surveys.summarise(survey)))
                .ifPresentOrElse(
                        batch -> flash.ok("ledger.survey.adopted", batch.entries(), year.display(frame.locale())),
                        () -> flash.info("ledger.nothingChanged"));
        return new RedirectView("/ledger?year=" + year.startYear());
    }

    private TimeSurvey get(LedgerTown town, UUID id) {
        return surveys.findSurvey(town.author(), id).orElseThrow(() -> Fault.notFound("ledger.noSurvey"));
    }

    private SurveyListPageView list(Frame frame, LedgerTown town, Form form) {
        return new SurveyListPageView(
                frame,
                town.name(),
                town.mayWrite(),
                surveys.listSurveys(town.author()).stream()
                        .map(survey -> new SurveyListPageView.Row(
                                survey.name(),
                                week(frame, survey),
                                "/ledger/surveys/" + survey.id(),
                                "/ledger/surveys/" + survey.id() + "/day"))
                        .toList(),
                form,
                List.of(
                        new Field.Option("30", frame.text("ledger.surveyForm.blockMinutes.30")),
                        new Field.Option("15", frame.text("ledger.surveyForm.blockMinutes.15"))));
    }

    private static String week(Frame frame, TimeSurvey survey) {
        return frame.format().date(survey.weekStart()) + " – "
                + frame.format().shortDate(survey.days().getLast());
    }

    private static String source(Frame frame, TimeSurvey survey, SurveySummary summary) {
        return frame.text(
                "ledger.survey.source",
                survey.name(),
                frame.format().dateWithoutWeekday(survey.weekStart()),
                summary.people(),
                summary.personDays());
    }
}
