package org.tabane.precedent;

/** A fact with the page it stands on. */
public record Cited<T>(T value, Citation citation) {}
