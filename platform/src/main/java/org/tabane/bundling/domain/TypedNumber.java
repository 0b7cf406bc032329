package org.tabane.bundling.domain;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as officials type it: half- or full-width digits, thousands separators, ▲ △ − for minus, and per cent 「％」.
 *
 * @param value the number as written, without the per cent sign
 * @param perCent whether a per cent sign stood behind it
 */
public record TypedNumber(BigDecimal value, boolean perCent) {

    private static final int LONGEST = 30;
    private static final Pattern FORM = Pattern.compile(
            "(?<sign>[▲△+\\-−‐–]?)(?<digits>\\d{1,3}(?:,\\d{3})+|\\d+)?(?<fraction>\\.\\d+)?(?<percent>%?)");

    /** The number, or nothing when the text is not one. */
    public static Optional<TypedNumber> parse(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", "");
        Matcher matcher = FORM.matcher(plain);
        String digits = matcher.matches() ? matcher.group("digits") : null;
        String fraction = matcher.matches() ? matcher.group("fraction") : null;
        if (plain.length() > LONGEST || (digits == null && fraction == null)) {
            return Optional.empty();
        }
        BigDecimal size =
                new BigDecimal((digits == null ? "0" : digits.replace(",", "")) + (fraction == null ? "" : fraction));
        boolean negative =
                !matcher.group("sign").isEmpty() && !matcher.group("sign").equals("+");
        return Optional.of(new TypedNumber(
                negative ? size.negate() : size, !matcher.group("percent").isEmpty()));
    }

    /** The number as a share: 5 % is 0.05, and 0.05 without the sign is 0.05. */
    public BigDecimal asShare() {
        return perCent ? value.movePointLeft(2) : value;
    }
}
