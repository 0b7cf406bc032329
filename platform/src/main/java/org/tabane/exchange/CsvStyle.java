package org.tabane.exchange;

/** Which CSV a person wants. */
public enum CsvStyle {
    /** UTF-8 with a byte order mark, so that Excel opens it rightly. */
    UTF_8("UTF-8"),
    /** Windows-31J, the Shift_JIS of Japanese Windows; a character it lacks becomes 〓, as in print. */
    WINDOWS_31J("Shift_JIS");

    private final String charset;

    CsvStyle(String charset) {
        this.charset = charset;
    }

    /** The media type of a file in it, as browsers know it. */
    public String mediaType() {
        return "text/csv;charset=" + charset;
    }
}
