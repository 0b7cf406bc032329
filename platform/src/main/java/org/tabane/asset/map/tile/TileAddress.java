package org.tabane.asset.map.tile;

import org.tabane.asset.BoundingBox;

/**
 * Which tile of the web map's grid: at zoom z the world is 2^z tiles wide; x counts from the west, y from the north.
 *
 * <p>Immutable.
 */
public record TileAddress(int zoom, int x, int y) {

    public static final int DEEPEST_ZOOM = 22;

    public TileAddress {
        if (zoom < 0 || zoom > DEEPEST_ZOOM || x < 0 || y < 0 || x >= 1 << zoom || y >= 1 << zoom) {
            throw new IllegalArgumentException("Tile (" + zoom + "/" + x + "/" + y + ") does not exist.");
        }
    }

    /** The tile that holds a place. */
    public static TileAddress at(int zoom, double longitude, double latitude) {
        int last = (1 << zoom) - 1;
        return new TileAddress(
                zoom,
                Math.clamp((long) Math.floor(Mercator.x(longitude) * (1 << zoom)), 0, last),
                Math.clamp((long) Math.floor(Mercator.y(latitude) * (1 << zoom)), 0, last));
    }

    /** The area it shows, and around it the given share of its width. */
    public BoundingBox area(double margin) {
        double size = 1.0 / (1 << zoom);
        return new BoundingBox(
                Math.max(-180, Mercator.longitude((x - margin) * size)),
                Mercator.latitude(Math.min(1, (y + 1 + margin) * size)),
                Math.min(180, Mercator.longitude((x + 1 + margin) * size)),
                Mercator.latitude(Math.max(0, (y - margin) * size)));
    }

    /** The tile of a lower zoom it lies in; itself if it is not deeper. */
    public TileAddress ancestor(int atZoom) {
        int up = Math.max(0, zoom - atZoom);
        return new TileAddress(zoom - up, x >> up, y >> up);
    }

    /** The number of this tile among those of its zoom, so that all tiles inside another are neighbours in number (Z-order). */
    public long number() {
        return spread(x) | spread(y) << 1;
    }

    /** The tile with this number. */
    public static TileAddress ofNumber(int zoom, long number) {
        return new TileAddress(zoom, gather(number), gather(number >>> 1));
    }

    /** The number of the first tile of a deeper zoom inside this one. */
    public long firstNumber(int deeperZoom) {
        return number() << 2 * (deeperZoom - zoom);
    }

    /** The number after the last tile of a deeper zoom inside this one. */
    public long untilNumber(int deeperZoom) {
        return number() + 1 << 2 * (deeperZoom - zoom);
    }

    private static long spread(int value) {
        long v = value;
        v = (v | v << 16) & 0x0000FFFF0000FFFFL;
        v = (v | v << 8) & 0x00FF00FF00FF00FFL;
        v = (v | v << 4) & 0x0F0F0F0F0F0F0F0FL;
        v = (v | v << 2) & 0x3333333333333333L;
        return (v | v << 1) & 0x5555555555555555L;
    }

    private static int gather(long value) {
        long v = value & 0x5555555555555555L;
        v = (v | v >>> 1) & 0x3333333333333333L;
        v = (v | v >>> 2) & 0x0F0F0F0F0F0F0F0FL;
        v = (v | v >>> 4) & 0x00FF00FF00FF00FFL;
        v = (v | v >>> 8) & 0x0000FFFF0000FFFFL;
        return (int) (v | v >>> 16);
    }

    @Override
    public String toString() {
        return zoom + "/" + x + "/" + y;
    }
}
