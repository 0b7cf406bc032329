package org.tabane.precedent.web;

import org.jspecify.annotations.Nullable;

/**
 * A source as a page shows it: its words, where it can be opened, and how near it is to those who did it.
 *
 * @param kind 資料, 公表者の頁 or 報道・二次資料
 * @param url null for a page of the presentation
 */
public record Cite(String text, String kind, @Nullable String url) {}
