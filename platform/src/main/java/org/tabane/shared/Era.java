package org.tabane.shared;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A Japanese era 「元号」, for years written as 令和8年.
 *
 * <p>Source: the era ordinances (令和: 元号を改める政令, 平成31年政令第143号; 平成: 昭和64年政令第1号). The Meiji era is taken from
 * 1868-10-23, the date of its proclamation.
 */
public enum Era {
    MEIJI("明治", "Meiji", 'M', LocalDate.of(1868, 10, 23), 45),
    TAISHO("大正", "Taisho", 'T', LocalDate.of(1912, 7, 30), 15),
    SHOWA("昭和", "Showa", 'S', LocalDate.of(1926, 12, 25), 64),
    HEISEI("平成", "Heisei", 'H', LocalDate.of(1989, 1, 8), 99),
    REIWA("令和", "Reiwa", 'R', LocalDate.of(2019, 5, 1), 99);

    private final String japaneseName;
    private final String englishName;
    private final char letter;
    private final LocalDate firstDay;
    private final int lastYearAccepted;

    Era(String japaneseName, String englishName, char letter, LocalDate firstDay, int lastYearAccepted) {
        this.japaneseName = japaneseName;
        this.englishName = englishName;
        this.letter = letter;
        this.firstDay = firstDay;
        this.lastYearAccepted = lastYearAccepted;
    }

    /**
     * The era a day falls in.
     *
     * @throws IllegalArgumentException for a day before the Meiji era
     */
    public static Era on(LocalDate day) {
        Era found = null;
        for (Era era : values()) {
            if (!day.isBefore(era.firstDay)) {
                found = era;
            }
        }
        if (found == null) {
            throw new IllegalArgumentException("Day (" + day + ") lies before the Meiji era, which began 1868-10-23.");
        }
        return found;
    }

    /** The era written as 令和 or R, in either case. */
    static Optional<Era> find(String name) {
        for (Era era : values()) {
            if (era.japaneseName.equals(name)
                    || era.englishName.equalsIgnoreCase(name)
                    || (name.length() == 1 && Character.toUpperCase(name.charAt(0)) == era.letter)) {
                return Optional.of(era);
            }
        }
        return Optional.empty();
    }

    /**
     * The Gregorian year of a year of this era; 令和8年 → 2026. 平成 is accepted beyond 31, because plans written before
     * 2019 look ahead to 平成35年度.
     *
     * @throws IllegalArgumentException if the era has no such year
     */
    public int gregorianYear(int yearOfEra) {
        if (yearOfEra < 1 || yearOfEra > lastYearAccepted) {
            throw new IllegalArgumentException(
                    "Year (" + yearOfEra + ") of era " + japaneseName + " must be 1 to " + lastYearAccepted + ".");
        }
        return firstDay.getYear() + yearOfEra - 1;
    }

    /** The year of this era that a Gregorian year is, 1 for the first 「元年」. */
    public int yearOfEra(int gregorianYear) {
        return gregorianYear - firstDay.getYear() + 1;
    }

    /** The name in kanji. */
    public String japaneseName() {
        return japaneseName;
    }

    /** The name in English. */
    public String englishName() {
        return englishName;
    }

    /** Writes a year of this era as in 令和8年 or 令和元年, without 年. */
    String write(int gregorianYear) {
        int year = yearOfEra(gregorianYear);
        return japaneseName + (year == 1 ? "元" : String.valueOf(year));
    }
}
