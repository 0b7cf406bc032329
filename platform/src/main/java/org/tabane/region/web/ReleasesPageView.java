package org.tabane.region.web;

import java.util.List;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** What published facts are there, and where more can be brought in. */
public record ReleasesPageView(
        Frame frame,
        List<SeriesRow> series,
        List<ReleaseRow> releases,
        List<OwnRow> own,
        boolean mayImport,
        String boundaries)
        implements View {
    /**
     * A series and what of it is there.
     *
     * @param years years with values; empty for none
     */
    public record SeriesRow(
            String name, String publisher, String years, String towns, String importUrl, String importName) {}

    /** A file that was loaded. */
    public record ReleaseRow(
            String id,
            String title,
            String publisher,
            String asOf,
            int rows,
            int missing,
            String loaded,
            boolean sample,
            boolean withdrawn) {}

    /**
     * An indicator of the visitor's own organisation or group.
     *
     * @param retireUrl where it is taken away; empty for those who may not
     */
    public record OwnRow(
            String name, String unit, String publisher, String years, int towns, String mapUrl, String retireUrl) {}

    public ReleasesPageView {
        own = List.copyOf(own);
        series = List.copyOf(series);
        releases = List.copyOf(releases);
    }
}
