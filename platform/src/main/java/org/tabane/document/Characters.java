package org.tabane.document;

import java.util.Set;
import java.util.TreeSet;

/** What of a text the typeface can print. */
final class Characters {

    /** Stands for a character the typeface lacks, as Japanese printers always did. */
    static final String GETA = "〓";

    private Characters() {}

    /** The text as printed, and the characters that were replaced by 〓. */
    record Printable(String text, Set<String> missing) {}

    /** Takes out variation selectors and other marks without a shape, and puts 〓 where the typeface has no character. */
    static Printable printable(String text, Typeface typeface) {
        boolean plain = text.chars().allMatch(c -> c < 0x7F && c >= 0x20 || c == '\n');
        if (plain) {
            return new Printable(text, Set.of());
        }
        StringBuilder printed = new StringBuilder(text.length());
        Set<String> missing = new TreeSet<>();
        text.codePoints().forEach(character -> {
            if (character == '\n' || character == '\t' || typeface.has(character)) {
                printed.appendCodePoint(character);
            } else if (!isShapeless(character)) {
                String alternative = alternative(character);
                if (alternative.isEmpty()) {
                    missing.add(Character.toString(character));
                    printed.append(GETA);
                } else {
                    printed.append(alternative);
                }
            }
        });
        return new Printable(printed.toString(), missing);
    }

    private static boolean isShapeless(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0100 && character <= 0xE01EF)
                || Character.getType(character) == Character.FORMAT
                || Character.isISOControl(character);
    }

    /** The same sign at another code point, where keyboards and converters disagree. */
    private static String alternative(int character) {
        return switch (character) {
            case 0x301C -> "～";
            case 0xFF5E -> "〜";
            case 0x2212, 0x2011 -> "-";
            case 0x00A0, 0x2002, 0x2003, 0x2009 -> " ";
            case 0x2014 -> "―";
            case 0x2015 -> "—";
            default -> "";
        };
    }
}
