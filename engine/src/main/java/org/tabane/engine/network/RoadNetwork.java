package org.tabane.engine.network;

/**
 * A cleaned road network: the graph, and what was done to the lines on the way.
 *
 * @param graph junctions and links
 * @param cleaning the counts of what was joined, split and removed
 */
public record RoadNetwork(RoadGraph graph, Cleaning cleaning) {}
