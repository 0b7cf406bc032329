package org.tabane.ledger.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.CurrentUsers;
import org.tabane.ledger.TimeSurvey;
import org.tabane.ledger.TimeSurveys;
import org.tabane.shell.Frame;
import org.tabane.shell.HomeBlock;
import org.tabane.shell.Link;

/** The time surveys of this week and the last: which days the visitor has noted, how many people take part. */
@Component
class SurveyHomeBlock implements HomeBlock {
    private final TimeSurveys surveys;
    private final CurrentUsers users;

    SurveyHomeBlock(TimeSurveys surveys, CurrentUsers users) {
        this.surveys = surveys;
        this.users = users;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Content> content(Frame frame) {
        return users.find()
                .filter(user -> user.activeOrganisation().code().isPresent())
                .flatMap(user -> content(frame, user));
    }

    private Optional<Content> content(Frame frame, CurrentUser user) {
        LedgerTown town = LedgerTown.of(user);
        LocalDate monday = frame.today().with(DayOfWeek.MONDAY);
        List<Line> lines = surveys.listSurveys(town.author()).stream()
                .filter(survey -> !survey.weekStart().isBefore(monday.minusWeeks(1))
                        && !survey.weekStart().isAfter(monday))
                .map(survey -> line(frame, user, town, survey))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Content(
                        frame.text("ledger.surveys"),
                        town.name(),
                        lines,
                        new Link(frame.text("ledger.survey.list"), "/ledger/surveys")));
    }

    private Line line(Frame frame, CurrentUser user, LedgerTown town, TimeSurvey survey) {
        List<LocalDate> empty = survey.days().stream()
                .filter(day ->
                        surveys.listBlocks(survey, user.userId().value(), day).isEmpty())
                .toList();
        List<LocalDate> due =
                empty.stream().filter(day -> !day.isAfter(frame.today())).toList();
        LocalDate next = due.isEmpty() ? frame.today() : due.getFirst();
        boolean within = survey.days().contains(next);
        String page = "/ledger/surveys/" + survey.id();
        return new Line(
                frame.format().shortDate(survey.days().getFirst()) + "–"
                        + frame.format().shortDate(survey.days().getLast()),
                survey.name(),
                frame.text(
                        "ledger.survey.home.progress",
                        survey.days().size() - empty.size(),
                        survey.days().size(),
                        surveys.summarise(survey).people(),
                        survey.staffInScope()),
                town.mayWrite() && within && !(due.isEmpty() && empty.isEmpty())
                        ? new Link(
                                frame.text(
                                        "ledger.survey.home.note",
                                        frame.format().shortDate(next)),
                                page + "/day?date=" + next)
                        : new Link(frame.text("ledger.survey.home.open"), page));
    }
}
