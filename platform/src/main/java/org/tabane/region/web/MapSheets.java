package org.tabane.region.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tabane.region.Boundaries;
import org.tabane.region.Detail;
import org.tabane.region.domain.MapSheet;

/** Keeps the sheets of the present boundaries, so that a page only colours them. */
@Component
class MapSheets {
    private final Boundaries boundaries;
    private volatile @Nullable Kept kept;

    MapSheets(Boundaries boundaries) {
        this.boundaries = boundaries;
    }

    private record Kept(String stamp, MapSheet sheet) {}

    /** The sheet of all Japan. */
    MapSheet national() {
        String stamp = boundaries.stamp();
        Kept now = kept;
        if (now == null || !now.stamp().equals(stamp)) {
            now = new Kept(stamp, MapSheet.of(boundaries.shapes(Detail.NATION), boundaries.approximatePrefectures()));
            kept = now;
        }
        return now.sheet();
    }
}
