package org.tabane.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.springframework.stereotype.Component;

/** Turns a {@link View} into HTML by the template named after it; also outside a request, for documents and tests. */
@Component
public final class PageRenderer {

    private static final String SUFFIX = "View";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** The view as HTML, escaped for where each value stands. Throws when no template is named after the view. */
    public String render(View view) {
        var output = new StringOutput(16_384);
        engine.render(templateOf(view.getClass()), view, output);
        return output.toString();
    }

    /** The template's path below {@code src/main/jte}, for example {@code bundling/EstimatePage.jte}. */
    static String templateOf(Class<?> view) {
        var packages = view.getPackageName().split("\\.", -1);
        var name = view.getSimpleName();
        if (packages.length < 3 || !name.endsWith(SUFFIX)) {
            throw new IllegalArgumentException(
                    "View (" + view.getName() + ") must lie in org.tabane.<module> and end in View");
        }
        return packages[2] + "/" + name.substring(0, name.length() - SUFFIX.length()) + ".jte";
    }
}
