package org.tabane.bundling.design.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/**
 * A design before it is begun: which towns, sectors, years and limits.
 *
 * @param towns names of the towns the present choice gives
 * @param missing what is not known of which towns; empty when nothing is missing
 * @param problem why it cannot be begun so; null when it can
 */
public record DesignNewPageView(
        Frame frame,
        String town,
        String townName,
        String name,
        List<Option> scopes,
        int steps,
        int kilometres,
        List<String> with,
        String towns,
        int count,
        String missing,
        List<Option> sectors,
        List<Option> years,
        boolean performance,
        List<LimitFields.Field> limits,
        @Nullable String problem)
        implements View {

    /** Something to choose. */
    public record Option(String value, String text, boolean chosen) {}

    @Override
    public int status() {
        return problem == null ? 200 : 422;
    }
}
