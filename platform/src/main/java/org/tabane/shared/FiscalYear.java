package org.tabane.shared;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Japanese local government's fiscal year 「会計年度」: 1 April of {@code startYear} until 1 April of the year after.
 *
 * <p>Immutable. Range: 1869 to 2200. Source: 地方自治法 第208条.
 *
 * <p>Written with the era of its first day, except that the fiscal year 2019 is 令和元年度 throughout, as the national
 * government decided for its budget when the era changed in May 2019.
 */
public record FiscalYear(int startYear) implements Comparable<FiscalYear> {

    private static final Pattern GREGORIAN = Pattern.compile("(?:FY)?(\\d{4})(?:年度?)?(?:\\([A-Za-z]+\\d+\\))?");

    /**
     * The fiscal year that begins on 1 April of {@code startYear}.
     *
     * @throws IllegalArgumentException unless {@code startYear} is 1869 to 2200
     */
    public FiscalYear {
        if (startYear < 1869 || startYear > 2200) {
            throw new IllegalArgumentException("Fiscal year (" + startYear + ") must be 1869 to 2200.");
        }
    }

    /** The fiscal year that begins on 1 April of this Gregorian year. */
    public static FiscalYear of(int startYear) {
        return new FiscalYear(startYear);
    }

    /** The fiscal year a day belongs to; 31 March belongs to the year before. */
    public static FiscalYear containing(LocalDate day) {
        return new FiscalYear(day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear());
    }

    /**
     * Reads a fiscal year as people write it: 令和8年度, 令和八年, R8, 2026, FY2026, 平成31年度 and 令和元年度 (both 2019),
     * full-width forms included. A bare two-digit number is refused: its era is unknown.
     *
     * @throws IllegalArgumentException if the text is none of these
     */
    public static FiscalYear parse(String text) {
        String folded = TypedText.foldWithoutSpaces(text).toUpperCase(Locale.ROOT);
        Optional<Integer> eraYear = JapaneseYearText.findEraYear(folded);
        if (eraYear.isPresent()) {
            return new FiscalYear(eraYear.get());
        }
        Matcher gregorian = GREGORIAN.matcher(folded);
        if (gregorian.matches()) {
            return new FiscalYear(Integer.parseInt(gregorian.group(1)));
        }
        throw new IllegalArgumentException(
                "Fiscal year (" + text + ") is not understood." + "\nMaybe write it as 令和8年度, R8 or 2026.");
    }

    /** 1 April. */
    public LocalDate firstDay() {
        return LocalDate.of(startYear, Month.APRIL, 1);
    }

    /** 31 March of the following calendar year. */
    public LocalDate lastDay() {
        return LocalDate.of(startYear + 1, Month.MARCH, 31);
    }

    /** True if the day lies in this fiscal year. */
    public boolean contains(LocalDate day) {
        return containing(day).equals(this);
    }

    /** The fiscal year this many years later, or earlier if negative. */
    public FiscalYear plusYears(int years) {
        return new FiscalYear(startYear + years);
    }

    /** The year after. */
    public FiscalYear next() {
        return plusYears(1);
    }

    /** The year before. */
    public FiscalYear previous() {
        return plusYears(-1);
    }

    /** As in 令和8年度. */
    public String japanese() {
        return era().write(startYear) + "年度";
    }

    /** As in FY2026 (Reiwa 8). */
    public String english() {
        return "FY" + startYear + " (" + era().englishName() + " " + era().yearOfEra(startYear) + ")";
    }

    /** {@link #japanese} for Japanese readers, {@link #english} for all others. */
    public String display(Locale locale) {
        return locale.getLanguage().equals("ja") ? japanese() : english();
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(startYear, other.startYear);
    }

    /** The Gregorian year of 1 April, such as 2026. */
    @Override
    public String toString() {
        return String.valueOf(startYear);
    }

    private Era era() {
        return startYear == 2019 ? Era.REIWA : Era.on(firstDay());
    }
}
