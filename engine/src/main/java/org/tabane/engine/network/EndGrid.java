package org.tabane.engine.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Ends of lines by place: cells at least as wide as the snapping distance, so that a neighbour is never farther than one cell. */
final class EndGrid {

    private final LinePoints points;
    private final double degreesEast;
    private final double degreesNorth;
    private final Map<Long, List<Integer>> cells = new HashMap<>();

    EndGrid(LinePoints points, double metres) {
        this.points = points;
        double farthest = 0;
        for (int p = 0; p < points.points(); p++) {
            farthest = Math.max(farthest, Math.abs(points.lat(p)));
        }
        degreesEast = metres / Math.max(1, Geodesic.metresPerDegreeEast(Math.min(farthest, 89)));
        degreesNorth = metres / 110_000;
    }

    void add(int point) {
        cells.computeIfAbsent(key(column(points.lon(point)), row(points.lat(point))), key -> new ArrayList<>(2))
                .add(point);
    }

    /** Every end that can lie within the snapping distance of the box between two places, and some that do not. */
    void visitNear(double lon1, double lat1, double lon2, double lat2, IntConsumer visitor) {
        long west = column(Math.min(lon1, lon2)) - 1;
        long east = column(Math.max(lon1, lon2)) + 1;
        long south = row(Math.min(lat1, lat2)) - 1;
        long north = row(Math.max(lat1, lat2)) + 1;
        if ((double) (east - west + 1) * (north - south + 1) > cells.size()) {
            cells.values().forEach(ends -> ends.forEach(visitor::accept));
            return;
        }
        for (long column = west; column <= east; column++) {
            for (long row = south; row <= north; row++) {
                List<Integer> ends = cells.get(key(column, row));
                if (ends != null) {
                    ends.forEach(visitor::accept);
                }
            }
        }
    }

    private long column(double lon) {
        return (long) Math.floor(lon / degreesEast);
    }

    private long row(double lat) {
        return (long) Math.floor(lat / degreesNorth);
    }

    private static long key(long column, long row) {
        return column << 32 ^ (row & 0xFFFFFFFFL);
    }
}
