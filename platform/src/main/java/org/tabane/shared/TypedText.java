package org.tabane.shared;

import java.text.Normalizer;

/** Text as people type it, brought to one form before it is read: full-width and compatibility forms folded (NFKC). */
final class TypedText {

    private TypedText() {}

    /** Folds full-width and compatibility characters and trims white space, the ideographic space included. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** {@link #fold} and without any white space inside. */
    static String foldWithoutSpaces(String text) {
        return fold(text).replaceAll("\\s+", "");
    }
}
