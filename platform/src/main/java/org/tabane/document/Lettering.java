package org.tabane.document;

import java.util.ArrayList;
import java.util.List;

/**
 * How much room words take, without a font at hand: a safe upper estimate for BIZ UDGothic, BIZ UDPGothic and Noto Sans JP alike.
 *
 * <p>Units: em of the font size. Full-width characters count 1, half-width ones 0.62 in regular and 0.65 in bold.
 */
final class Lettering {

    private static final String NEVER_FIRST = "、。，．・：；？！）］｝」』】〉》ー々ゝゞぁぃぅぇぉっゃゅょァィゥェォッャュョ％,.:;)]}%";
    private static final String NEVER_LAST = "（［｛「『【〈《([{▲";

    private Lettering() {}

    /** The width of the words at this size. */
    static double width(String text, double size, boolean bold) {
        double em = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            em += isHalfWidth(text.codePointAt(i)) ? (bold ? 0.65 : 0.62) : 1;
        }
        return em * size;
    }

    /** The largest size not above {@code size} and not below {@code least} at which the words fit the room, or {@code least}. */
    static double fit(String text, double room, double size, double least, boolean bold) {
        double width = width(text, size, bold);
        return width <= room ? size : Math.max(least, size * room / width);
    }

    /**
     * The words broken into lines no wider than the room; Japanese breaks anywhere except before closing and after opening marks,
     * other scripts and numbers only at spaces. When {@code mostLines} do not hold the words, the last line ends in ….
     */
    static List<String> wrap(String text, double room, double size, int mostLines, boolean bold) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty() && lines.size() < mostLines) {
            int end = breakAt(rest, room, size, bold);
            if (lines.size() == mostLines - 1 && end < rest.length()) {
                lines.add(cut(rest, room, size, bold));
                return lines;
            }
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    private static int breakAt(String text, double room, double size, boolean bold) {
        int last = 0;
        for (int i = 0; i < text.length(); ) {
            int next = i + Character.charCount(text.codePointAt(i));
            if (width(text.substring(0, next), size, bold) > room) {
                return last > 0 ? last : Math.max(i, Character.charCount(text.codePointAt(0)));
            }
            if (next < text.length() && mayBreak(text.codePointBefore(next), text.codePointAt(next))) {
                last = next;
            }
            i = next;
        }
        return text.length();
    }

    private static boolean mayBreak(int before, int after) {
        if (NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0) {
            return false;
        }
        return before == ' ' || after == ' ' || !isHalfWidth(before) || !isHalfWidth(after);
    }

    private static String cut(String text, double room, double size, boolean bold) {
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + "…", size, bold) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }

    private static boolean isHalfWidth(int character) {
        return character < 0x2E80 && "▲△●○■□◆◇…—→←↑↓×÷＝±〜".indexOf(character) < 0
                || (character >= 0xFF61 && character <= 0xFF9F);
    }
}
