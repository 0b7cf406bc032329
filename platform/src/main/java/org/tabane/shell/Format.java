package org.tabane.shell;

import gg.jte.Content;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.Hours;
import org.tabane.shared.WarekiDate;
import org.tabane.shared.Yen;

/**
 * Numbers and dates as the house writes them on a page: half-width commas, 「▲」 before a negative number (read out as "minus"),
 * 「—」 for a missing value, era years in Japanese and "FY2026 (Reiwa 8)" in English.
 *
 * <p>Methods ending in {@code Text} give plain words for attributes and messages; the others give markup for a template.
 * Rounding: half up to the decimals named, only for showing.
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

    /** A number with {@code decimals} decimals. */
    public Content number(@Nullable Number value, int decimals) {
        return markup(value, decimals, null);
    }

    public String numberText(@Nullable Number value) {
        return numberText(value, 0);
    }

    public String numberText(@Nullable Number value, int decimals) {
        return words(value, decimals, "");
    }

    /** Whole yen with the unit: claims and acceptance. */
    public Content yen(@Nullable Yen yen) {
        return markup(yen == null ? null : yen.amount(), 0, unit("円", " yen"));
    }

    public String yenText(@Nullable Yen yen) {
        return words(yen == null ? null : yen.amount(), 0, unit("円", " yen"));
    }

    /** Yen in thousands with the unit: screens and council papers. */
    public Content thousandYen(@Nullable Yen yen) {
        return markup(thousandsOf(yen), 0, unit("千円", " thousand yen"));
    }

    public String thousandYenText(@Nullable Yen yen) {
        return words(thousandsOf(yen), 0, unit("千円", " thousand yen"));
    }

    /** Yen in thousands without the unit, for columns whose heading names it. */
    public Content thousands(@Nullable Yen yen) {
        return markup(thousandsOf(yen), 0, null);
    }

    /** Whole hours with the unit. */
    public Content hours(@Nullable Hours hours) {
        return markup(hours == null ? null : hours.value(), 0, unit("時間", " h"));
    }

    public String hoursText(@Nullable Hours hours) {
        return words(hours == null ? null : hours.value(), 0, unit("時間", " h"));
    }

    /** Hours per year in people, one decimal: 3,720 hours are 2.0. Without the unit. */
    public Content people(@Nullable Hours hours) {
        return markup(hours == null ? null : hours.inPeople(1), 1, null);
    }

    /** A share in per cent with one decimal; {@code share} is 0.605 for 60.5 %. */
    public Content percent(@Nullable Number share) {
        return markup(percentage(share), 1, english ? "%" : "％");
    }

    public String percentText(@Nullable Number share) {
        return words(percentage(share), 1, english ? "%" : "％");
    }

    /** 「令和8年10月21日（水）」 or "Wed 21 October 2026". */
    public String date(LocalDate day) {
        return WarekiDate.display(day, locale);
    }

    /** 「令和8年10月21日」 or "21 October 2026". */
    public String dateWithoutWeekday(LocalDate day) {
        return english ? englishDay("d MMMM uuuu", day) : WarekiDate.withoutWeekday(day);
    }

    /** The day of the week in brackets, 「（水）」 or " (Wed)". */
    public String weekday(LocalDate day) {
        var name = day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
        return english ? " (" + name + ")" : "（" + name + "）";
    }

    /** For tables: 「10/21（水）」 or "21 Oct (Wed)". */
    public String shortDate(LocalDate day) {
        return english ? englishDay("d MMM", day) + weekday(day) : WarekiDate.inTable(day);
    }

    /** The month alone: 「10月」 or "Oct". */
    public String monthName(LocalDate day) {
        return english ? englishDay("MMM", day) : day.getMonthValue() + "月";
    }

    /** Hour and minute, {@code 10:24}. */
    public String time(TemporalAccessor time) {
        return DateTimeFormatter.ofPattern("H:mm", Locale.ROOT).format(time);
    }

    /** 「令和8年度」 or "FY2026 (Reiwa 8)". */
    public String fiscalYear(FiscalYear year) {
        return year.display(locale);
    }

    private String unit(String japanese, String inEnglish) {
        return english ? inEnglish : japanese;
    }

    private static String englishDay(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).format(day);
    }

    private static @Nullable BigDecimal thousandsOf(@Nullable Yen yen) {
        return yen == null ? null : BigDecimal.valueOf(yen.amount(), 3);
    }

    private static @Nullable BigDecimal percentage(@Nullable Number share) {
        return share == null ? null : exact(share).movePointRight(2);
    }

    private static BigDecimal exact(Number value) {
        return switch (value) {
            case BigDecimal decimal -> decimal;
            case Double binary -> BigDecimal.valueOf(binary);
            case Float binary -> new BigDecimal(binary.toString());
            default -> new BigDecimal(value.toString());
        };
    }

    /** Grouped by thousands, without a sign. */
    private static String magnitude(BigDecimal rounded) {
        return String.format(Locale.ROOT, "%,." + rounded.scale() + "f", rounded.abs());
    }

    private static String words(@Nullable Number value, int decimals, String unit) {
        if (value == null) {
            return MISSING;
        }
        var rounded = exact(value).setScale(decimals, RoundingMode.HALF_UP);
        return (rounded.signum() < 0 ? NEGATIVE : "") + magnitude(rounded) + unit;
    }

    private Content markup(@Nullable Number value, int decimals, @Nullable String unit) {
        if (value == null) {
            return output -> output.writeContent("<span aria-hidden=\"true\">" + MISSING + "</span><span class=\"vh\">"
                    + unit("欠測", "missing") + "</span>");
        }
        var rounded = exact(value).setScale(decimals, RoundingMode.HALF_UP);
        var figure = rounded.signum() < 0
                ? "<span class=\"minus\"><span class=\"vh\">" + unit("マイナス", "minus ")
                        + "</span><span aria-hidden=\"true\">" + NEGATIVE + "</span>" + magnitude(rounded) + "</span>"
                : magnitude(rounded);
        var tail = unit == null ? "" : "<span class=\"unit\">" + unit + "</span>";
        return output -> output.writeContent(figure + tail);
    }
}
