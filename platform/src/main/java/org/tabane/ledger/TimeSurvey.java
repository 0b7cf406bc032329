package org.tabane.ledger;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.tabane.shared.BusinessCalendar;
import org.tabane.shared.LocalGovernmentCode;

/**
 * A week in which staff note what they do 「業務時間1週間調査」.
 *
 * @param weekStart the Monday
 * @param blockMinutes length of the shortest note, 15 or 30 minutes
 * @param staffInScope everyone whose work the ledger is to know, those who note nothing included
 * @param workingWeeks weeks one official works in a year
 */
public record TimeSurvey(
        UUID id,
        LocalGovernmentCode municipality,
        String name,
        LocalDate weekStart,
        int blockMinutes,
        int staffInScope,
        int workingWeeks) {
    /** Work that the ledger has no item for. */
    public static final String OTHER = "OTHER";

    /** Weeks a year: 1,860 hours of {@code Hours.PER_PERSON_YEAR} at 38 h 45 min a week. Assumption: as there. */
    public static final int USUAL_WEEKS = 48;

    private static final int DAYS = 5;

    public TimeSurvey {
        if (weekStart.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("A survey week (" + weekStart + ") begins on a Monday.");
        }
        if (openDaysOfWeek(weekStart).isEmpty()) {
            throw new IllegalArgumentException("A survey week (" + weekStart + ") has no open day.");
        }
        if (blockMinutes != 15 && blockMinutes != 30) {
            throw new IllegalArgumentException("A block (" + blockMinutes + " min) has 15 or 30 minutes.");
        }
    }

    /** The days of that week on which the office is open: Monday to Friday without public holidays. */
    public List<LocalDate> days() {
        return openDaysOfWeek(weekStart);
    }

    /** The days on which the office is open in the week of this day; none over New Year. */
    public static List<LocalDate> openDaysOfWeek(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return IntStream.range(0, DAYS)
                .mapToObj(monday::plusDays)
                .filter(BusinessCalendar.standard()::isOpen)
                .toList();
    }

    /** The Monday of the first week that has not begun before this day and has an open day: when a survey may begin at the earliest. */
    public static LocalDate firstWeekFrom(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        while (openDaysOfWeek(monday).isEmpty()) {
            monday = monday.plusWeeks(1);
        }
        return monday;
    }

    /** Working days a year of one official. */
    public int workingDays() {
        return workingWeeks * DAYS;
    }
}
