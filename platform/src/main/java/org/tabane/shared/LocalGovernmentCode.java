package org.tabane.shared;

/**
 * The six-digit code of a prefecture or municipality 「全国地方公共団体コード」: two digits prefecture, three digits
 * municipality, one check digit. Text, never a number, because leading zeros count.
 *
 * <p>Immutable; ordered as text, which is the official order. Codes that begin with 99, a prefecture that does not exist,
 * name invented municipalities in demonstrations and tests.
 *
 * <p>Source: Ministry of Internal Affairs and Communications, 「全国地方公共団体コード仕様」: the first five digits times
 * 6, 5, 4, 3, 2, summed, divided by 11; the last digit of (11 − remainder) is the check digit. Example: 13206 → 132063
 * (府中市, Tokyo).
 */
public record LocalGovernmentCode(String value) implements Comparable<LocalGovernmentCode> {

    private static final int[] WEIGHTS = {6, 5, 4, 3, 2};
    /** The number of the prefecture that does not exist. */
    static final String INVENTED = "99";

    /**
     * Takes the full six digits.
     *
     * @throws IllegalArgumentException if it is not six ASCII digits, the prefecture is neither 01 to 47 nor 99, or the
     *     check digit is wrong
     */
    public LocalGovernmentCode {
        if (!isDigits(value, 6)) {
            throw new IllegalArgumentException("Local government code (" + value + ") must be six digits.");
        }
        requirePrefecture(value);
        char expected = checkDigit(value);
        if (value.charAt(5) != expected) {
            throw new IllegalArgumentException("Local government code (" + value + ") has check digit "
                    + value.charAt(5) + " where " + expected + " belongs.\nMaybe a digit was mistyped.");
        }
    }

    /** The code whose first five digits are given, as in 国土数値情報 and many statistics; the check digit is computed. */
    public static LocalGovernmentCode ofFive(String fiveDigits) {
        if (!isDigits(fiveDigits, 5)) {
            throw new IllegalArgumentException("Local government code (" + fiveDigits + ") must be five digits.");
        }
        requirePrefecture(fiveDigits);
        return new LocalGovernmentCode(fiveDigits + checkDigit(fiveDigits));
    }

    /**
     * Reads a code as people type it: five or six digits, full-width digits allowed.
     *
     * <p>Four digits are refused rather than padded: a spreadsheet that dropped one leading zero cannot be told from one
     * that dropped a digit.
     *
     * @throws IllegalArgumentException saying what is wrong with the text
     */
    public static LocalGovernmentCode parse(String text) {
        String digits = TypedText.foldWithoutSpaces(text);
        if (isDigits(digits, 5)) {
            return ofFive(digits);
        }
        if (isDigits(digits, 6)) {
            return new LocalGovernmentCode(digits);
        }
        throw new IllegalArgumentException("Local government code (" + text + ") must be five or six digits."
                + (isDigits(digits, 4) ? "\nMaybe a spreadsheet dropped the leading zero." : ""));
    }

    /** The first five digits, without the check digit. */
    public String fiveDigits() {
        return value.substring(0, 5);
    }

    /** True for the code of an invented municipality, which begins with 99. */
    public boolean isInvented() {
        return value.startsWith(INVENTED);
    }

    /** The prefecture this code lies in, or is; {@link Prefecture#INVENTED} for an invented municipality. */
    public Prefecture prefecture() {
        return Prefecture.ofCode(value.substring(0, 2));
    }

    /** True for a prefecture itself, such as 050008 for 秋田県. */
    public boolean isPrefecture() {
        return value.startsWith("000", 2);
    }

    @Override
    public int compareTo(LocalGovernmentCode other) {
        return value.compareTo(other.value);
    }

    /** The six digits. */
    @Override
    public String toString() {
        return value;
    }

    private static boolean isDigits(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static void requirePrefecture(String digits) {
        int prefecture = Integer.parseInt(digits.substring(0, 2));
        if ((prefecture < 1 || prefecture > 47) && !digits.startsWith(INVENTED)) {
            throw new IllegalArgumentException(
                    "Local government code (" + digits + ") must begin with a prefecture, 01 to 47.");
        }
    }

    private static char checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return (char) ('0' + (11 - sum % 11) % 10);
    }
}
