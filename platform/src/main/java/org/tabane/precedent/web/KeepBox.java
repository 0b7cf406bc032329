package org.tabane.precedent.web;

import org.jspecify.annotations.Nullable;

/**
 * How an answer can be kept: its address, and for those signed in a name in the organisation's list.
 *
 * @param address the address that opens the same answer
 * @param subject which question it answers, or null when nobody who may write is signed in
 * @param suggestion a name to start from
 */
public record KeepBox(String address, @Nullable String subject, String suggestion) {}
