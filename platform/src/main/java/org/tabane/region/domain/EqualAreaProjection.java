package org.tabane.region.domain;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * Albers' equal-area conic projection for all of Japan, on a sphere of the mean radius: a town twice as large is drawn twice as
 * large wherever it lies, which a map of shares needs.
 *
 * <p>Units: degrees in; kilometres east and north of 137°E 36°N out. Standard parallels 30°N and 42°N; scale within 1 % from 26°N to
 * 46°N. Source: Snyder, Map Projections – A Working Manual, USGS 1395, equations 14-1 to 14-11 (sphere).
 */
public final class EqualAreaProjection {
    private static final double RADIUS_KM = 6371.0088;
    private static final double CENTRE = Math.toRadians(137);
    private static final double ORIGIN = Math.toRadians(36);
    private static final double SOUTH = Math.toRadians(30);
    private static final double NORTH = Math.toRadians(42);
    private static final double N = (Math.sin(SOUTH) + Math.sin(NORTH)) / 2;
    private static final double C = Math.cos(SOUTH) * Math.cos(SOUTH) + 2 * N * Math.sin(SOUTH);
    private static final double RHO_0 = rho(ORIGIN);

    private EqualAreaProjection() {}

    private static double rho(double latitude) {
        return RADIUS_KM * Math.sqrt(C - 2 * N * Math.sin(latitude)) / N;
    }

    /** Kilometres (x east, y north) of a place in degrees. */
    public static Coordinate forward(double longitude, double latitude) {
        double rho = rho(Math.toRadians(latitude));
        double theta = N * (Math.toRadians(longitude) - CENTRE);
        return new Coordinate(rho * Math.sin(theta), RHO_0 - rho * Math.cos(theta));
    }

    /** Degrees (x longitude, y latitude) of a place in kilometres. */
    public static Coordinate inverse(double x, double y) {
        double rho = Math.hypot(x, RHO_0 - y);
        double theta = Math.atan2(x, RHO_0 - y);
        double sine = (C - rho * rho * N * N / (RADIUS_KM * RADIUS_KM)) / (2 * N);
        return new Coordinate(Math.toDegrees(CENTRE + theta / N), Math.toDegrees(Math.asin(Math.clamp(sine, -1, 1))));
    }

    /** A copy of a geometry in degrees, in kilometres. */
    public static Geometry forward(Geometry degrees) {
        return changed(degrees, true);
    }

    /** A copy of a geometry in kilometres, in degrees. */
    public static Geometry inverse(Geometry kilometres) {
        return changed(kilometres, false);
    }

    private static Geometry changed(Geometry geometry, boolean forward) {
        Geometry copy = geometry.copy();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence places, int i) {
                Coordinate to =
                        forward ? forward(places.getX(i), places.getY(i)) : inverse(places.getX(i), places.getY(i));
                places.setOrdinate(i, 0, to.x);
                places.setOrdinate(i, 1, to.y);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        copy.geometryChanged();
        return copy;
    }
}
