package org.tabane.ledger.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
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
import org.tabane.ledger.WorkItems;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.Sector;
import org.tabane.shell.Fault;
import org.tabane.shell.Field;
import org.tabane.shell.Flash;
import org.tabane.shell.Form;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;
import org.tabane.shell.SourceLine;
import org.tabane.shell.View;

/** The one-week time survey: opened by one, tapped by all, summed up and adopted. */
@Controller
class SurveyController {
    private static final String KEY = "ledger.surveyForm";
    private static final int MORNING = 6 * 60;
    private static final int EVENING = 22 * 60;
    private static final int OFFICE_OPENS = 8 * 60 + 30;

    private final TimeSurveys surveys;
    private final WorkItems workItems;
    private final LedgerBook book;

    SurveyController(TimeSurveys surveys, WorkItems workItems, LedgerBook book) {
        this.surveys = surveys;
        this.workItems = workItems;
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
                                "week", frame.today().toString(),
                                "blockMinutes", "30",
                                "staffInScope", "1",
                                "workingWeeks", Integer.toString(TimeSurvey.USUAL_WEEKS))));
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

    @GetMapping("/ledger/surveys/{id}/day")
    View day(
            Frame frame,
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(defaultValue = "-1") int from) {
        LedgerTown town = LedgerTown.ofEditor(user);
        TimeSurvey survey = get(town, id);
        LocalDate day = date != null && survey.days().contains(date)
                ? date
                : survey.days().contains(frame.today()) ? frame.today() : survey.weekStart();
        SortedMap<Integer, String> blocks =
                surveys.listBlocks(survey, user.userId().value(), day);
        int block = survey.blockMinutes();
        int next = blocks.isEmpty() ? OFFICE_OPENS : blocks.lastKey() + block;
        int start = Math.clamp(from >= 0 && from % block == 0 ? from : next, MORNING, EVENING - block);
        return new SurveyDayPageView(
                frame,
                id.toString(),
                survey.name(),
                frame.format().shortDate(day),
                day.toString(),
                survey.days().stream()
                        .map(each -> new Link(
                                frame.format().shortDate(each),
                                each.equals(day) ? "" : "/ledger/surveys/" + id + "/day?date=" + each))
                        .toList(),
                times(MORNING, EVENING - block, block),
                times(MORNING + block, EVENING, block),
                start,
                start + block,
                recent(frame, blocks),
                groups(frame),
                segments(frame, blocks, block),
                frame.text("ledger.survey.day.noted", hours(blocks.size() * block)));
    }

    @PostMapping("/ledger/surveys/{id}/day")
    RedirectView note(
            CurrentUser user,
            Flash flash,
            @PathVariable UUID id,
            @RequestParam LocalDate date,
            @RequestParam int from,
            @RequestParam int until,
            @RequestParam(defaultValue = "") String item) {
        LedgerTown town = LedgerTown.ofEditor(user);
        TimeSurvey survey = get(town, id);
        String back = "/ledger/surveys/" + id + "/day?date=" + date;
        if (until <= from) {
            flash.warning("ledger.survey.day.order");
            return new RedirectView(back + "&from=" + from);
        }
        try {
            surveys.note(town.author(), survey, user.userId().value(), date, from, until, item.isEmpty() ? null : item);
        } catch (IllegalArgumentException | java.util.NoSuchElementException notOfThisSurvey) {
            throw Fault.badRequest("ledger.survey.day.bad");
        }
        return new RedirectView(item.isEmpty() ? back : back + "&from=" + until);
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

    private List<SurveyDayPageView.Kind> recent(Frame frame, SortedMap<Integer, String> blocks) {
        Set<String> codes = new LinkedHashSet<>(blocks.reversed().values());
        return codes.stream().map(code -> kind(frame, code)).toList();
    }

    private List<SurveyDayPageView.Group> groups(Frame frame) {
        List<SurveyDayPageView.Group> groups = new ArrayList<>();
        for (Sector sector : Arrays.asList(Sector.values())) {
            groups.add(new SurveyDayPageView.Group(
                    frame.text(sector.messageKey()),
                    workItems.listWorkItems(sector).stream()
                            .map(item -> new SurveyDayPageView.Kind(item.code().value(), item.name(frame.locale())))
                            .toList()));
        }
        groups.add(
                new SurveyDayPageView.Group(frame.text("ledger.survey.other"), List.of(kind(frame, TimeSurvey.OTHER))));
        return groups;
    }

    private SurveyDayPageView.Kind kind(Frame frame, String code) {
        return new SurveyDayPageView.Kind(
                code,
                code.equals(TimeSurvey.OTHER)
                        ? frame.text("ledger.survey.other.work")
                        : workItems.getWorkItem(new WorkItemCode(code)).name(frame.locale()));
    }

    private List<SurveyDayPageView.Segment> segments(Frame frame, SortedMap<Integer, String> blocks, int block) {
        List<SurveyDayPageView.Segment> segments = new ArrayList<>();
        int from = -1;
        int until = -1;
        String item = "";
        for (Map.Entry<Integer, String> each : blocks.entrySet()) {
            if (each.getKey() != until || !each.getValue().equals(item)) {
                if (from >= 0) {
                    segments.add(segment(frame, from, until, item));
                }
                from = each.getKey();
                item = each.getValue();
            }
            until = each.getKey() + block;
        }
        if (from >= 0) {
            segments.add(segment(frame, from, until, item));
        }
        return segments;
    }

    private SurveyDayPageView.Segment segment(Frame frame, int from, int until, String item) {
        return new SurveyDayPageView.Segment(
                time(from) + "–" + time(until), kind(frame, item).name(), from, until);
    }

    private static List<Field.Option> times(int first, int last, int step) {
        List<Field.Option> times = new ArrayList<>();
        for (int minute = first; minute <= last; minute += step) {
            times.add(new Field.Option(Integer.toString(minute), time(minute)));
        }
        return times;
    }

    private static String time(int minute) {
        return "%d:%02d".formatted(minute / 60, minute % 60);
    }

    private static String hours(int minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(60), 2, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
