package org.tabane.region;

import java.util.Locale;

/** Words of a catalogue in both languages; Japanese is the original. Immutable. */
public record Wording(String japanese, String english) {
    /** The words in a reader's language. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : japanese;
    }

    /** Words that are the same in both languages, such as those a person typed. */
    public static Wording same(String text) {
        return new Wording(text, text);
    }
}
