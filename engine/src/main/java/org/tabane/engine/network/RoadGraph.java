package org.tabane.engine.network;

import java.util.Arrays;

/**
 * A mixed graph of junctions and links 「節点と区間」: links passable both ways and one way, with their lengths and shapes, in compressed
 * arrays. Nodes and links are numbered from 0. Immutable.
 *
 * <p>Around a node, {@link #firstSpoke} to {@link #untilSpoke} number its spokes: one for each end of a link at the node, so a link that
 * returns to its own start has two.
 */
public final class RoadGraph {

    private static final Flow[] FLOWS = Flow.values();

    private final double[] nodeLonLat;
    private final int[] from;
    private final int[] to;
    private final double[] metres;
    private final byte[] flow;
    private final byte[] sides;
    private final int[] member;
    private final int[] line;
    private final int[] shapeStart;
    private final double[] shape;
    private final int[] spokeStart;
    private final int[] spokeLink;

    RoadGraph(
            double[] nodeLonLat,
            int[] from,
            int[] to,
            double[] metres,
            int[] flow,
            int[] sides,
            int[] member,
            int[] line,
            int[] shapeStart,
            double[] shape) {
        this.nodeLonLat = nodeLonLat;
        this.from = from;
        this.to = to;
        this.metres = metres;
        this.flow = bytes(flow);
        this.sides = bytes(sides);
        this.member = member;
        this.line = line;
        this.shapeStart = shapeStart;
        this.shape = shape;
        spokeStart = new int[nodes() + 1];
        spokeLink = new int[2 * from.length];
        indexSpokes();
    }

    private static byte[] bytes(int[] values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private void indexSpokes() {
        for (int link = 0; link < from.length; link++) {
            spokeStart[from[link] + 1]++;
            spokeStart[to[link] + 1]++;
        }
        for (int node = 0; node < nodes(); node++) {
            spokeStart[node + 1] += spokeStart[node];
        }
        int[] next = Arrays.copyOf(spokeStart, nodes());
        for (int link = 0; link < from.length; link++) {
            spokeLink[next[from[link]]++] = link;
            spokeLink[next[to[link]]++] = link;
        }
    }

    public int nodes() {
        return nodeLonLat.length / 2;
    }

    public int links() {
        return from.length;
    }

    public double lon(int node) {
        return nodeLonLat[2 * node];
    }

    public double lat(int node) {
        return nodeLonLat[2 * node + 1];
    }

    /** The node at the first point of a link. */
    public int from(int link) {
        return from[link];
    }

    /** The node at the last point of a link. */
    public int to(int link) {
        return to[link];
    }

    /** The length of a link in metres. */
    public double metres(int link) {
        return metres[link];
    }

    public Flow flow(int link) {
        return FLOWS[flow[link]];
    }

    /** How many passes serve a link: 2 where both sides are served separately. */
    public int sides(int link) {
        return sides[link];
    }

    /** The municipality, by the number its lines were given. */
    public int member(int link) {
        return member[link];
    }

    /** Which of the lines given the link is a part of. */
    public int line(int link) {
        return line[link];
    }

    /** The number of points of a link's shape, its ends included. */
    public int shapePoints(int link) {
        return shapeStart[link + 1] - shapeStart[link];
    }

    public double shapeLon(int link, int point) {
        return shape[2 * (shapeStart[link] + point)];
    }

    public double shapeLat(int link, int point) {
        return shape[2 * (shapeStart[link] + point) + 1];
    }

    public int firstSpoke(int node) {
        return spokeStart[node];
    }

    public int untilSpoke(int node) {
        return spokeStart[node + 1];
    }

    /** The link of a spoke. */
    public int spokeLink(int spoke) {
        return spokeLink[spoke];
    }

    /** How many ends of links meet at a node: 1 is a dead end, 2 a mere point on the way, 3 and more a junction. */
    public int degree(int node) {
        return spokeStart[node + 1] - spokeStart[node];
    }

    /** The node at the other end of a link; the node itself for a link that returns to its start. */
    public int other(int link, int node) {
        return from[link] == node ? to[link] : from[link];
    }

    /** Whether a link may be driven starting from one of its nodes. */
    public boolean leads(int link, int node) {
        Flow way = FLOWS[flow[link]];
        return (from[link] == node && way.allowsAlong()) || (to[link] == node && way.allowsAgainst());
    }

    /** The sum of all lengths in metres; each link once, however many sides it has. */
    public double totalMetres() {
        double sum = 0;
        for (double length : metres) {
            sum += length;
        }
        return sum;
    }

    /** The sum of the lengths of one municipality's links in metres. */
    public double totalMetres(int ofMember) {
        double sum = 0;
        for (int link = 0; link < metres.length; link++) {
            sum += member[link] == ofMember ? metres[link] : 0;
        }
        return sum;
    }
}
