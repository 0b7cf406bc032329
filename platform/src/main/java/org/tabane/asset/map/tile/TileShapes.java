package org.tabane.asset.map.tile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/**
 * Draws shapes of the register into a tile: projected, cut at the tile's margin, generalised to what can be seen, and rounded to
 * the tile's units. Not safe for several threads.
 */
public final class TileShapes {

    /** How far beyond its edges a tile is drawn, in its units, so that lines and symbols do not end at the edge. */
    public static final int MARGIN = 128;

    /** Lines may leave their true course by this many units of the tile (a quarter of a pixel). */
    private static final double TOLERANCE = 2;

    /** Lines and areas smaller than this many units (4 pixels) are drawn as points. */
    private static final double SMALLEST = 32;

    private static final int WKB_POINT_LENGTH = 21;

    private final double scale;
    private final double left;
    private final double top;
    private final WKBReader reader = new WKBReader();
    private final LineCutter cutter = new LineCutter(-MARGIN, TileWriter.EXTENT + MARGIN);

    public TileShapes(TileAddress tile) {
        scale = (double) TileWriter.EXTENT * (1 << tile.zoom());
        left = (double) tile.x() * TileWriter.EXTENT;
        top = (double) tile.y() * TileWriter.EXTENT;
    }

    /** The place's x in the tile, not rounded. */
    public double x(double longitude) {
        return Mercator.x(longitude) * scale - left;
    }

    /** The place's y in the tile, not rounded. */
    public double y(double latitude) {
        return Mercator.y(latitude) * scale - top;
    }

    /** Begins a feature with this shape; a shape that cannot be seen in the tile leaves it without geometry. */
    public void draw(LayerWriter layer, byte[] wkb) {
        ByteBuffer bytes = ByteBuffer.wrap(wkb);
        bytes.order(bytes.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        if (wkb.length == WKB_POINT_LENGTH && bytes.getInt() == 1) {
            point(layer, bytes.getDouble(), bytes.getDouble());
            return;
        }
        draw(layer, read(wkb));
    }

    /** As {@link #draw(LayerWriter, byte[])}, but what is too small to see a shape becomes a point. */
    public void drawOrDot(LayerWriter layer, byte[] wkb) {
        if (wkb.length == WKB_POINT_LENGTH) {
            draw(layer, wkb);
            return;
        }
        Geometry geometry = read(wkb);
        Envelope extent = geometry.getEnvelopeInternal();
        if (geometry.getDimension() > 0
                && x(extent.getMaxX()) - x(extent.getMinX()) < SMALLEST
                && y(extent.getMinY()) - y(extent.getMaxY()) < SMALLEST) {
            point(layer, (extent.getMinX() + extent.getMaxX()) / 2, (extent.getMinY() + extent.getMaxY()) / 2);
        } else {
            draw(layer, geometry);
        }
    }

    private Geometry read(byte[] wkb) {
        try {
            return reader.read(wkb);
        } catch (ParseException e) {
            throw new IllegalArgumentException("A stored shape is not readable: " + e.getMessage(), e);
        }
    }

    /** As {@link #draw(LayerWriter, byte[])}. A collection is drawn as its parts of the highest dimension. */
    public void draw(LayerWriter layer, Geometry geometry) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part.getDimension() < geometry.getDimension() || part.isEmpty()) {
                continue;
            }
            switch (part) {
                case Point point -> point(layer, point.getX(), point.getY());
                case LineString line -> cutter.line(layer, project(line), line.getNumPoints(), TOLERANCE);
                case Polygon polygon -> polygon(layer, polygon);
                default -> draw(layer, part);
            }
        }
    }

    /** Begins a feature at a place; a place outside the tile leaves it without geometry, so that each is drawn in one tile only. */
    public void point(LayerWriter layer, double longitude, double latitude) {
        int x = (int) Math.floor(x(longitude));
        int y = (int) Math.floor(y(latitude));
        if (x >= 0 && y >= 0 && x < TileWriter.EXTENT && y < TileWriter.EXTENT) {
            layer.point(x, y);
        }
    }

    private void polygon(LayerWriter layer, Polygon polygon) {
        LinearRing outer = polygon.getExteriorRing();
        if (cutter.ring(layer, project(outer), outer.getNumPoints() - 1, true, TOLERANCE)) {
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                LinearRing hole = polygon.getInteriorRingN(i);
                cutter.ring(layer, project(hole), hole.getNumPoints() - 1, false, TOLERANCE);
            }
        }
    }

    private double[] project(LineString line) {
        double[] xy = new double[2 * line.getNumPoints()];
        for (int i = 0; i < line.getNumPoints(); i++) {
            Coordinate c = line.getCoordinateN(i);
            xy[2 * i] = x(c.x);
            xy[2 * i + 1] = y(c.y);
        }
        return xy;
    }
}
