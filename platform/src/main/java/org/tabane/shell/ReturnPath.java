package org.tabane.shell;

import org.springframework.web.servlet.view.RedirectView;

/** Sends a visitor back to a page of ours; an address that could lead elsewhere leads home instead. */
public final class ReturnPath {

    private ReturnPath() {}

    /** A redirect to {@code path} when it lies on this site, otherwise to the home page. */
    public static RedirectView redirect(String path) {
        var view = new RedirectView(safe(path), true, true, false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }

    /** {@code path} when it lies on this site, otherwise {@code /}. */
    public static String safe(String path) {
        var local = path.startsWith("/") && !path.startsWith("//") && !path.contains("\\");
        return local && path.chars().noneMatch(c -> c < 0x20 || c == 0x7f) ? path : "/";
    }
}
