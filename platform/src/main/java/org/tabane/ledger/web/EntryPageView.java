package org.tabane.ledger.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shared.Evidence;
import org.tabane.shell.Field;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/**
 * The figures of one work item in a year, to fill in, with their history.
 *
 * @param versions the version of each measure the page was made from, so that a concurrent change is noticed
 * @param prices what the master says a unit costs, in words
 */
public record EntryPageView(
        Frame frame,
        String town,
        String code,
        String name,
        String yearName,
        int year,
        boolean mayWrite,
        boolean hasErrors,
        List<Row> rows,
        List<Field.Option> evidences,
        List<String> units,
        String unit,
        String note,
        String versions,
        List<String> prices,
        String itemSource,
        List<Past> history)
        implements View {
    @Override
    public int status() {
        return hasErrors ? 422 : 200;
    }

    /** A measure to fill in. {@code error} is {@code null} when it is good. */
    public record Row(
            String key,
            String label,
            String unit,
            String value,
            String evidence,
            String source,
            @Nullable String range,
            @Nullable String error) {}

    /** A figure recorded before; {@code who} is empty for what the platform itself recorded. */
    public record Past(
            String when,
            String what,
            String value,
            @Nullable Evidence evidence,
            String source,
            String how,
            String who,
            boolean current) {}
}
