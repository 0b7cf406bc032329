package org.tabane.shared;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads years as Japanese offices write them: 令和8年度, 令和元年, R8, Ｈ３１, 平成三十一年, 2026. */
final class JapaneseYearText {

    /** An era year: era name or letter, then 元, digits or kanji numerals. */
    static final String ERA_YEAR = "(?<era>明治|大正|昭和|平成|令和|[MTSHRmtshr])\\.?(?<year>元|\\d{1,2}|[一二三四五六七八九十]{1,3})";

    private static final Pattern ERA_PATTERN = Pattern.compile(ERA_YEAR + "(年度?)?");
    private static final String DIGITS = "一二三四五六七八九";

    private JapaneseYearText() {}

    /** The Gregorian year of an era year in folded text without spaces; empty if the text is not one. */
    static Optional<Integer> findEraYear(String text) {
        Matcher matcher = ERA_PATTERN.matcher(text);
        return matcher.matches() ? Optional.of(gregorianYear(matcher)) : Optional.empty();
    }

    /** The Gregorian year from a matcher with the groups of {@link #ERA_YEAR}. */
    static int gregorianYear(Matcher matcher) {
        Era era = Era.find(matcher.group("era")).orElseThrow();
        return era.gregorianYear(yearNumber(matcher.group("year")));
    }

    private static int yearNumber(String text) {
        if (text.equals("元")) {
            return 1;
        }
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        int ten = text.indexOf('十');
        if (ten < 0) {
            return text.length() == 1 ? digit(text) : -1;
        }
        String tens = text.substring(0, ten);
        String ones = text.substring(ten + 1);
        return (tens.isEmpty() ? 10 : 10 * digit(tens)) + (ones.isEmpty() ? 0 : digit(ones));
    }

    private static int digit(String kanji) {
        int index = kanji.length() == 1 ? DIGITS.indexOf(kanji) : -1;
        return index < 0 ? -100 : index + 1;
    }
}
