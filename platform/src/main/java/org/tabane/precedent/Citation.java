package org.tabane.precedent;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact stands: a page of the presentation, by its title.
 *
 * @param pageId short name of the page, for links
 * @param pageTitle the page's title
 * @param readingText where the fact is our reading of the page's words rather than the words themselves, why; otherwise null
 */
public record Citation(
        String pageId, LocalText pageTitle, @Nullable LocalText readingText) {

    /** Why we read the page so, where the fact does not stand there in these words 「読み取り」. */
    public Optional<LocalText> reading() {
        return Optional.ofNullable(readingText);
    }
}
