package org.tabane.asset.map.tile;

/** The projection of web maps: longitude and latitude in degrees to the unit square, x eastward and y southward. */
public final class Mercator {

    /** The latitude at the edge of the square. */
    public static final double FARTHEST_LATITUDE = 85.0511287798066;

    private Mercator() {}

    public static double x(double longitude) {
        return longitude / 360 + 0.5;
    }

    /** Latitudes beyond the edge are drawn at the edge. */
    public static double y(double latitude) {
        double sine = Math.sin(Math.toRadians(Math.clamp(latitude, -FARTHEST_LATITUDE, FARTHEST_LATITUDE)));
        return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    }

    public static double longitude(double x) {
        return (x - 0.5) * 360;
    }

    public static double latitude(double y) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y))));
    }
}
