package org.tabane.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Set;

/**
 * The days a local government is open 「開庁日」: all but Saturdays, Sundays, public holidays, 29 December to 3 January, and
 * days it closes for reasons of its own.
 *
 * <p>Immutable. Range: 2000 to 2099; other years throw {@link IllegalArgumentException}. Source: 地方自治法 第4条の2 (休日 by
 * ordinance: Sundays and Saturdays, 国民の祝日, 年末年始) and 国民の祝日に関する法律; 29 December to 3 January is what the ordinances say.
 */
public final class BusinessCalendar {

    private static final BusinessCalendar STANDARD = new BusinessCalendar(Set.of());
    private static final MonthDay YEAR_END = MonthDay.of(12, 29);
    private static final MonthDay YEAR_START = MonthDay.of(1, 3);

    private final Set<LocalDate> ownClosedDays;

    private BusinessCalendar(Set<LocalDate> ownClosedDays) {
        this.ownClosedDays = Set.copyOf(ownClosedDays);
    }

    /** The calendar without closed days of a government's own. */
    public static BusinessCalendar standard() {
        return STANDARD;
    }

    /** The calendar of a government that is also closed on these days. */
    public static BusinessCalendar closedAlsoOn(Set<LocalDate> ownClosedDays) {
        return new BusinessCalendar(ownClosedDays);
    }

    /** True on a day the office is open. */
    public boolean isOpen(LocalDate day) {
        return !isClosed(day);
    }

    /** True on a day the office is closed 「閉庁日」. */
    public boolean isClosed(LocalDate day) {
        MonthDay monthDay = MonthDay.from(day);
        return publicHoliday(day).isPresent()
                || day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || !monthDay.isBefore(YEAR_END)
                || !monthDay.isAfter(YEAR_START)
                || ownClosedDays.contains(day);
    }

    /** What public holiday a day is, substitute days included; empty on any other day. */
    public Optional<PublicHoliday> publicHoliday(LocalDate day) {
        return Optional.ofNullable(PublicHolidays.of(day.getYear()).get(day));
    }

    /** The day itself if open, otherwise the next open day 「閉庁日なら翌開庁日」. */
    public LocalDate openDayOnOrAfter(LocalDate day) {
        LocalDate open = day;
        while (isClosed(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    /** The day itself if open, otherwise the last open day before it. */
    public LocalDate openDayOnOrBefore(LocalDate day) {
        LocalDate open = day;
        while (isClosed(open)) {
            open = open.minusDays(1);
        }
        return open;
    }

    /** The first open day after the day. */
    public LocalDate nextBusinessDay(LocalDate day) {
        return openDayOnOrAfter(day.plusDays(1));
    }

    /**
     * The day by which {@code days} open days have passed, the first day not counted 「初日不算入」: three business days after
     * a Friday is the Wednesday. Zero days gives the day itself, open or not.
     *
     * @throws IllegalArgumentException if {@code days} is negative
     */
    public LocalDate addBusinessDays(LocalDate day, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("Business days (" + days + ") must not be negative.");
        }
        LocalDate reached = day;
        for (int i = 0; i < days; i++) {
            reached = nextBusinessDay(reached);
        }
        return reached;
    }

    /** How many open days lie from {@code from} (counted) until {@code until} (not counted); 0 if it is not later. */
    public int countBusinessDays(LocalDate from, LocalDate until) {
        int count = 0;
        for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
            if (isOpen(day)) {
                count++;
            }
        }
        return count;
    }
}
