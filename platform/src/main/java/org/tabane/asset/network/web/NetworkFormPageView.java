package org.tabane.asset.network.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shell.Field.Option;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** The form for a road file; {@code error} says what to mend. */
public record NetworkFormPageView(
        Frame frame,
        String municipality,
        String source,
        String date,
        String snap,
        String reading,
        boolean shared,
        List<Option> readings,
        @Nullable String error)
        implements View {

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
