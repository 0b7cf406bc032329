package org.tabane.asset.network.jdbc;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.postgresql.geometric.PGbox;
import org.postgresql.geometric.PGpoint;
import org.tabane.asset.BoundingBox;
import org.tabane.engine.network.RoadGraph;

/** The line of a section as the database keeps it. */
@SuppressWarnings("ArrayRecordComponent") // written at once, never compared
record SectionShape(byte[] wkb, PGbox bounds) {

    private static final int LINE_STRING = 2;

    static SectionShape of(RoadGraph graph, int link) {
        int points = graph.shapePoints(link);
        ByteBuffer wkb = ByteBuffer.allocate(9 + 16 * points);
        wkb.put((byte) 0).putInt(LINE_STRING).putInt(points);
        double west = 180;
        double south = 90;
        double east = -180;
        double north = -90;
        for (int i = 0; i < points; i++) {
            double lon = graph.shapeLon(link, i);
            double lat = graph.shapeLat(link, i);
            wkb.putDouble(lon).putDouble(lat);
            west = Math.min(west, lon);
            east = Math.max(east, lon);
            south = Math.min(south, lat);
            north = Math.max(north, lat);
        }
        return new SectionShape(wkb.array(), new PGbox(west, south, east, north));
    }

    /** The points of a stored line, longitude and latitude in turn. */
    static double[] lonLat(byte[] wkb) {
        ByteBuffer bytes = ByteBuffer.wrap(wkb);
        if (bytes.get() != 0 || bytes.getInt() != LINE_STRING) {
            throw new IllegalArgumentException("A stored section is no line.");
        }
        double[] lonLat = new double[2 * bytes.getInt()];
        for (int i = 0; i < lonLat.length; i++) {
            lonLat[i] = bytes.getDouble();
        }
        return lonLat;
    }

    static BoundingBox area(@Nullable PGbox box) {
        PGpoint[] corners = box == null ? null : box.point;
        if (corners == null) {
            throw new IllegalArgumentException("A stored network has no area.");
        }
        return new BoundingBox(
                Math.min(corners[0].x, corners[1].x),
                Math.min(corners[0].y, corners[1].y),
                Math.max(corners[0].x, corners[1].x),
                Math.max(corners[0].y, corners[1].y));
    }
}
