package org.tabane.document;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** How wide the columns of a workbook's sheets must be, in letters of ordinary width, by the words measured so far. */
final class ColumnWidths {

    /** Letters of the widest column; longer words go on in the next line of their cell. */
    static final int WIDEST = 44;

    private static final int TITLE_LINES = 3;
    private static final int WHOLE_WORD = 14;

    /** Letters that fit side by side on A4 and are still read without a glass, printed at about 70 %: some 8 points. */
    private static final int ACROSS_LANDSCAPE = 215;

    private static final int ACROSS_PORTRAIT = 145;

    private final Map<String, Map<Integer, Integer>> widths = new HashMap<>();

    void measure(String sheet, int column, String text) {
        grow(sheet, column, width(text));
    }

    /** A title of a column has up to three lines; its words stay whole, but for long ones in Japanese. */
    void measureTitle(String sheet, int column, String title) {
        int longest = Stream.of(title.split("[ 　]"))
                .mapToInt(word -> word.codePoints().allMatch(c -> c < 0x2000) || width(word) <= WHOLE_WORD
                        ? width(word)
                        : Math.ceilDiv(width(word), TITLE_LINES))
                .max()
                .orElse(0);
        grow(sheet, column, Math.max(longest, Math.ceilDiv(width(title), TITLE_LINES)));
    }

    private void grow(String sheet, int column, int width) {
        widths.computeIfAbsent(sheet, s -> new HashMap<>()).merge(column, width, Math::max);
    }

    /** How many letters wide each measured column of a sheet is made. */
    Map<Integer, Integer> letters(String sheet) {
        Map<Integer, Integer> letters = new HashMap<>();
        widths.getOrDefault(sheet, Map.of())
                .forEach((column, width) ->
                        letters.put(column, Math.clamp(width + width / 12 + 2, column == 0 ? 18 : 10, WIDEST)));
        return letters;
    }

    /** How many sheets of paper stand side by side, so that no table prints too small to read; the first column is on each. */
    int sheetsAcross(String sheet, boolean landscape) {
        int letters =
                letters(sheet).values().stream().mapToInt(Integer::intValue).sum();
        return Math.max(1, Math.ceilDiv(letters, landscape ? ACROSS_LANDSCAPE : ACROSS_PORTRAIT));
    }

    /** Letters of ordinary width; a full-width character counts two. */
    static int width(String text) {
        return text.codePoints()
                .map(c -> c < 0x2000 || (c >= 0xFF61 && c <= 0xFF9F) ? 1 : 2)
                .sum();
    }
}
