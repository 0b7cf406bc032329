package org.tabane.engine.network;

/**
 * Lengths on the GRS80 ellipsoid, which JGD2011 uses and which WGS 84 equals to a tenth of a millimetre.
 *
 * <p>Method: the middle-latitude formula (radii of curvature at the middle of the segment). Beside the exact geodesic it errs by less than
 * 2 mm over 10 km and 0.2 m over 50 km in the latitudes of Japan; segments of roads are far shorter.
 *
 * <p>Source: 測量法施行令 第3条 (semi-major axis 6,378,137 m, flattening 1/298.257222101).
 */
public final class Geodesic {

    private static final double SEMI_MAJOR_METRES = 6_378_137.0;
    private static final double FLATTENING = 1 / 298.257222101;
    private static final double ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);

    private Geodesic() {}

    /** The length in metres of the straight segment between two places in degrees. */
    public static double metres(double lon1, double lat1, double lon2, double lat2) {
        double middle = Math.toRadians((lat1 + lat2) / 2);
        return Math.hypot(Math.toRadians(lon2 - lon1) * east(middle), Math.toRadians(lat2 - lat1) * north(middle));
    }

    /** How many metres one degree of longitude is at a latitude in degrees. */
    public static double metresPerDegreeEast(double lat) {
        return Math.toRadians(1) * east(Math.toRadians(lat));
    }

    /** How many metres one degree of latitude is at a latitude in degrees. */
    public static double metresPerDegreeNorth(double lat) {
        return Math.toRadians(1) * north(Math.toRadians(lat));
    }

    private static double east(double radians) {
        double sine = Math.sin(radians);
        return SEMI_MAJOR_METRES * Math.cos(radians) / Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
    }

    private static double north(double radians) {
        double sine = Math.sin(radians);
        double w = 1 - ECCENTRICITY_SQUARED * sine * sine;
        return SEMI_MAJOR_METRES * (1 - ECCENTRICITY_SQUARED) / (w * Math.sqrt(w));
    }
}
