package org.tabane.shell;

import org.jspecify.annotations.Nullable;

/**
 * Where a figure comes from: the four facts under every table and figure. What is unknown is shown as 「なし」, never left out.
 *
 * @param source title, publisher and edition 「出典」
 * @param asOf the day or year the figure is about, in words 「基準日」
 * @param missing how many values are missing and what was done about it 「欠測」
 * @param formula how it was computed 「算定」
 */
public record SourceLine(
        @Nullable String source,
        @Nullable String asOf,
        @Nullable String missing,
        @Nullable String formula) {}
