package org.tabane.engine.network;

import org.jspecify.annotations.Nullable;

/**
 * One line as a register or a map extract gives it 「路線の線形」, before cleaning. Immutable: the arrays are copied.
 *
 * <p>Where the source names its points (OpenStreetMap does), two lines meet exactly where they name the same point, so that a bridge
 * over a road is no junction. Where it does not, they meet where their coordinates are equal to 10⁻⁷ degrees (about a centimetre).
 */
public final class RoadLine {

    private final String id;
    private final int member;
    private final double[] lonLat;
    private final long @Nullable [] pointIds;
    private final Flow flow;
    private final int sides;

    private RoadLine(String id, int member, double[] lonLat, long @Nullable [] pointIds, Flow flow, int sides) {
        if (lonLat.length % 2 != 0 || (pointIds != null && pointIds.length * 2 != lonLat.length)) {
            throw new IllegalArgumentException(
                    "Line (" + id + ") must have a longitude and a latitude for each point.");
        }
        if (member < 0 || sides < 1 || sides > 2) {
            throw new IllegalArgumentException(
                    "Line (" + id + ") with member (" + member + ") and sides (" + sides + ") is not possible.");
        }
        this.id = id;
        this.member = member;
        this.lonLat = lonLat;
        this.pointIds = pointIds;
        this.flow = flow;
        this.sides = sides;
    }

    /** A line passable both ways, served in one pass, of the first member; longitude and latitude in turn. */
    public static RoadLine of(String id, double... lonLat) {
        return new RoadLine(id, 0, lonLat.clone(), null, Flow.BOTH_WAYS, 1);
    }

    /** The same line with the source's own names of its points. */
    public RoadLine withPointIds(long... ids) {
        return new RoadLine(id, member, lonLat, ids.clone(), flow, sides);
    }

    public RoadLine withFlow(Flow other) {
        return new RoadLine(id, member, lonLat, pointIds, other, sides);
    }

    /** The same line with 2 if both sides are served in passes of their own (a wide or divided road), otherwise 1. */
    public RoadLine withSides(int count) {
        return new RoadLine(id, member, lonLat, pointIds, flow, count);
    }

    /** The same line as one of the municipality with this number, 0 or more. */
    public RoadLine ofMember(int number) {
        return new RoadLine(id, number, lonLat, pointIds, flow, sides);
    }

    public String id() {
        return id;
    }

    public int member() {
        return member;
    }

    public Flow flow() {
        return flow;
    }

    public int sides() {
        return sides;
    }

    public int points() {
        return lonLat.length / 2;
    }

    public double lon(int point) {
        return lonLat[2 * point];
    }

    public double lat(int point) {
        return lonLat[2 * point + 1];
    }

    boolean namesPoints() {
        return pointIds != null;
    }

    long pointId(int point) {
        if (pointIds == null) {
            throw new IllegalStateException("Line (" + id + ") does not name its points.");
        }
        return pointIds[point];
    }
}
