package org.tabane.region;

/** A municipality and its straight-line distance in kilometres from another, between representative points. */
public record TownAtDistance(Municipality municipality, double kilometres) {}
