package org.tabane.asset.domain;

import org.locationtech.jts.geom.Coordinate;
import org.tabane.region.Municipality;

/**
 * Where the assets of a town may be expected: within a distance of its representative point, or, where no point is known, in
 * Japan.
 *
 * <p>Assumption: the larger of 50 km and three times the side of a square of the town's area; wide enough for what a town keeps
 * outside its borders, narrow enough to tell one zone from the next (about 100 km).
 */
public sealed interface Surroundings {
    /** Whether a place, longitude x and latitude y, may be expected. */
    boolean hold(Coordinate place);

    static Surroundings japan() {
        return new Japan();
    }

    /** Around a town. */
    static Surroundings around(Municipality town) {
        return around(
                town.point().longitude(),
                town.point().latitude(),
                town.areaKm2().doubleValue());
    }

    /** Around a representative point. */
    static Surroundings around(double longitude, double latitude, double areaKm2) {
        return new Around(new Coordinate(longitude, latitude), Math.max(50_000, 3_000 * Math.sqrt(areaKm2)));
    }

    /** All of Japan with its islands. */
    record Japan() implements Surroundings {
        @Override
        public boolean hold(Coordinate place) {
            return place.x >= 122 && place.x <= 154 && place.y >= 20 && place.y <= 46;
        }
    }

    /** Within reach of a point. */
    record Around(Coordinate centre, double metres) implements Surroundings {
        @Override
        public boolean hold(Coordinate place) {
            return Distance.metres(centre, place) <= metres;
        }
    }
}
