package org.tabane.precedent;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question asked before weighing the types; each may be left open.
 *
 * @param group the heading it stands under: {@code people}, {@code work}, {@code ties}
 */
public record FitQuestion(
        String id,
        Kind kind,
        String group,
        LocalText text,
        @Nullable LocalText unitText,
        @Nullable LocalText hintText) {

    /** How a question is answered. */
    public enum Kind {
        /** A number, 0 or more. */
        NUMBER,
        /** Yes, no or not known. */
        ANSWER,
        /** Any of the sectors. */
        SECTORS
    }

    public Optional<LocalText> unit() {
        return Optional.ofNullable(unitText);
    }

    public Optional<LocalText> hint() {
        return Optional.ofNullable(hintText);
    }
}
