package org.tabane.shell;

/**
 * Which page of a long list is shown.
 *
 * @param page from 1
 * @param pageCount at least 1
 * @param rowCount rows in the whole list
 * @param url address of the list with its other parameters; {@code page=} is added
 */
public record Pager(int page, int pageCount, long rowCount, String url) {

    public Pager {
        if (page < 1 || pageCount < 1) {
            throw new IllegalArgumentException("Page (" + page + ") of (" + pageCount + ") must be at least 1");
        }
    }

    public String urlOf(int other) {
        return url + (url.contains("?") ? "&" : "?") + "page=" + other;
    }
}
