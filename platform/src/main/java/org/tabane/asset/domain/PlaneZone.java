package org.tabane.asset.domain;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * A zone of the Japanese plane rectangular coordinate system 「平面直角座標系」, I to XIX. X runs north and Y runs east, in metres, the
 * other way round than on a graph.
 *
 * <p>JGD2011 (EPSG 6669–6687) and JGD2000 (EPSG 2443–2461) share the projection and are taken as one: they differ by what the ground
 * moved in 2011, centimetres to some five metres in the northeast. The old Tokyo datum is not taken; it lies some 400 m off.
 *
 * <p>Source: 平成14年国土交通省告示第9号 「平面直角座標系」, as amended; scale on the central meridian 0.9999, ellipsoid GRS80.
 *
 * @param number 1 to 19
 * @param latitude of the origin, degrees
 * @param longitudeMinutes of the origin, in minutes of arc, so that thirds of a degree stay exact
 */
public record PlaneZone(int number, int latitude, int longitudeMinutes) {
    private static final String[] ROMAN = {
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
        "XVIII", "XIX"
    };

    private static final List<PlaneZone> ALL = List.of(
            zone(1, 33, 129, 30),
            zone(2, 33, 131, 0),
            zone(3, 36, 132, 10),
            zone(4, 33, 133, 30),
            zone(5, 36, 134, 20),
            zone(6, 36, 136, 0),
            zone(7, 36, 137, 10),
            zone(8, 36, 138, 30),
            zone(9, 36, 139, 50),
            zone(10, 40, 140, 50),
            zone(11, 44, 140, 15),
            zone(12, 44, 142, 15),
            zone(13, 44, 144, 15),
            zone(14, 26, 142, 0),
            zone(15, 26, 127, 30),
            zone(16, 26, 124, 0),
            zone(17, 26, 131, 0),
            zone(18, 20, 136, 0),
            zone(19, 26, 154, 0));

    private static PlaneZone zone(int number, int latitude, int degrees, int minutes) {
        return new PlaneZone(number, latitude, degrees * 60 + minutes);
    }

    /** The zones in their order. */
    public static List<PlaneZone> all() {
        return ALL;
    }

    /**
     * The zone of this number.
     *
     * @throws IndexOutOfBoundsException unless it is 1 to 19
     */
    public static PlaneZone of(int number) {
        return ALL.get(number - 1);
    }

    /** The zone of an EPSG code, JGD2011 or JGD2000. */
    public static Optional<PlaneZone> ofEpsg(int code) {
        if (code >= 6669 && code <= 6687) {
            return Optional.of(of(code - 6668));
        }
        return code >= 2443 && code <= 2461 ? Optional.of(of(code - 2442)) : Optional.empty();
    }

    /** The zone written as in IX. */
    public static Optional<PlaneZone> ofRoman(String roman) {
        return ALL.stream().filter(zone -> zone.roman().equals(roman)).findFirst();
    }

    /** As in IX. */
    public String roman() {
        return ROMAN[number - 1];
    }

    /** EPSG code of JGD2011. */
    public int epsg() {
        return 6668 + number;
    }

    /** The projection between metres and degrees. Not thread-safe: one for each reading. */
    public Projection projection() {
        return new Projection(this);
    }

    /** Turns metres into degrees and back. */
    public static final class Projection {
        private final CoordinateTransform toDegrees;
        private final CoordinateTransform toMetres;

        private Projection(PlaneZone zone) {
            CRSFactory factory = new CRSFactory();
            CoordinateReferenceSystem degrees =
                    factory.createFromParameters("JGD2011", "+proj=longlat +ellps=GRS80 +no_defs");
            CoordinateReferenceSystem metres = factory.createFromParameters(
                    "zone " + zone.roman(),
                    "+proj=tmerc +lat_0=" + zone.latitude() + " +lon_0=" + zone.longitudeMinutes() / 60.0
                            + " +k=0.9999 +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs");
            CoordinateTransformFactory transforms = new CoordinateTransformFactory();
            toDegrees = transforms.createTransform(metres, degrees);
            toMetres = transforms.createTransform(degrees, metres);
        }

        /** Longitude (x) and latitude (y) of a place {@code north} (X) and {@code east} (Y) of the zone's origin. */
        public Coordinate degrees(double north, double east) {
            ProjCoordinate at = toDegrees.transform(new ProjCoordinate(east, north), new ProjCoordinate());
            return new Coordinate(at.x, at.y);
        }

        /** Metres east (x) and north (y) of the zone's origin. */
        public Coordinate metres(double longitude, double latitude) {
            ProjCoordinate at = toMetres.transform(new ProjCoordinate(longitude, latitude), new ProjCoordinate());
            return new Coordinate(at.x, at.y);
        }
    }
}
