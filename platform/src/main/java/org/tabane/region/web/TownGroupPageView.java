package org.tabane.region.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;
import org.tabane.shell.View;

/**
 * Any set of towns together: each member and all of them summed.
 *
 * @param towns codes, comma-separated, as in the address
 * @param asked what was typed to add a town and is not clear
 * @param groups registered groups one may see
 * @param approximate whether the map is of approximate cells
 * @param map drawing of the members; empty where none has a shape
 */
public record TownGroupPageView(
        Frame frame,
        String title,
        String towns,
        List<Member> members,
        String asked,
        List<Member> candidates,
        List<Member> groups,
        List<Row> rows,
        List<TownProfile.Timeline> timelines,
        String map,
        boolean approximate,
        String csvUrl,
        @Nullable SourceLine source)
        implements View {
    /** A town with the address of the page without it, or with it. */
    public record Member(String name, String url, String removeUrl, boolean invented) {}

    /**
     * One line of the comparison.
     *
     * @param together the group's value as written
     * @param members each member's value as written
     */
    public record Row(String name, String unit, String together, List<String> members, boolean known, String note) {
        public Row {
            members = List.copyOf(members);
        }
    }

    public TownGroupPageView {
        members = List.copyOf(members);
        candidates = List.copyOf(candidates);
        groups = List.copyOf(groups);
        rows = List.copyOf(rows);
        timelines = List.copyOf(timelines);
    }
}
