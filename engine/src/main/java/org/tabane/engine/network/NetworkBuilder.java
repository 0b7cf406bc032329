package org.tabane.engine.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a clean graph of lines 「道路網の生成」: joins ends, splits at junctions, removes duplicates and lines without length, counts all of it.
 *
 * <p>The result depends on the lines and their order only. Lines that cross without sharing a point do not meet: one may be a bridge.
 */
public final class NetworkBuilder {

    private final List<RoadLine> lines;
    private final NetworkOptions options;
    private final LinePoints points;
    private final Snapping snapping;
    private final GraphArrays arrays = new GraphArrays();
    private final Map<Integer, IntList> linksByShape = new HashMap<>();
    private final int[][] sequences;
    private final int[] nodeOfPoint;
    private int splitLines;
    private int duplicateLinks;
    private int collapsedLinks;

    private NetworkBuilder(List<RoadLine> lines, NetworkOptions options) {
        this.lines = lines;
        this.options = options;
        points = new LinePoints(lines);
        snapping = new Snapping(points, options);
        sequences = new int[points.lines()][];
        nodeOfPoint = new int[points.points()];
        Arrays.fill(nodeOfPoint, -1);
    }

    /** The network of these lines. An empty list gives an empty network. */
    public static RoadNetwork build(List<RoadLine> lines, NetworkOptions options) {
        return new NetworkBuilder(List.copyOf(lines), options).build();
    }

    private RoadNetwork build() {
        boolean[] junction = findJunctions();
        for (int line = 0; line < sequences.length; line++) {
            split(line, junction);
        }
        Cleaning cleaning = new Cleaning(
                lines.size(),
                points.leftOut(),
                points.repeated(),
                snapping.snappedEnds(),
                snapping.endsOnLines(),
                splitLines,
                duplicateLinks,
                collapsedLinks);
        return new RoadNetwork(arrays.toGraph(), cleaning);
    }

    private boolean[] findJunctions() {
        boolean[] junction = new boolean[points.points()];
        boolean[] met = new boolean[points.points()];
        for (int line = 0; line < sequences.length; line++) {
            int[] sequence = snapping.sequence(line);
            sequences[line] = sequence;
            junction[sequence[0]] = true;
            junction[sequence[sequence.length - 1]] = true;
            if (options.splitAtSharedPoints()) {
                for (int point : sequence) {
                    junction[point] |= met[point];
                    met[point] = true;
                }
            }
        }
        return junction;
    }

    private void split(int line, boolean[] junction) {
        int[] sequence = sequences[line];
        int from = 0;
        int parts = 0;
        for (int i = 1; i < sequence.length; i++) {
            if (junction[sequence[i]]) {
                add(line, sequence, from, i);
                from = i;
                parts++;
            }
        }
        if (parts == 0) {
            collapsedLinks++;
        } else if (parts > 1) {
            splitLines++;
        }
    }

    private void add(int line, int[] sequence, int from, int to) {
        double metres = 0;
        for (int i = from; i < to; i++) {
            metres += points.metres(sequence[i], sequence[i + 1]);
        }
        if (metres == 0 || (sequence[from] == sequence[to] && metres <= options.snapMetres())) {
            collapsedLinks++;
            return;
        }
        RoadLine source = lines.get(points.source(line));
        IntList alike = linksByShape.computeIfAbsent(shapeHash(sequence, from, to), hash -> new IntList());
        for (int i = 0; i < alike.size(); i++) {
            if (arrays.isSameShape(alike.get(i), sequence, from, to)) {
                boolean forward = arrays.beginsAt(alike.get(i), node(sequence[from]), sequence[from + 1]);
                arrays.widen(
                        alike.get(i), forward ? source.flow() : source.flow().reversed(), source.sides());
                duplicateLinks++;
                return;
            }
        }
        alike.add(arrays.links());
        arrays.addLink(node(sequence[from]), node(sequence[to]), metres, source, points.source(line));
        for (int i = from; i <= to; i++) {
            arrays.addShapePoint(sequence[i], points.lon(sequence[i]), points.lat(sequence[i]));
        }
    }

    private int node(int point) {
        if (nodeOfPoint[point] < 0) {
            nodeOfPoint[point] = arrays.addNode(points.lon(point), points.lat(point));
        }
        return nodeOfPoint[point];
    }

    /** The same from both ends. */
    private static int shapeHash(int[] sequence, int from, int to) {
        int sum = 0;
        int product = 1;
        for (int i = from; i <= to; i++) {
            sum += sequence[i] * 0x9E3779B9;
            product *= 2 * sequence[i] + 1;
        }
        return sum ^ product;
    }
}
