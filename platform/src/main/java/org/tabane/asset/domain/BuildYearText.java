package org.tabane.asset.domain;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tabane.asset.BuildYear;
import org.tabane.shared.FiscalYear;

/**
 * Reads build years as registers have them: 1968, 昭和45年度, S45, 昭和45年3月, 1968/4/1, 不明, －. A year before Meiji is taken as
 * written in the Gregorian calendar only.
 */
public final class BuildYearText {
    private static final Set<String> UNKNOWN =
            Set.of("不明", "不詳", "未詳", "unknown", "?", "9999", "年度不明", "架設年不明", "架設年度不明", "建設年不明", "調査中", "未調査");
    private static final Set<String> NONE = Set.of("", "-", "--", "ー", "―", "‐", "−", "—", "0", "n/a", "null", "なし");
    private static final Pattern WITH_MONTH =
            Pattern.compile("(?<year>.*?\\d+)(?:年度?|[./-])(?<month>\\d{1,2})(?:月|[./-]|$).*");
    private static final Pattern GREGORIAN = Pattern.compile("(\\d{4})(?:年度?|\\.0|頃|代)?");

    private BuildYearText() {}

    /** The year; empty when the text is none of these. A day or month before April counts for the fiscal year before. */
    public static Optional<BuildYear> read(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]+", "")
                .replaceFirst("\\(.*\\)$", "");
        if (NONE.contains(folded.toLowerCase(java.util.Locale.ROOT))) {
            return Optional.of(BuildYear.NOT_RECORDED);
        }
        if (UNKNOWN.contains(folded.toLowerCase(java.util.Locale.ROOT))) {
            return Optional.of(BuildYear.UNKNOWN);
        }
        Matcher dated = WITH_MONTH.matcher(folded);
        if (dated.matches()) {
            int month = Integer.parseInt(dated.group("month"));
            if (month >= 1 && month <= 12) {
                return year(dated.group("year"))
                        .map(year -> month < 4 ? year - 1 : year)
                        .flatMap(BuildYearText::valid);
            }
        }
        return year(folded).flatMap(BuildYearText::valid);
    }

    private static Optional<Integer> year(String text) {
        Matcher gregorian = GREGORIAN.matcher(text);
        if (gregorian.matches()) {
            return Optional.of(Integer.valueOf(gregorian.group(1)));
        }
        try {
            return Optional.of(FiscalYear.parse(text).startYear());
        } catch (IllegalArgumentException | DateTimeException notAYear) {
            return Optional.empty();
        }
    }

    private static Optional<BuildYear> valid(int year) {
        return year < 1600 || year > 2100 ? Optional.empty() : Optional.of(BuildYear.of(year));
    }
}
