package org.tabane.bundling.domain;

import java.util.Locale;

/** Words kept in both languages with the fact they describe. Neither is blank. Immutable. */
public record Wording(String japanese, String english) {

    public Wording {
        if (japanese.isBlank() || english.isBlank()) {
            throw new IllegalArgumentException(
                    "Words must be given in Japanese (" + japanese + ") and English (" + english + ").");
        }
    }

    /** The same words in both, for names. */
    public static Wording same(String text) {
        return new Wording(text, text);
    }

    /** English for English readers, Japanese for all others. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? english : japanese;
    }
}
