package org.tabane.engine.network;

/** The graph while it grows. */
final class GraphArrays {

    private final DoubleList nodeLonLat = new DoubleList();
    private final IntList from = new IntList();
    private final IntList to = new IntList();
    private final DoubleList metres = new DoubleList();
    private final IntList flow = new IntList();
    private final IntList sides = new IntList();
    private final IntList member = new IntList();
    private final IntList line = new IntList();
    private final IntList shapeStart = new IntList();
    private final IntList shapePoint = new IntList();
    private final DoubleList shape = new DoubleList();

    int addNode(double lon, double lat) {
        nodeLonLat.add(lon);
        nodeLonLat.add(lat);
        return nodeLonLat.size() / 2 - 1;
    }

    void addLink(int fromNode, int toNode, double length, RoadLine source, int sourceLine) {
        from.add(fromNode);
        to.add(toNode);
        metres.add(length);
        flow.add(source.flow().ordinal());
        sides.add(source.sides());
        member.add(source.member());
        line.add(sourceLine);
        shapeStart.add(shapePoint.size());
    }

    /** Adds a point to the shape of the link added last. */
    void addShapePoint(int point, double lon, double lat) {
        shapePoint.add(point);
        shape.add(lon);
        shape.add(lat);
    }

    int links() {
        return from.size();
    }

    boolean beginsAt(int link, int node, int secondPoint) {
        return from.get(link) == node && shapePoint.get(shapeStart.get(link) + 1) == secondPoint;
    }

    boolean isSameShape(int link, int[] sequence, int first, int last) {
        int begin = shapeStart.get(link);
        int end = link + 1 < links() ? shapeStart.get(link + 1) : shapePoint.size();
        if (end - begin != last - first + 1) {
            return false;
        }
        boolean forward = true;
        boolean backward = true;
        for (int i = 0; i < end - begin; i++) {
            forward &= shapePoint.get(begin + i) == sequence[first + i];
            backward &= shapePoint.get(begin + i) == sequence[last - i];
        }
        return forward || backward;
    }

    /** A duplicate may be driven where either may, and has as many sides as the one with more. */
    void widen(int link, Flow other, int otherSides) {
        if (flow.get(link) != other.ordinal()) {
            flow.set(link, Flow.BOTH_WAYS.ordinal());
        }
        sides.set(link, Math.max(sides.get(link), otherSides));
    }

    RoadGraph toGraph() {
        shapeStart.add(shapePoint.size());
        return new RoadGraph(
                nodeLonLat.toArray(),
                from.toArray(),
                to.toArray(),
                metres.toArray(),
                flow.toArray(),
                sides.toArray(),
                member.toArray(),
                line.toArray(),
                shapeStart.toArray(),
                shape.toArray());
    }
}
