package org.tabane.region;

/**
 * A municipality beside another.
 *
 * @param link the bridge or tunnel for {@link NeighbourKind#FIXED_LINK}, otherwise empty
 * @param kilometres straight line between the representative points
 */
public record Neighbour(Municipality municipality, NeighbourKind kind, String link, double kilometres) {}
