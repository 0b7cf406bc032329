package org.tabane.shell;

/** The hidden field that proves a form was served by us; {@code header} carries the same value for requests without a form. */
public record CsrfField(String name, String value, String header) {}
