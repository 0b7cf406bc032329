package org.tabane.ledger.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/**
 * Choosing a ledger workbook.
 *
 * @param error why the last file was refused; {@code null} before any
 */
public record UploadFormPageView(
        Frame frame,
        String town,
        String yearName,
        int year,
        @Nullable String error,
        List<Past> past) implements View {
    @Override
    public int status() {
        return error == null ? 200 : 422;
    }

    /** An upload of before. */
    public record Past(String name, String when, String state, String url) {}
}
