package org.tabane.asset;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.tabane.asset.domain.Distance;
import org.tabane.shared.Evidence;
import org.tabane.shell.Link;

/**
 * What a module knows of a place, for the place record 「箇所カルテ」. Every bean of this type is asked; each answers with what
 * the present tenant context may read.
 */
public interface PlaceEvents {

    /** Events within reach of a place, in any order; {@code reader} is the language of the texts. */
    List<PlaceEvent> findEvents(PlaceArea area, Locale reader);

    /**
     * A place and how far around it to look.
     *
     * @param place longitude and latitude in degrees: a point, or the whole shape of an asset
     * @param metres the reach, 10 to 1,000
     * @param box holds everything within reach, and a little more; for the index
     */
    record PlaceArea(Geometry place, int metres, BoundingBox box) {

        /** What lies within a distance of a place. */
        static PlaceArea around(Geometry place, int metres) {
            return new PlaceArea(place, metres, Distance.around(place.getEnvelopeInternal(), metres));
        }

        /** Metres from the place to a shape, 0 where they touch. */
        public double metresTo(Geometry shape) {
            return Distance.metres(place, shape);
        }
    }

    /**
     * Something that happened at or near the place.
     *
     * @param on the day; {@code null} where only the year is known
     * @param fiscalYear the fiscal year by its first calendar year, where no day is known; otherwise {@code null}; with neither the
     *     event stands at the end, undated
     * @param kindKey message key of what kind of event it is
     * @param text what happened, in the reader's language or the record's own words
     * @param link where to read on; {@code null} for nowhere
     * @param metres distance from the place, 0 when it lies on it
     */
    record PlaceEvent(
            @Nullable LocalDate on,
            @Nullable Integer fiscalYear,
            String kindKey,
            String text,
            @Nullable Link link,
            double metres,
            Evidence evidence) {}
}
