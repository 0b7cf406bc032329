package org.tabane.document;

/** The inks of the house on paper and in drawings; the same values as the style sheet's variables. */
final class Ink {

    /** 「墨」 Text and rules. */
    static final String INK = "#1a1a1a";

    static final String INK_2 = "#4d4d4d";
    static final String RULE = "#cccccc";
    static final String RULE_2 = "#949494";
    static final String GRID = "#e6e6e6";
    static final String PAPER = "#ffffff";

    /** 「藍」 The main series and whatever grows less costly. */
    static final String INDIGO = "#00316a";

    static final String INDIGO_HATCH = "#0f4780";
    static final String INDIGO_PALE = "#97badb";

    /** 「朱」 One's own town and whatever grows more costly. */
    static final String VERMILION = "#c74700";

    static final String VERMILION_TEXT = "#ac3e00";
    static final String VERMILION_PALE = "#ffc199";
    static final String VERMILION_WASH = "#ffeee2";

    private Ink() {}
}
