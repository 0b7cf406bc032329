package org.tabane.asset.map;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tabane.asset.BoundingBox;
import org.tabane.asset.map.tile.Mercator;

/**
 * Which part of the world a map shows: its middle and its zoom, where a world of zoom 0 is 512 pixels wide.
 *
 * <p>Immutable.
 *
 * @param whole the area all of which is to be seen, whatever the size of the window; {@code null} where middle and zoom were chosen
 */
public record MapView(
        double longitude,
        double latitude,
        double zoom,
        @Nullable BoundingBox whole) {

    private static final double WORLD_PIXELS = 512;
    private static final double DEEPEST = 20;
    private static final double NEAR_ENOUGH = 16;

    /** The zoom at which a single place is looked at. */
    public static final double NEAR = 17;

    public MapView {
        longitude = Math.clamp(longitude, -180, 180);
        latitude = Math.clamp(latitude, -85, 85);
        zoom = Math.clamp(zoom, 0, DEEPEST);
    }

    public MapView(double longitude, double latitude, double zoom) {
        this(longitude, latitude, zoom, null);
    }

    /** Reads what an address says; empty where it says nothing usable. */
    public static @Nullable MapView of(@Nullable Double longitude, @Nullable Double latitude, @Nullable Double zoom) {
        return longitude == null || latitude == null || longitude.isNaN() || latitude.isNaN()
                ? null
                : new MapView(longitude, latitude, zoom == null || zoom.isNaN() ? NEAR_ENOUGH : zoom);
    }

    /** The view that shows an area on a picture of this size, with a little room around it. */
    public static MapView of(BoundingBox area, int width, int height) {
        double west = Mercator.x(area.west());
        double east = Mercator.x(area.east());
        double north = Mercator.y(area.north());
        double south = Mercator.y(area.south());
        double fit = Math.min(width * 0.9 / Math.max(east - west, 1e-9), height * 0.9 / Math.max(south - north, 1e-9));
        double zoom = Math.min(NEAR_ENOUGH, Math.log(fit / WORLD_PIXELS) / Math.log(2));
        return new MapView(
                Mercator.longitude((west + east) / 2), Mercator.latitude((north + south) / 2), Math.max(0, zoom), area);
    }

    /** As it stands in an address. */
    public String query() {
        return String.format(Locale.ROOT, "lon=%.5f&lat=%.5f&z=%.2f", longitude, latitude, zoom);
    }

    /** How many pixels the world is wide. */
    public double worldPixels() {
        return WORLD_PIXELS * Math.pow(2, zoom);
    }

    /** The area on a picture of this size. */
    public BoundingBox area(int width, int height) {
        double x = Mercator.x(longitude);
        double y = Mercator.y(latitude);
        double halfX = width / 2.0 / worldPixels();
        double halfY = height / 2.0 / worldPixels();
        return new BoundingBox(
                Math.max(-180, Mercator.longitude(x - halfX)),
                Mercator.latitude(Math.min(1, y + halfY)),
                Math.min(180, Mercator.longitude(x + halfX)),
                Mercator.latitude(Math.max(0, y - halfY)));
    }

    /** How many metres a pixel is at the middle. */
    public double metresPerPixel() {
        return 40_075_016.686 * Math.cos(Math.toRadians(latitude)) / worldPixels();
    }
}
