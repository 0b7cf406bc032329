package org.tabane.asset.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one coordinate: decimal degrees or metres (35.6688, １３９．４８), or degrees, minutes and seconds (35°40′07.7″,
 * 35度40分7.7秒, 35:40:7.7, N35.40.07.7), south and west negative.
 */
public final class Angle {
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)?(?:\\.\\d*)?(?:[eE][+-]?\\d+)?");
    private static final Pattern SEXAGESIMAL = Pattern.compile(
            "(?<sign>[+-])?(?<deg>\\d{1,3})(?:°|度|º|:|d|\\.)(?<min>\\d{1,2})(?:′|'|’|分|:|m|\\.)(?:(?<sec>\\d{1,2}(?:\\.\\d+)?)(?:″|′′|\"|”|''|秒|s)?)?");

    private Angle() {}

    /** The value; empty for anything else. NaN and infinities are not numbers of the kind. */
    public static OptionalDouble read(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]+", "")
                .replace('−', '-')
                .replace('‐', '-')
                .toUpperCase(Locale.ROOT);
        boolean negative = false;
        for (String name : new String[] {"北緯", "東経", "南緯", "西経", "N", "E", "S", "W"}) {
            if (folded.startsWith(name) || folded.endsWith(name)) {
                boolean seconds = name.equals("S") && !folded.startsWith(name) && folded.matches(".*\\d+D\\d+M.*");
                if (!seconds) {
                    folded = folded.startsWith(name)
                            ? folded.substring(name.length())
                            : folded.substring(0, folded.length() - name.length());
                    negative = name.equals("南緯") || name.equals("西経") || name.equals("S") || name.equals("W");
                    break;
                }
            }
        }
        String rest = folded.toLowerCase(Locale.ROOT);
        OptionalDouble value = number(rest);
        return negative && value.isPresent() ? OptionalDouble.of(-value.getAsDouble()) : value;
    }

    private static OptionalDouble number(String text) {
        String plain = text.replaceFirst("(?:°|度|m)$", "");
        if (!plain.isEmpty()
                && DECIMAL.matcher(plain).matches()
                && plain.chars().anyMatch(Character::isDigit)) {
            double value = Double.parseDouble(plain.replace(",", ""));
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        }
        Matcher parts = SEXAGESIMAL.matcher(text);
        if (!parts.matches()) {
            return OptionalDouble.empty();
        }
        int minutes = Integer.parseInt(parts.group("min"));
        double seconds = parts.group("sec") == null ? 0 : Double.parseDouble(parts.group("sec"));
        if (minutes >= 60 || seconds >= 60) {
            return OptionalDouble.empty();
        }
        double degrees = Integer.parseInt(parts.group("deg")) + minutes / 60.0 + seconds / 3600.0;
        return OptionalDouble.of("-".equals(parts.group("sign")) ? -degrees : degrees);
    }
}
