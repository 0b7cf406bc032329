package org.tabane.precedent;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact about a precedent can be looked up: a page or an article.
 *
 * @param titleText its title as printed; null where we know the address but did not see the title
 * @param url where it is found; null for a page of the presentation
 * @param date the day it was published or last changed; null where not printed
 */
public record SourcePage(
        String id,
        Kind kind,
        LocalText publisher,
        @Nullable LocalText titleText,
        @Nullable String url,
        @Nullable LocalDate date) {

    /** How near the source is to those who did it. */
    public enum Kind {
        /** 「資料」 The ministry's presentation. */
        PRESENTATION,
        /** 「公表者の頁」 A page of the municipality, prefecture or body itself. */
        OFFICIAL,
        /** 「報道・二次資料」 A newspaper or another's account; to be checked with the publisher before use. */
        REPORT;

        /** The message key of its name, such as {@code precedent.source.official}. */
        public String messageKey() {
            return "precedent.source." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The title, where it was seen. */
    public Optional<LocalText> title() {
        return Optional.ofNullable(titleText);
    }

    /** A page of the presentation. */
    static SourcePage of(Presentation presentation, String id, LocalText title) {
        return new SourcePage(id, Kind.PRESENTATION, presentation.publisher(), title, null, presentation.date());
    }
}
