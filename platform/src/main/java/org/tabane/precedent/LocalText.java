package org.tabane.precedent;

import java.util.Locale;

/** Words as the source has them in Japanese, and our English translation. Immutable; neither is blank. */
public record LocalText(String ja, String en) {

    public LocalText {
        if (ja.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("Text (" + ja + ") must stand in both languages.");
        }
    }

    /** The original for Japanese readers, the translation for all others. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("ja") ? ja : en;
    }
}
