package org.tabane.asset.map.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/**
 * The list beside the map: the same content as the map's window, or what lies at a place that was clicked.
 *
 * @param place words for the place that was clicked; {@code null} for the whole window
 * @param count how many there are, in words
 * @param note what to know about the list; {@code null} if nothing
 */
public record MapListPartialView(
        Frame frame,
        @Nullable String place,
        @Nullable String placeRecord,
        String count,
        @Nullable String note,
        List<Row> rows)
        implements View {

    public MapListPartialView {
        rows = List.copyOf(rows);
    }

    /** @param at longitude and latitude of its middle */
    public record Row(
            String url,
            String name,
            String detail,
            @Nullable String grade,
            String gradeClass,
            String built,
            String at) {}
}
