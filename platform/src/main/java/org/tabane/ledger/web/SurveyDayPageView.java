package org.tabane.ledger.web;

import java.util.List;
import org.tabane.shell.Field;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;
import org.tabane.shell.View;

/**
 * One's own day in a survey, to be tapped on a phone: the times above, one button per kind of work, what is noted below.
 *
 * @param days the five days; {@code url} is empty for the one shown
 * @param recent kinds of work noted before in this survey's day, first
 */
public record SurveyDayPageView(
        Frame frame,
        String id,
        String name,
        String dayName,
        String day,
        List<Link> days,
        List<Field.Option> from,
        List<Field.Option> until,
        int fromChosen,
        int untilChosen,
        List<Kind> recent,
        List<Group> groups,
        List<Segment> segments,
        String noted)
        implements View {
    /** A kind of work to tap. */
    public record Kind(String code, String name) {}

    /** The kinds of work of a sector. */
    public record Group(String name, List<Kind> kinds) {}

    /** Time noted for one kind of work without a break. */
    public record Segment(String time, String name, int from, int until) {}
}
