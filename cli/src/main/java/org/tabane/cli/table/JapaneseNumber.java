package org.tabane.cli.table;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as offices write it: full or half width, thousands separators, ▲ or △ for minus, per cent for hundredths. Units and words are
 * not understood, because a wrong guess would be worse than a question.
 */
final class JapaneseNumber {

    private static final Pattern FORM =
            Pattern.compile("(?<sign>[-+▲△−‐]?)(?<whole>\\d{1,3}(?:,\\d{3})+|\\d+)(?<part>\\.\\d+)?(?<percent>%?)");

    private JapaneseNumber() {}

    static Optional<BigDecimal> parse(String text) {
        Matcher matcher =
                FORM.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String part = matcher.group("part");
        BigDecimal size = new BigDecimal(matcher.group("whole").replace(",", "") + (part == null ? "" : part));
        if (!matcher.group("percent").isEmpty()) {
            size = size.movePointLeft(2);
        }
        String sign = matcher.group("sign");
        return Optional.of(sign.isEmpty() || sign.equals("+") ? size : size.negate());
    }
}
