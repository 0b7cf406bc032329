package org.tabane.precedent;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a practice with the page it stands on.
 *
 * @param readingText why we read the source so, where the fact does not stand there in these words; otherwise null
 */
public record Sourced<T>(
        T value, SourcePage source, @Nullable LocalText readingText) {

    /** Why the source was read so 「読み取り」; empty where the fact stands there. */
    public Optional<LocalText> reading() {
        return Optional.ofNullable(readingText);
    }
}
