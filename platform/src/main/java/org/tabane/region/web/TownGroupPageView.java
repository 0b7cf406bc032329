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
 * @param own the reader's own town to begin with; {@code null} for whoever acts for none
 * @param leftOut says that not all towns asked for are shown; empty when they are
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
        @Nullable Member own,
        String leftOut,
        String asked,
        List<Member> candidates,
        List<Member> groups,
        List<Group> figures,
        List<TownProfile.Timeline> timelines,
        List<Lacking> lacking,
        String map,
        boolean approximate,
        String boundarySource,
        List<NationalPageView.Choice> files,
        @Nullable SourceLine source)
        implements View {
    /** A town with the address of the page without it, or with it. */
    public record Member(String name, String url, String removeUrl, boolean invented) {}

    /** One axis with its figures. */
    public record Group(String name, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One line of the comparison.
     *
     * @param url where the figure is shown for all towns; empty for none
     * @param together the group's value as written
     * @param members each member's value as written
     * @param nation middle value of all towns, where a group may be compared with it; otherwise empty
     */
    public record Row(
            String url,
            String name,
            String unit,
            String together,
            List<String> members,
            String nation,
            boolean known,
            String note) {
        public Row {
            members = List.copyOf(members);
        }
    }

    /** A series that members lack, with which of them. */
    public record Lacking(String name, String towns, String how, String importUrl) {}

    public TownGroupPageView {
        members = List.copyOf(members);
        candidates = List.copyOf(candidates);
        groups = List.copyOf(groups);
        figures = List.copyOf(figures);
        timelines = List.copyOf(timelines);
        lacking = List.copyOf(lacking);
        files = List.copyOf(files);
    }
}
