package org.tabane.asset.network;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tabane.engine.network.Cleaning;
import org.tabane.engine.network.Components;
import org.tabane.engine.network.Contraction;
import org.tabane.engine.network.DeadEnds;
import org.tabane.engine.network.ReturnTrips;
import org.tabane.engine.network.RoadGraph;
import org.tabane.engine.network.RoadNetwork;

/**
 * What an import of roads found 「道路網の報告」. Lengths in metres on the GRS80 ellipsoid.
 *
 * @param lines lines taken from the file for roads
 * @param leftOut lines that did not become part of the network, by stable code
 * @param onewayLinks sections passable one way only
 * @param junctions nodes at which three or more ends meet
 * @param contractedNodes nodes left once mere points on the way are dropped
 * @param components how many parts do not hang together
 * @param largest nodes and length of the largest parts, at most ten
 * @param metresApart length outside the largest part
 * @param nodesWithoutReturn nodes one cannot drive to and come back from
 */
public record NetworkReport(
        int lines,
        SortedMap<String, Integer> leftOut,
        int repeatedPoints,
        int snappedEnds,
        int endsOnLines,
        int splitLines,
        int duplicateLinks,
        int collapsedLinks,
        int nodes,
        int links,
        double metres,
        int onewayLinks,
        double onewayMetres,
        int junctions,
        int deadEnds,
        int contractedNodes,
        int contractedLinks,
        int components,
        List<Part> largest,
        double metresApart,
        int nodesWithoutReturn) {

    private static final int MOST_PARTS = 10;

    public NetworkReport {
        leftOut = new TreeMap<>(leftOut);
        largest = List.copyOf(largest);
    }

    /** One part of the network that hangs together. */
    public record Part(int nodes, double metres) {}

    /** @param notRoads features of the file that were no roads, by stable code */
    static NetworkReport of(RoadNetwork network, SortedMap<String, Integer> notRoads) {
        RoadGraph graph = network.graph();
        Cleaning cleaning = network.cleaning();
        Components components = Components.of(graph);
        SortedMap<String, Integer> leftOut = new TreeMap<>(notRoads);
        cleaning.leftOut()
                .forEach(line -> leftOut.merge(
                        switch (line.fault()) {
                            case BAD_COORDINATE -> "road_bad_coordinate";
                            case NO_LENGTH -> "road_no_length";
                        },
                        1,
                        Integer::sum));
        int oneway = 0;
        double onewayMetres = 0;
        for (int link = 0; link < graph.links(); link++) {
            if (graph.flow(link).isOneWay()) {
                oneway++;
                onewayMetres += graph.metres(link);
            }
        }
        int junctions = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            junctions += graph.degree(node) > 2 ? 1 : 0;
        }
        List<Part> largest = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_PARTS, components.count()); i++) {
            largest.add(new Part(components.nodes(i), components.metres(i)));
        }
        RoadGraph contracted = Contraction.of(graph).graph();
        return new NetworkReport(
                cleaning.lines(),
                leftOut,
                cleaning.repeatedPoints(),
                cleaning.snappedEnds(),
                cleaning.endsOnLines(),
                cleaning.splitLines(),
                cleaning.duplicateLinks(),
                cleaning.collapsedLinks(),
                graph.nodes(),
                graph.links(),
                graph.totalMetres(),
                oneway,
                onewayMetres,
                junctions,
                DeadEnds.of(graph).length,
                contracted.nodes(),
                contracted.links(),
                components.count(),
                largest,
                components.metresApart(),
                ReturnTrips.of(graph).nodesOutside());
    }
}
