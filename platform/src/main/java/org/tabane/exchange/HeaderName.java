package org.tabane.exchange;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The text above a column, cut down to what identifies it: "委託金額\n（税込・円）" and "委託金額" are the same column.
 *
 * @param name NFKC, lower case, without white space, marks such as ※ and *, and the trailing bracket
 * @param unit content of the trailing bracket, NFKC and without white space; empty when there is none
 */
record HeaderName(String name, String unit) {
    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Z}\\p{Cc}※*＊・:：_\\-‐−–ー]+");
    private static final Pattern BRACKET = Pattern.compile("^(.+?)[(\\[【〔<]([^()\\[\\]【】〔〕<>]*)[)\\]】〕>]$");

    static HeaderName of(String header) {
        String text = Normalizer.normalize(header, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cc}]+", "");
        text = text.replaceFirst("[※*＊・:：]+$", "");
        String unit = "";
        for (var matcher = BRACKET.matcher(text); matcher.matches(); matcher = BRACKET.matcher(text)) {
            unit = unit.isEmpty() ? matcher.group(2) : matcher.group(2) + "・" + unit;
            text = matcher.group(1);
        }
        return new HeaderName(NOISE.matcher(text).replaceAll("").toLowerCase(Locale.ROOT), unit);
    }
}
