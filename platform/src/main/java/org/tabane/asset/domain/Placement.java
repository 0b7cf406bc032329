package org.tabane.asset.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * Takes the two numbers of a file for a place as the chosen reading says, and says what speaks against it. Only ever proposes
 * another reading; never uses one by itself. Holds a projection, so one for each file.
 */
public final class Placement {
    /** Nearer to a pole than this, in degrees, no town keeps roads. */
    private static final double POLAR = 72;
    /** Numbers larger than this are no degrees. */
    private static final double METRES = 400;

    private final Reading reading;
    private final Surroundings surroundings;
    private final PlaneZone.@Nullable Projection projection;
    private final List<PlaneZone.Projection> all = new ArrayList<>();

    public Placement(Reading reading, Surroundings surroundings) {
        this.reading = reading;
        this.surroundings = surroundings;
        this.projection =
                reading.inDegrees() ? null : PlaneZone.of(reading.zone()).projection();
    }

    /** What speaks against a place; one of these at most. */
    public sealed interface Doubt {
        /** Latitude and longitude (X and Y) fit when they are exchanged. */
        record Exchanged(String first, String second) implements Doubt {}

        /** The numbers are metres where degrees were expected; in these zones they fit (none named when too many do). */
        record InMetres(String first, String second, List<Integer> zones) implements Doubt {}

        /** The numbers are degrees where metres were expected. */
        record InDegrees() implements Doubt {}

        /** In the chosen zone this would be the place, which is not near the town; it is in these other zones. */
        record OtherZone(String place, List<Integer> zones) implements Doubt {}

        /** The place is far from where the town's assets may be expected. */
        record FarAway(String place) implements Doubt {}

        /** The numbers are no place on earth. */
        record Nowhere(String first, String second) implements Doubt {}
    }

    /**
     * Longitude (x) and latitude (y) of a place.
     *
     * @param east longitude or metres east, as headed in the file
     * @param north latitude or metres north
     */
    public Coordinate degrees(double east, double north) {
        Coordinate place = as(reading.swapped(), projection, east, north);
        return new Coordinate(rounded(place.x), rounded(place.y));
    }

    /** To a tenth of a millimetre, so that what is taken away comes back the same. */
    private static double rounded(double degrees) {
        return Math.abs(degrees) > 400 ? degrees : Math.round(degrees * 1e9) / 1e9;
    }

    private static Coordinate as(
            boolean swapped, PlaneZone.@Nullable Projection projection, double east, double north) {
        double x = swapped ? north : east;
        double y = swapped ? east : north;
        return projection == null ? new Coordinate(x, y) : projection.degrees(y, x);
    }

    /** Changes a shape from the file's numbers to degrees. */
    public void toDegrees(Geometry shape) {
        shape.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence sequence, int index) {
                Coordinate place = degrees(sequence.getX(index), sequence.getY(index));
                sequence.setOrdinate(index, 0, place.x);
                sequence.setOrdinate(index, 1, place.y);
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
        shape.geometryChanged();
    }

    /** What speaks against this place under the chosen reading; {@code null} for nothing. */
    public @Nullable Doubt doubt(double east, double north) {
        Coordinate place = degrees(east, north);
        boolean onEarth = onEarth(place);
        boolean metres = Math.max(Math.abs(east), Math.abs(north)) > METRES;
        // Before all else: degrees taken for metres lie at the zone's origin, which may be near the town.
        if (!reading.inDegrees() && !metres && looksLikeDegrees(east, north)) {
            return new Doubt.InDegrees();
        }
        if (onEarth && surroundings.hold(place)) {
            return null;
        }
        if (reading.inDegrees() && metres) {
            return new Doubt.InMetres(shown(north), shown(east), zones(east, north));
        }
        Coordinate exchanged = as(!reading.swapped(), projection, east, north);
        boolean exchangedFits = onEarth(exchanged)
                && (surroundings.hold(exchanged)
                        || reading.inDegrees() && Math.abs(place.y) > POLAR && Math.abs(exchanged.y) <= POLAR);
        if (exchangedFits) {
            return new Doubt.Exchanged(shown(north), shown(east));
        }
        if (!onEarth) {
            return new Doubt.Nowhere(shown(north), shown(east));
        }
        if (reading.anywhere()) {
            return null;
        }
        if (!reading.inDegrees()) {
            List<Integer> zones = zones(east, north);
            if (!zones.isEmpty()) {
                return new Doubt.OtherZone(shown(place.y) + ", " + shown(place.x), zones);
            }
        }
        return new Doubt.FarAway(shown(place.y) + ", " + shown(place.x));
    }

    /** The zones in which the numbers lie in the surroundings, at most three; none when more do, which proves nothing. */
    private List<Integer> zones(double east, double north) {
        if (all.isEmpty()) {
            PlaneZone.all().forEach(zone -> all.add(zone.projection()));
        }
        List<Integer> fitting = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            // A zone reaches about two degrees to each side of its meridian; farther off the projection means nothing.
            if (Math.max(Math.abs(east), Math.abs(north)) < 1_000_000) {
                Coordinate place = as(reading.swapped(), all.get(i), east, north);
                if (onEarth(place) && surroundings.hold(place)) {
                    fitting.add(i + 1);
                }
            }
        }
        return fitting.size() > 3 ? List.of() : fitting;
    }

    private boolean looksLikeDegrees(double east, double north) {
        return surroundings.hold(new Coordinate(east, north)) || surroundings.hold(new Coordinate(north, east));
    }

    private static boolean onEarth(Coordinate place) {
        return Math.abs(place.x) <= 180 && Math.abs(place.y) <= 90;
    }

    private static String shown(double number) {
        return String.format(java.util.Locale.ROOT, Math.abs(number) > METRES ? "%.1f" : "%.5f", number);
    }
}
