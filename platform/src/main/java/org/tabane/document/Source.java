package org.tabane.document;

/**
 * The line under every figure and table: where it comes from 「出典」, as of when 「基準日」, what is missing 「欠測」 and how it was
 * computed 「算定」. An empty part is printed as なし.
 */
public record Source(String origin, String asOf, String missing, String method) {}
