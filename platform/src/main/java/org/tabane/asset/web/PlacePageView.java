package org.tabane.asset.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.document.Picture;
import org.tabane.shared.Evidence;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;
import org.tabane.shell.SourceLine;
import org.tabane.shell.View;

/**
 * The place record.
 *
 * @param place what place it is, in words; {@code null} before one was chosen
 * @param trouble why no place was found, in words; {@code null} for no trouble
 * @param matches assets to choose the place from
 */
public record PlacePageView(
        Frame frame,
        String town,
        String q,
        String assetId,
        int metres,
        List<Integer> distances,
        @Nullable String place,
        @Nullable String trouble,
        List<Link> matches,
        @Nullable Picture map,
        @Nullable String mapUrl,
        List<Standing> standing,
        List<Event> events,
        boolean complete,
        boolean sample,
        @Nullable String pdfUrl,
        SourceLine source)
        implements View {

    /** The map as markup for the page. */
    public String mapMarkup() {
        return map == null ? "" : map.svg(frame.locale(), 0).markup();
    }

    /** An asset within reach. */
    public record Standing(
            String url,
            String name,
            String kind,
            String built,
            org.tabane.asset.@Nullable ConditionGrade grade,
            String metres) {}

    /** Something that happened. */
    public record Event(
            String when, String kind, String text, @Nullable String url, String metres, Evidence evidence) {}
}
