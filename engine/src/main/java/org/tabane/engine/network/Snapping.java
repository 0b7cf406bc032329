package org.tabane.engine.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Joins ends that lie within the snapping distance of each other or of the middle of another line. */
final class Snapping {

    private final LinePoints points;
    private final double metres;
    private final DisjointSets same;
    private final int[] uses;
    private final Map<Integer, List<Insertion>> insertions = new HashMap<>();
    private int snappedEnds;
    private int endsOnLines;

    /** A point to be set into a line after a position of its sequence, at a fraction of that segment. */
    private record Insertion(double fraction, int point) {}

    /** The nearest segment found for an end so far. */
    private record Candidate(double metres, int position, double fraction) {}

    Snapping(LinePoints points, NetworkOptions options) {
        this.points = points;
        this.metres = options.snapMetres();
        this.same = new DisjointSets(points.points());
        this.uses = new int[points.points()];
        if (metres > 0) {
            joinEnds();
            if (options.snapToLines()) {
                joinEndsToLines();
            }
        }
    }

    private void joinEnds() {
        boolean[] isEnd = new boolean[points.points()];
        EndGrid grid = new EndGrid(points, metres);
        for (int line = 0; line < points.lines(); line++) {
            for (int end : new int[] {points.firstPoint(line), points.lastPoint(line)}) {
                if (!isEnd[end]) {
                    isEnd[end] = true;
                    grid.visitNear(points.lon(end), points.lat(end), points.lon(end), points.lat(end), other -> {
                        if (points.metres(end, other) <= metres && same.join(end, other)) {
                            snappedEnds++;
                        }
                    });
                    grid.add(end);
                }
            }
        }
    }

    private void joinEndsToLines() {
        for (int line = 0; line < points.lines(); line++) {
            for (int position = points.from(line); position < points.until(line); position++) {
                uses[point(position)]++;
            }
        }
        EndGrid loose = new EndGrid(points, metres);
        for (int line = 0; line < points.lines(); line++) {
            for (int end : new int[] {points.firstPoint(line), points.lastPoint(line)}) {
                if (uses[same.find(end)] == 1) {
                    loose.add(end);
                }
            }
        }
        Map<Integer, Candidate> nearest = new HashMap<>();
        for (int line = 0; line < points.lines(); line++) {
            for (int position = points.from(line); position + 1 < points.until(line); position++) {
                lookAlong(position, loose, nearest);
            }
        }
        nearest.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(found -> joinToLine(found.getKey(), found.getValue()));
    }

    private void lookAlong(int position, EndGrid loose, Map<Integer, Candidate> nearest) {
        int a = points.point(position);
        int b = points.point(position + 1);
        loose.visitNear(points.lon(a), points.lat(a), points.lon(b), points.lat(b), end -> {
            if (same.find(end) == same.find(a) || same.find(end) == same.find(b)) {
                return;
            }
            double east = Geodesic.metresPerDegreeEast(points.lat(end));
            double north = Geodesic.metresPerDegreeNorth(points.lat(end));
            double ax = (points.lon(a) - points.lon(end)) * east;
            double ay = (points.lat(a) - points.lat(end)) * north;
            double dx = (points.lon(b) - points.lon(a)) * east;
            double dy = (points.lat(b) - points.lat(a)) * north;
            double fraction = Math.clamp(-(ax * dx + ay * dy) / (dx * dx + dy * dy), 0, 1);
            double distance = Math.hypot(ax + fraction * dx, ay + fraction * dy);
            Candidate best = nearest.get(end);
            if (distance <= metres && (best == null || distance < best.metres)) {
                nearest.put(end, new Candidate(distance, position, fraction));
            }
        });
    }

    private void joinToLine(int end, Candidate candidate) {
        int a = points.point(candidate.position);
        int b = points.point(candidate.position + 1);
        endsOnLines++;
        if (points.metres(end, a) <= metres) {
            same.join(end, a);
        } else if (points.metres(end, b) <= metres) {
            same.join(end, b);
        } else {
            insertions
                    .computeIfAbsent(candidate.position, position -> new ArrayList<>())
                    .add(new Insertion(candidate.fraction, end));
        }
    }

    /** The number standing for the point at a position. */
    int point(int position) {
        return same.find(points.point(position));
    }

    /** The points of a line after snapping, without repeated ones. */
    int[] sequence(int line) {
        IntList sequence = new IntList();
        for (int position = points.from(line); position < points.until(line); position++) {
            append(sequence, point(position));
            insertions.getOrDefault(position, List.of()).stream()
                    .sorted(Comparator.comparingDouble(Insertion::fraction).thenComparing(Insertion::point))
                    .forEach(insertion -> append(sequence, same.find(insertion.point)));
        }
        return sequence.toArray();
    }

    private static void append(IntList sequence, int point) {
        if (sequence.size() == 0 || sequence.get(sequence.size() - 1) != point) {
            sequence.add(point);
        }
    }

    int snappedEnds() {
        return snappedEnds;
    }

    int endsOnLines() {
        return endsOnLines;
    }
}
