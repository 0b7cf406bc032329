package org.tabane.document;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.tabane.shared.FiscalYear;

/**
 * A report 「帳票」 as the writers of PDF and Word take it: who says what, when, in which version, and the blocks in reading order.
 *
 * <p>The words come from the module that knows them, in {@code language}; {@code createdAt} is the local time printed in the margin.
 */
public record Report(
        String title,
        String subtitle,
        String organisation,
        FiscalYear fiscalYear,
        String version,
        LocalDateTime createdAt,
        Locale language,
        Layout layout,
        List<Block> blocks) {

    /** How the report lies on paper. */
    public enum Layout {
        /** A4 pages, as many as it takes. */
        PAGES,
        /** Exactly one A4 page 「一枚紙」: the type shrinks, down to 7 points, until everything fits; beyond that it is refused. */
        ONE_PAGE
    }

    public Report {
        if (title.isBlank() || organisation.isBlank()) {
            throw new IllegalArgumentException(
                    "A report needs a title (" + title + ") and an organisation (" + organisation + ").");
        }
        blocks = List.copyOf(blocks);
    }
}
