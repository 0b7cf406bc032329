package org.tabane.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as Japanese offices write and read them 「和暦」: 令和8年10月21日（水）.
 *
 * <p>Display only; a day itself is a {@link LocalDate}. Accepts days from the Meiji era (1868-10-23) on.
 */
public final class WarekiDate {

    private static final Pattern JAPANESE = Pattern.compile(JapaneseYearText.ERA_YEAR
            + "(?:年|[./-])(?<month>\\d{1,2})(?:月|[./-])(?<day>\\d{1,2})日?(?:\\([月火水木金土日]\\))?");
    private static final Pattern GREGORIAN = Pattern.compile(
            "(?<year>\\d{4})(?:年|[./-])(?<month>\\d{1,2})(?:月|[./-])(?<day>\\d{1,2})日?(?:\\([月火水木金土日]\\))?");
    private static final Pattern COMPACT = Pattern.compile("(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("EEE d MMMM uuuu", Locale.UK);

    private WarekiDate() {}

    /** As in 令和8年10月21日（水）. */
    public static String full(LocalDate day) {
        return withoutWeekday(day) + "（" + weekday(day) + "）";
    }

    /** As in 令和8年10月21日. */
    public static String withoutWeekday(LocalDate day) {
        return Era.on(day).write(day.getYear()) + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** As in 令和8年10月. */
    public static String month(LocalDate day) {
        return Era.on(day).write(day.getYear()) + "年" + day.getMonthValue() + "月";
    }

    /** As in 10/21（水）, for tables whose year is clear from the heading. */
    public static String inTable(LocalDate day) {
        return day.getMonthValue() + "/" + day.getDayOfMonth() + "（" + weekday(day) + "）";
    }

    /** As in Wed 21 October 2026. */
    public static String english(LocalDate day) {
        return ENGLISH.format(day);
    }

    /** {@link #full} for Japanese readers, {@link #english} for all others. */
    public static String display(LocalDate day, Locale locale) {
        return locale.getLanguage().equals("ja") ? full(day) : english(day);
    }

    /**
     * Reads a day as people write it: 令和8年10月21日, R8.10.21, 2026-10-21, 2026/10/21, 2026年10月21日, 20261021,
     * full-width forms included. A weekday in brackets is skipped, not checked.
     *
     * @throws IllegalArgumentException if the text is none of these or names a day that does not exist
     */
    public static LocalDate parse(String text) {
        String folded = TypedText.foldWithoutSpaces(text);
        Matcher japanese = JAPANESE.matcher(folded);
        if (japanese.matches()) {
            return day(text, JapaneseYearText.gregorianYear(japanese), japanese);
        }
        for (Pattern pattern : new Pattern[] {GREGORIAN, COMPACT}) {
            Matcher matcher = pattern.matcher(folded);
            if (matcher.matches()) {
                return day(text, Integer.parseInt(matcher.group("year")), matcher);
            }
        }
        throw new IllegalArgumentException(
                "Day (" + text + ") is not understood." + "\nMaybe write it as 令和8年10月21日, R8.10.21 or 2026-10-21.");
    }

    private static LocalDate day(String text, int year, Matcher matcher) {
        try {
            return LocalDate.of(year, Integer.parseInt(matcher.group("month")), Integer.parseInt(matcher.group("day")));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Day (" + text + ") does not exist.", e);
        }
    }

    private static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.NARROW, Locale.JAPANESE);
    }
}
