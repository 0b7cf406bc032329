package org.tabane.cli.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tabane.engine.MemberId;

/**
 * Municipalities by their local government code 「全国地方公共団体コード」, as text. Six digits must have the right check digit; five digits are
 * the same code without it, so both forms name one municipality. Any other text names one as it stands.
 *
 * <p>Source of the check digit: 総務省「全国地方公共団体コード」: the five digits times 6, 5, 4, 3, 2, summed; 11 − the remainder by 11, its last
 * digit. Example: 13206 → 132063.
 */
public final class Municipalities {

    private static final Pattern FIVE_DIGITS = Pattern.compile("\\d{5}");
    private static final Pattern SIX_DIGITS = Pattern.compile("\\d{6}");

    private final Map<MemberId, String> spellings = new HashMap<>();

    /** The municipality a row names; a fault if the cell is empty or the check digit wrong. */
    public Optional<MemberId> read(TableRow row, String column) {
        return row.requiredText(column).flatMap(text -> read(text, row, column));
    }

    /** The municipality of a text that came without a file, such as an option. */
    public static MemberId of(String text) {
        return MemberId.of(FIVE_DIGITS.matcher(text).matches() ? text + checkDigit(text) : text);
    }

    /** As the first file that named it wrote it. */
    public String spelling(MemberId member) {
        return spellings.getOrDefault(member, member.value());
    }

    public String spellings(Collection<MemberId> members) {
        return String.join(", ", members.stream().map(this::spelling).toList());
    }

    private Optional<MemberId> read(String text, TableRow row, String column) {
        if (SIX_DIGITS.matcher(text).matches() && text.charAt(5) != checkDigit(text)) {
            row.fault(
                    column,
                    "has a wrong check digit: " + text + " should end in " + checkDigit(text)
                            + ", or one of its other digits is wrong");
            return Optional.empty();
        }
        MemberId member = of(text);
        spellings.putIfAbsent(member, text);
        return Optional.of(member);
    }

    static char checkDigit(String code) {
        int sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += (code.charAt(i) - '0') * (6 - i);
        }
        return (char) ('0' + (11 - sum % 11) % 10);
    }
}
