package org.tabane.shell;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tabane.shared.FiscalYear;

/**
 * The fiscal year of a local government as a line of twelve months with today on it 「年度の流れ」.
 *
 * <p>Statutory days: 1 April (地方自治法 第208条), closing of the accounts on 31 May (第235条の5), accounts drawn up within three
 * months of that, by 31 August (第233条第1項). Assumption: ordinary sessions of the council begin in June, September, December and
 * around 1 March, and budget requests are due around the end of October; each government's ordinance or notice decides, so
 * these are drawn as hollow marks and named as a guide.
 *
 * <p>Units: positions in the drawing, 1,216 wide.
 */
public record YearFlow(
        FiscalYear year, List<MonthBox> months, List<Mark> marks, int todayX, String todayDate, String description) {

    static final int WIDTH = 1216;
    private static final int LEFT_OF_FLAG = 66;

    public YearFlow {
        months = List.copyOf(months);
        marks = List.copyOf(marks);
    }

    /** One month: {@code passed} months are filled, the current one up to today. */
    public record MonthBox(int x, int width, String label, int filledWidth) {
        public int middle() {
            return x + width / 2;
        }
    }

    /** One date: filled when a law sets it, hollow when it is a guide. */
    public record Mark(int x, int row, String text, boolean statutory, boolean passed, boolean labelLeft) {
        public int y() {
            return 53 + 23 * row;
        }
    }

    private enum Date {
        YEAR_BEGINS(Month.APRIL, 1, true),
        ACCOUNTS_CLOSE(Month.MAY, 31, true),
        JUNE_COUNCIL(Month.JUNE, 10, false),
        ACCOUNTS_DUE(Month.AUGUST, 31, true),
        SEPTEMBER_COUNCIL(Month.SEPTEMBER, 5, false),
        BUDGET_REQUEST(Month.OCTOBER, 31, false),
        DECEMBER_COUNCIL(Month.DECEMBER, 1, false),
        BUDGET_COUNCIL(Month.MARCH, 1, false);

        private final Month month;
        private final int day;
        private final boolean statutory;

        Date(Month month, int day, boolean statutory) {
            this.month = month;
            this.day = day;
            this.statutory = statutory;
        }

        LocalDate in(FiscalYear year) {
            return LocalDate.of(month.getValue() < 4 ? year.startYear() + 1 : year.startYear(), month, day);
        }

        String key() {
            return "shell.year." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The fiscal year that today lies in. */
    static YearFlow of(Frame frame) {
        var today = frame.today();
        var year = FiscalYear.containing(today);
        var months = IntStream.range(0, 12)
                .mapToObj(i -> month(frame, year.firstDay().plusMonths(i), today, i))
                .toList();
        var marks = new ArrayList<Mark>();
        for (var date : Date.values()) {
            var day = date.in(year);
            var x = position(year, day);
            marks.add(new Mark(
                    x,
                    date.ordinal() % 3,
                    date.statutory
                            ? frame.format().shortDate(day) + " " + frame.text(date.key())
                            : frame.text(date.key()),
                    date.statutory,
                    day.isBefore(today),
                    x > WIDTH - 160));
        }
        return new YearFlow(
                year,
                months,
                marks,
                position(year, today),
                frame.format().shortDate(today),
                frame.text(
                        "shell.year.description",
                        frame.format().fiscalYear(year),
                        frame.format().date(today)));
    }

    private static MonthBox month(Frame frame, LocalDate first, LocalDate today, int index) {
        var from = index * WIDTH / 12;
        var width = (index + 1) * WIDTH / 12 - from;
        var next = first.plusMonths(1);
        var filled = !today.isBefore(next)
                ? width
                : today.isBefore(first) ? 0 : Math.round((float) width * today.getDayOfMonth() / first.lengthOfMonth());
        return new MonthBox(from, width, frame.format().monthName(first), filled);
    }

    /** Where a day stands: its month's box, and within it by the day. */
    private static int position(FiscalYear year, LocalDate day) {
        var month = (int) ChronoUnit.MONTHS.between(year.firstDay(), day.withDayOfMonth(1));
        var within = (day.getDayOfMonth() - 0.5) / day.lengthOfMonth();
        return (int) Math.round((month + within) * WIDTH / 12);
    }

    /** Left edge of the flag that says "today", kept inside the drawing. */
    public int flagX() {
        return Math.max(0, todayX - LEFT_OF_FLAG);
    }

    /** Share of the year gone by, in per cent without decimals. */
    public int percentPassed(LocalDate today) {
        var days = ChronoUnit.DAYS.between(year.firstDay(), year.lastDay()) + 1;
        return (int) (100 * (ChronoUnit.DAYS.between(year.firstDay(), today) + 1) / days);
    }
}
