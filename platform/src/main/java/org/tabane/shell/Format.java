package org.tabane.shell;

import gg.jte.Content;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and dates as the house writes them: half-width commas, 「▲」 before a negative number (read out as "minus"), 「—」 for
 * a missing value, era years in Japanese and "FY2026 (Reiwa 8)" in English.
 *
 * <p>Methods ending in {@code Text} give plain words for attributes and messages; the others give markup for a template.
 * Rounding: half up to the digits named, only for showing.
 */
public final class Format {

    private static final String MISSING = "—";
    private static final String NEGATIVE = "▲";

    private final Locale locale;
    private final boolean english;

    public Format(Locale locale) {
        this.locale = locale;
        this.english = Messages.isEnglish(locale);
    }

    /** A whole number, for example {@code 1,234} or {@code ▲1,234}. */
    public Content number(@Nullable Number value) {
        return number(value, 0);
    }

    /** A number with {@code digits} decimals. */
    public Content number(@Nullable Number value, int digits) {
        return value == null ? missing() : signed(round(value, digits), digits, null);
    }

    public String numberText(@Nullable Number value) {
        return numberText(value, 0);
    }

    public String numberText(@Nullable Number value, int digits) {
        return value == null ? MISSING : signedText(round(value, digits), digits);
    }

    /** Whole yen with the unit. */
    public Content yen(@Nullable Number yen) {
        return yen == null ? missing() : signed(round(yen, 0), 0, unit("円", "yen"));
    }

    public String yenText(@Nullable Number yen) {
        return yen == null ? MISSING : signedText(round(yen, 0), 0) + unit("円", " yen");
    }

    /** Yen shown in thousands with the unit, rounded half up: screens and council papers. */
    public Content thousandYen(@Nullable Number yen) {
        return yen == null ? missing() : signed(thousands(yen), 0, unit("千円", "thousand yen"));
    }

    /** Yen in thousands without the unit, for columns whose heading names it. */
    public Content thousands(@Nullable Long yen) {
        return yen == null ? missing() : signed(thousands((Number) yen), 0, null);
    }

    public String thousandYenText(@Nullable Number yen) {
        return yen == null ? MISSING : signedText(thousands(yen), 0) + unit("千円", " thousand yen");
    }

    /** Hours with the unit, whole hours. */
    public Content hours(@Nullable Number hours) {
        return hours == null ? missing() : signed(round(hours, 0), 0, unit("時間", "h"));
    }

    public String hoursText(@Nullable Number hours) {
        return hours == null ? MISSING : signedText(round(hours, 0), 0) + unit("時間", " h");
    }

    /** A share in per cent with one decimal; {@code share} is 0.605 for 60.5 %. */
    public Content percent(@Nullable Number share) {
        return share == null ? missing() : signed(percentage(share), 1, "％");
    }

    public String percentText(@Nullable Number share) {
        return share == null ? MISSING : signedText(percentage(share), 1) + "％";
    }

    /** 「令和8年10月21日（水）」 or "21 October 2026 (Wed)". */
    public String date(LocalDate date) {
        return dayOf(date) + weekday(date);
    }

    /** The same without the day of the week. */
    public String dayOf(LocalDate date) {
        return english
                ? DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).format(date)
                : eraYear(date) + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** 「（水）」 or " (Wed)". */
    public String weekday(LocalDate date) {
        var day = weekdayName(date.getDayOfWeek());
        return english ? " (" + day + ")" : "（" + day + "）";
    }

    /** For tables: 「10/21（水）」 or "21 Oct (Wed)". */
    public String shortDate(LocalDate date) {
        return (english
                        ? DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).format(date)
                        : date.getMonthValue() + "/" + date.getDayOfMonth())
                + weekday(date);
    }

    /** Hour and minute, {@code 10:24}. */
    public String time(TemporalAccessor time) {
        return DateTimeFormatter.ofPattern("H:mm").format(time);
    }

    /** 「令和8年度」 or "FY2026 (Reiwa 8)"; {@code year} is the calendar year in which the fiscal year starts. */
    public String fiscalYear(int year) {
        var firstDay = LocalDate.of(year, 4, 1);
        // The era of the year's last day names the year, as the budget of 2019 was 「令和元年度」 from May on.
        var era = JapaneseDate.from(year == 2019 ? LocalDate.of(2019, 5, 1) : firstDay);
        return english
                ? "FY" + year + " ("
                        + DateTimeFormatter.ofPattern("GGGG", Locale.ENGLISH).format(era) + " "
                        + era.get(ChronoField.YEAR_OF_ERA) + ")"
                : eraYear(year == 2019 ? LocalDate.of(2019, 5, 1) : firstDay) + "度";
    }

    private String eraYear(LocalDate date) {
        var era = JapaneseDate.from(date);
        var year = era.get(ChronoField.YEAR_OF_ERA);
        return DateTimeFormatter.ofPattern("GGGG", Locale.JAPANESE).format(era) + (year == 1 ? "元" : year) + "年";
    }

    private String weekdayName(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, english ? Locale.ENGLISH : Locale.JAPANESE);
    }

    private String unit(String japanese, String inEnglish) {
        return english ? inEnglish : japanese;
    }

    private static BigDecimal round(Number value, int digits) {
        var exact = value instanceof BigDecimal decimal
                ? decimal
                : value instanceof Double || value instanceof Float
                        ? BigDecimal.valueOf(value.doubleValue())
                        : new BigDecimal(value.toString());
        return exact.setScale(digits, RoundingMode.HALF_UP);
    }

    private static BigDecimal thousands(Number yen) {
        return round(yen, 3).movePointLeft(3).setScale(0, RoundingMode.HALF_UP);
    }

    private static BigDecimal percentage(Number share) {
        return round(share, 9).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    }

    private static String digits(BigDecimal magnitude, int digits) {
        var pattern = digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(magnitude);
    }

    private static String signedText(BigDecimal value, int digits) {
        return (value.signum() < 0 ? NEGATIVE : "") + digits(value.abs(), digits);
    }

    private Content signed(BigDecimal value, int digits, @Nullable String unit) {
        return output -> {
            if (value.signum() < 0) {
                output.writeContent("<span class=\"minus\"><span class=\"vh\">" + unit("マイナス", "minus ")
                        + "</span><span aria-hidden=\"true\">" + NEGATIVE + "</span>"
                        + digits(value.abs(), digits) + "</span>");
            } else {
                output.writeContent(digits(value, digits));
            }
            if (unit != null) {
                output.writeContent(
                        "<span class=\"unit\">" + (english && !unit.equals("％") ? " " : "") + unit + "</span>");
            }
        };
    }

    private Content missing() {
        return output -> output.writeContent("<span aria-hidden=\"true\">" + MISSING + "</span><span class=\"vh\">"
                + unit("欠測", "missing") + "</span>");
    }

    /** The language these formats are for. */
    public Locale locale() {
        return locale;
    }
}
