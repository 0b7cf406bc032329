package org.tabane.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The Japanese public holidays of a year, by rule.
 *
 * <p>Range: 2000 to 2099. Source: 国民の祝日に関する法律 and its amendments of 2003, 2007, 2016 and 2020; for 2019 平成30年法律第99号,
 * for 2020 and 2021 the two Olympic acts (平成27年法律第33号 as amended). Equinoxes: the approximation of 「新こよみ便利帳」
 * (恒星社厚生閣), valid 1980 to 2099.
 *
 * <p>Assumption: the equinox days to come agree with the approximation. They are fixed by 国立天文台's 暦要項 each February for
 * the year after.
 */
final class PublicHolidays {

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2099;

    private static final Map<Integer, NavigableMap<LocalDate, PublicHoliday>> BY_YEAR = new ConcurrentHashMap<>();

    private PublicHolidays() {}

    /**
     * All days off of a year with what they are.
     *
     * @throws IllegalArgumentException for a year outside 2000 to 2099
     */
    static NavigableMap<LocalDate, PublicHoliday> of(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("Year (" + year + ") of the holiday calendar must be 2000 to 2099.");
        }
        return BY_YEAR.computeIfAbsent(year, PublicHolidays::compute);
    }

    private static NavigableMap<LocalDate, PublicHoliday> compute(int year) {
        NavigableMap<LocalDate, PublicHoliday> named = named(year);
        NavigableMap<LocalDate, PublicHoliday> all = new TreeMap<>(named);
        for (LocalDate holiday : named.keySet()) {
            addSubstitute(holiday, named, all);
        }
        for (LocalDate holiday : named.keySet()) {
            LocalDate between = holiday.plusDays(1);
            if (!named.containsKey(between)
                    && named.containsKey(between.plusDays(1))
                    && between.getDayOfWeek() != DayOfWeek.SUNDAY) {
                all.putIfAbsent(between, PublicHoliday.BETWEEN_HOLIDAYS);
            }
        }
        return all;
    }

    /** 第3条第2項: since 2007 the first day after that is not itself a holiday; before, the Monday. */
    private static void addSubstitute(
            LocalDate holiday, Map<LocalDate, PublicHoliday> named, Map<LocalDate, PublicHoliday> all) {
        if (holiday.getDayOfWeek() != DayOfWeek.SUNDAY) {
            return;
        }
        LocalDate substitute = holiday.plusDays(1);
        while (holiday.getYear() >= 2007 && named.containsKey(substitute)) {
            substitute = substitute.plusDays(1);
        }
        all.putIfAbsent(substitute, PublicHoliday.SUBSTITUTE);
    }

    private static NavigableMap<LocalDate, PublicHoliday> named(int year) {
        NavigableMap<LocalDate, PublicHoliday> days = new TreeMap<>();
        days.put(LocalDate.of(year, 1, 1), PublicHoliday.NEW_YEAR);
        days.put(monday(year, Month.JANUARY, 2), PublicHoliday.COMING_OF_AGE);
        days.put(LocalDate.of(year, 2, 11), PublicHoliday.FOUNDATION);
        days.put(springEquinox(year), PublicHoliday.SPRING_EQUINOX);
        days.put(LocalDate.of(year, 4, 29), year < 2007 ? PublicHoliday.GREENERY : PublicHoliday.SHOWA);
        days.put(LocalDate.of(year, 5, 3), PublicHoliday.CONSTITUTION);
        if (year >= 2007) {
            days.put(LocalDate.of(year, 5, 4), PublicHoliday.GREENERY);
        }
        days.put(LocalDate.of(year, 5, 5), PublicHoliday.CHILDREN);
        days.put(
                year < 2003 ? LocalDate.of(year, 9, 15) : monday(year, Month.SEPTEMBER, 3),
                PublicHoliday.RESPECT_FOR_THE_AGED);
        days.put(autumnEquinox(year), PublicHoliday.AUTUMN_EQUINOX);
        days.put(LocalDate.of(year, 11, 3), PublicHoliday.CULTURE);
        days.put(LocalDate.of(year, 11, 23), PublicHoliday.LABOUR_THANKSGIVING);
        if (year < 2019) {
            days.put(LocalDate.of(year, 12, 23), PublicHoliday.EMPERORS_BIRTHDAY);
        } else if (year == 2019) {
            days.put(LocalDate.of(2019, 5, 1), PublicHoliday.ENTHRONEMENT);
            days.put(LocalDate.of(2019, 10, 22), PublicHoliday.ENTHRONEMENT);
        } else {
            days.put(LocalDate.of(year, 2, 23), PublicHoliday.EMPERORS_BIRTHDAY);
        }
        putSummerHolidays(year, days);
        return days;
    }

    /** 海の日, 山の日 and スポーツの日, which the Olympic years moved. */
    private static void putSummerHolidays(int year, Map<LocalDate, PublicHoliday> days) {
        switch (year) {
            case 2020 -> {
                days.put(LocalDate.of(2020, 7, 23), PublicHoliday.SEA);
                days.put(LocalDate.of(2020, 7, 24), PublicHoliday.SPORTS);
                days.put(LocalDate.of(2020, 8, 10), PublicHoliday.MOUNTAIN);
            }
            case 2021 -> {
                days.put(LocalDate.of(2021, 7, 22), PublicHoliday.SEA);
                days.put(LocalDate.of(2021, 7, 23), PublicHoliday.SPORTS);
                days.put(LocalDate.of(2021, 8, 8), PublicHoliday.MOUNTAIN);
            }
            default -> {
                days.put(year < 2003 ? LocalDate.of(year, 7, 20) : monday(year, Month.JULY, 3), PublicHoliday.SEA);
                days.put(monday(year, Month.OCTOBER, 2), PublicHoliday.SPORTS);
                if (year >= 2016) {
                    days.put(LocalDate.of(year, 8, 11), PublicHoliday.MOUNTAIN);
                }
            }
        }
    }

    private static LocalDate monday(int year, Month month, int which) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.MONDAY));
    }

    private static LocalDate springEquinox(int year) {
        return LocalDate.of(year, Month.MARCH, equinoxDay(year, 20_843_100));
    }

    private static LocalDate autumnEquinox(int year) {
        return LocalDate.of(year, Month.SEPTEMBER, equinoxDay(year, 23_248_800));
    }

    /** ⌊base + 0.242194·(year − 1980)⌋ − ⌊(year − 1980)/4⌋, in millionths of a day so that it stays exact. */
    private static int equinoxDay(int year, long baseMillionths) {
        long years = year - 1980L;
        return Math.toIntExact((baseMillionths + 242_194 * years) / 1_000_000 - years / 4);
    }
}
