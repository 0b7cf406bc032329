package org.tabane.engine.network;

import java.util.ArrayList;
import java.util.List;

/** The usable lines as sequences of numbered points; equal points have one number. */
final class LinePoints {

    private static final double UNITS_PER_DEGREE = 1e7;

    private final PointIndex byCoordinate = new PointIndex();
    private final PointIndex byName = new PointIndex();
    private final DoubleList lon = new DoubleList();
    private final DoubleList lat = new DoubleList();
    private final IntList start = new IntList();
    private final IntList sequence = new IntList();
    private final IntList source = new IntList();
    private final List<Cleaning.LeftOut> leftOut = new ArrayList<>();
    private int repeated;

    LinePoints(List<RoadLine> lines) {
        start.add(0);
        IntList points = new IntList();
        for (int i = 0; i < lines.size(); i++) {
            RoadLine line = lines.get(i);
            if (!hasGoodCoordinates(line)) {
                leftOut.add(new Cleaning.LeftOut(i, line.id(), LineFault.BAD_COORDINATE));
                continue;
            }
            int repeatedBefore = repeated;
            number(line, points);
            if (points.size() < 2) {
                repeated = repeatedBefore;
                leftOut.add(new Cleaning.LeftOut(i, line.id(), LineFault.NO_LENGTH));
                continue;
            }
            for (int p = 0; p < points.size(); p++) {
                sequence.add(points.get(p));
            }
            start.add(sequence.size());
            source.add(i);
        }
    }

    private static boolean hasGoodCoordinates(RoadLine line) {
        for (int p = 0; p < line.points(); p++) {
            if (!(Math.abs(line.lon(p)) <= 180 && Math.abs(line.lat(p)) <= 90)) {
                return false;
            }
        }
        return true;
    }

    private void number(RoadLine line, IntList points) {
        points.clear();
        for (int p = 0; p < line.points(); p++) {
            int number = line.namesPoints()
                    ? byName.add(line.pointId(p), lon.size())
                    : byCoordinate.add(key(line.lon(p), line.lat(p)), lon.size());
            if (number < 0) {
                number = -1 - number;
                lon.add(line.lon(p));
                lat.add(line.lat(p));
            }
            if (points.size() > 0 && isSamePlace(points.get(points.size() - 1), number)) {
                repeated++;
            } else {
                points.add(number);
            }
        }
    }

    private boolean isSamePlace(int one, int other) {
        return one == other || (lon.get(one) == lon.get(other) && lat.get(one) == lat.get(other));
    }

    private static long key(double longitude, double latitude) {
        return Math.round(longitude * UNITS_PER_DEGREE) << 32 | (Math.round(latitude * UNITS_PER_DEGREE) & 0xFFFFFFFFL);
    }

    int lines() {
        return source.size();
    }

    /** The number, among the lines given, of a usable line. */
    int source(int line) {
        return source.get(line);
    }

    int from(int line) {
        return start.get(line);
    }

    int until(int line) {
        return start.get(line + 1);
    }

    int point(int position) {
        return sequence.get(position);
    }

    int firstPoint(int line) {
        return sequence.get(from(line));
    }

    int lastPoint(int line) {
        return sequence.get(until(line) - 1);
    }

    int points() {
        return lon.size();
    }

    double lon(int point) {
        return lon.get(point);
    }

    double lat(int point) {
        return lat.get(point);
    }

    double metres(int one, int other) {
        return Geodesic.metres(lon(one), lat(one), lon(other), lat(other));
    }

    int repeated() {
        return repeated;
    }

    List<Cleaning.LeftOut> leftOut() {
        return leftOut;
    }
}
