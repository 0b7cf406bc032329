package org.tabane.region.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tabane.region.Boundaries;
import org.tabane.region.Release;
import org.tabane.shell.Frame;

/** Says where the shapes on a map come from, and how many are approximate. */
@Component
class BoundarySources {
    private final Boundaries boundaries;
    private final MapSheets sheets;

    BoundarySources(Boundaries boundaries, MapSheets sheets) {
        this.boundaries = boundaries;
        this.sheets = sheets;
    }

    String words(Frame frame) {
        List<Release> releases = boundaries.listReleases();
        int approximate = sheets.national().approximate();
        if (releases.isEmpty()) {
            return frame.text("region.national.boundary.approximate");
        }
        String from = releases.stream()
                .map(release -> frame.text(
                        "region.national.boundary.release",
                        release.title(),
                        release.referenceDate(),
                        release.publisher()))
                .distinct()
                .limit(3)
                .collect(Collectors.joining(frame.text("region.list.separator")));
        return approximate == 0 ? from : from + frame.text("region.national.boundary.some", approximate);
    }
}
