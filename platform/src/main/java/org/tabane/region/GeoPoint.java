package org.tabane.region;

/**
 * A place by longitude and latitude in degrees (JGD2011, for our purposes WGS 84).
 *
 * <p>Immutable. Range: 20 to 46 north, 122 to 154 east, which holds all of Japan and catches swapped coordinates.
 */
public record GeoPoint(double longitude, double latitude) {

    private static final double MEAN_EARTH_RADIUS_KM = 6371.0088;

    public GeoPoint {
        if (!(longitude >= 122 && longitude <= 154 && latitude >= 20 && latitude <= 46)) {
            throw new IllegalArgumentException("Place (longitude " + longitude + ", latitude " + latitude
                    + ") does not lie in Japan.\nMaybe longitude and latitude are swapped.");
        }
    }

    /** The straight-line (great-circle) distance in kilometres on a sphere of the mean radius; within 0.5 % of the geodesic. */
    public double kilometresTo(GeoPoint other) {
        double lat1 = Math.toRadians(latitude);
        double lat2 = Math.toRadians(other.latitude);
        double sinLat = Math.sin((lat2 - lat1) / 2);
        double sinLon = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double h = sinLat * sinLat + Math.cos(lat1) * Math.cos(lat2) * sinLon * sinLon;
        return 2 * MEAN_EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
