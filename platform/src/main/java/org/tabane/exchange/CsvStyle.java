package org.tabane.exchange;

/** Which CSV a person wants. */
public enum CsvStyle {
    /** UTF-8 with a byte order mark, so that Excel opens it rightly. */
    UTF_8,
    /** Windows-31J, the Shift_JIS of Japanese Windows; a character it lacks becomes 〓, as in print. */
    WINDOWS_31J
}
