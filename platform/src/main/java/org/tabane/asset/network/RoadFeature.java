package org.tabane.asset.network;

import org.tabane.engine.network.RoadLine;

/**
 * One line of a road file with what it says about its road.
 *
 * @param code the route's number or code; may be empty
 * @param name the route's name; may be empty
 */
public record RoadFeature(RoadLine line, String code, String name, RoadRank rank) {}
