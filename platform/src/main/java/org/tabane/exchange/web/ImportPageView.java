package org.tabane.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;
import org.tabane.shell.View;

/**
 * The first page of a kind of import: what to bring, the template, the file, earlier files.
 *
 * @param back where the visitor came from
 * @param action where the file is posted to
 * @param error why the last file was refused; {@code null} before any
 * @param prepare words about the template; empty where there is none
 * @param templates the template in its formats; empty where there is none
 */
public record ImportPageView(
        Frame frame,
        String title,
        String organisation,
        String about,
        Link back,
        String action,
        String accepts,
        String limit,
        @Nullable String error,
        String prepare,
        List<Link> templates,
        List<Past> past)
        implements View {
    @Override
    public int status() {
        return error == null ? 200 : 422;
    }

    /**
     * An upload of before.
     *
     * @param counts how many rows were new, changed and rejected; empty unless imported
     */
    public record Past(String name, String when, String state, String counts, String url) {}
}
