package org.tabane.bundling.design.web;

/**
 * How the groups of a plan are told apart: colour, pattern and letter, so that a black-and-white copy can be read. Twelve kinds; after these
 * they begin again, and the letter alone tells.
 */
public final class GroupStyle {

    static final int KINDS = 12;

    private static final String[] FILLS = {"#7fa9d0", "#ffc199", "#e6e6e6", "#dcebf5", "#f0dfa8", "#b9dcc9"};
    private static final String[] INKS = {"#0f4780", "#c74700", "#4d4d4d", "#0f4780", "#806300", "#115a36"};

    private GroupStyle() {}

    /** The patterns as definitions for an SVG. */
    static String patterns() {
        StringBuilder defs = new StringBuilder("<defs>");
        for (int kind = 0; kind < KINDS; kind++) {
            defs.append("<pattern id=\"")
                    .append(id(kind))
                    .append("\" width=\"20\" height=\"20\" patternUnits=\"userSpaceOnUse\"")
                    .append(slant(kind))
                    .append("><rect width=\"20\" height=\"20\" fill=\"")
                    .append(FILLS[kind % FILLS.length])
                    .append("\"/>")
                    .append(marks(kind))
                    .append("</pattern>");
        }
        return defs.append("</defs>").toString();
    }

    /** The fill of the n-th group, from 0. */
    static String fill(int number) {
        return "url(#" + id(number % KINDS) + ")";
    }

    /** The plain colour of a group, for drawings too small for patterns and for files that know none. */
    public static String ground(String letter) {
        return FILLS[number(letter) % FILLS.length];
    }

    /** Which of the {@link #KINDS} patterns a group has, from 0. */
    public static int kind(String letter) {
        return number(letter) % KINDS;
    }

    /** The colour of a group's pattern. */
    public static String ink(String letter) {
        return INKS[number(letter) % INKS.length];
    }

    /** The number of a letter, from 0. */
    static int number(String letter) {
        int number = 0;
        for (char c : letter.toCharArray()) {
            number = number * 26 + (c - 'A' + 1);
        }
        return number - 1;
    }

    private static String id(int kind) {
        return "grp" + kind;
    }

    private static String slant(int kind) {
        return switch (kind) {
            case 1, 8 -> " patternTransform=\"rotate(45)\"";
            case 6, 10 -> " patternTransform=\"rotate(-45)\"";
            default -> "";
        };
    }

    private static String marks(int kind) {
        String ink = INKS[kind % INKS.length];
        return switch (kind) {
            case 1, 6 -> bar(ink, "M0 0h3v20h-3z");
            case 3 -> bar(ink, "M0 0h20v3H0z");
            case 10 -> bar(ink, "M0 0h20v3H0zM0 8h20v3H0z");
            case 4 -> "<circle cx=\"10\" cy=\"10\" r=\"2.6\" fill=\"" + ink + "\"/>";
            case 5, 8 -> bar(ink, "M0 0h2.5v20H0zM0 0h20v2.5H0z");
            case 7 -> "<circle cx=\"10\" cy=\"10\" r=\"5\" fill=\"none\" stroke=\"" + ink + "\" stroke-width=\"2\"/>";
            case 9 -> bar(ink, "M0 0h2v20H0z");
            case 11 -> bar(ink, "M8 4h4v4h4v4h-4v4H8v-4H4V8h4z");
            default -> "";
        };
    }

    private static String bar(String ink, String path) {
        return "<path d=\"" + path + "\" fill=\"" + ink + "\" opacity=\".5\"/>";
    }
}
