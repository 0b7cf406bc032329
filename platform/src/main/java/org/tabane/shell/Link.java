package org.tabane.shell;

/** Words and where they lead; the words are already in the reader's language. */
public record Link(String text, String url) {}
