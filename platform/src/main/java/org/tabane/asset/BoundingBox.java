package org.tabane.asset;

import org.locationtech.jts.geom.Envelope;

/**
 * An area between two meridians and two parallels, in degrees of longitude and latitude (JGD2011). Its edges belong to it.
 * A point is a box without extent. Immutable.
 */
public record BoundingBox(double west, double south, double east, double north) {

    public BoundingBox {
        if (!(west <= east && south <= north && west >= -180 && east <= 180 && south >= -90 && north <= 90)) {
            throw new IllegalArgumentException("Box (" + west + ", " + south + ", " + east + ", " + north
                    + ") must run west to east, south to north, in degrees.");
        }
    }

    public static BoundingBox of(Envelope envelope) {
        return new BoundingBox(envelope.getMinX(), envelope.getMinY(), envelope.getMaxX(), envelope.getMaxY());
    }

    /** The smallest box that holds both. */
    public BoundingBox union(BoundingBox other) {
        return new BoundingBox(
                Math.min(west, other.west),
                Math.min(south, other.south),
                Math.max(east, other.east),
                Math.max(north, other.north));
    }

    public boolean touches(BoundingBox other) {
        return west <= other.east && other.west <= east && south <= other.north && other.south <= north;
    }
}
