package org.tabane.document;

/** How an area is filled, so that series stay apart on a black-and-white copy. Used in this order. */
public enum Fill {
    /** Pale indigo under diagonal lines; 「直営」 by custom of the house. */
    HATCHED(Ink.INDIGO_PALE, Ink.INDIGO_HATCH, true),
    /** Solid indigo; 「委託」 by custom of the house. */
    SOLID(Ink.INDIGO, Ink.INDIGO, false),
    /** White with a vermilion outline. */
    OUTLINED(Ink.PAPER, Ink.VERMILION, false),
    /** Pale vermilion under diagonal lines. */
    WARM_HATCHED(Ink.VERMILION_PALE, Ink.VERMILION, true),
    /** Mid grey. */
    GREY("#c9c9c9", "#767676", false);

    final String ground;
    final String line;
    final boolean hatched;

    Fill(String ground, String line, boolean hatched) {
        this.ground = ground;
        this.line = line;
        this.hatched = hatched;
    }

    /** The ink of words standing on this fill; hatched fills get a white plate under the words. */
    String wordInk() {
        return this == SOLID ? Ink.PAPER : Ink.INK;
    }
}
