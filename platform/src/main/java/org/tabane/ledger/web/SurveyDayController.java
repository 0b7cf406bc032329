package org.tabane.ledger.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.identity.CurrentUser;
import org.tabane.ledger.TimeSurvey;
import org.tabane.ledger.TimeSurveys;
import org.tabane.ledger.WorkItemCode;
import org.tabane.ledger.WorkItems;
import org.tabane.shared.Sector;
import org.tabane.shell.Fault;
import org.tabane.shell.Field;
import org.tabane.shell.Flash;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;
import org.tabane.shell.View;

/** One person's day in a time survey: tapped block by block, corrected by tapping again. */
@Controller
class SurveyDayController {
    private static final int MORNING = 6 * 60;
    private static final int EVENING = 22 * 60;
    private static final int OFFICE_OPENS = 8 * 60 + 30;

    private final TimeSurveys surveys;
    private final WorkItems workItems;

    SurveyDayController(TimeSurveys surveys, WorkItems workItems) {
        this.surveys = surveys;
        this.workItems = workItems;
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
                : survey.days().contains(frame.today())
                        ? frame.today()
                        : survey.days().getFirst();
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
        } catch (IllegalArgumentException | NoSuchElementException notOfThisSurvey) {
            throw Fault.badRequest("ledger.survey.day.bad");
        }
        return new RedirectView(item.isEmpty() ? back : back + "&from=" + until);
    }

    private TimeSurvey get(LedgerTown town, UUID id) {
        return surveys.findSurvey(town.author(), id).orElseThrow(() -> Fault.notFound("ledger.noSurvey"));
    }

    private List<SurveyDayPageView.Kind> recent(Frame frame, SortedMap<Integer, String> blocks) {
        Set<String> codes = new LinkedHashSet<>(blocks.reversed().values());
        return codes.stream().map(code -> kind(frame, code)).toList();
    }

    private List<SurveyDayPageView.Group> groups(Frame frame) {
        List<SurveyDayPageView.Group> groups = new ArrayList<>();
        for (Sector sector : Sector.values()) {
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
                .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
