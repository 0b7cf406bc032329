package org.tabane.exchange.reading;

import org.jspecify.annotations.Nullable;

/** References such as AB12. */
final class CellReference {
    private CellReference() {}

    /** Row from 1 and column from 0; {@code null} when the text is not a reference. */
    static int @Nullable [] parse(String reference) {
        int column = 0;
        int i = 0;
        while (i < reference.length() && Character.isLetter(reference.charAt(i))) {
            char letter = Character.toUpperCase(reference.charAt(i));
            if (letter > 'Z' || i > 2) {
                return null;
            }
            column = column * 26 + letter - 'A' + 1;
            i++;
        }
        int row = 0;
        int digits = i;
        while (i < reference.length() && reference.charAt(i) >= '0' && reference.charAt(i) <= '9' && i - digits < 8) {
            row = row * 10 + reference.charAt(i) - '0';
            i++;
        }
        return digits == 0 || i == digits || i < reference.length() || row == 0 ? null : new int[] {row, column - 1};
    }
}
