package org.tabane.region;

/**
 * A municipality and how unlike another it is.
 *
 * @param unlikeness Euclidean distance of three standardised measures, 0 for a twin; see {@link
 *     Municipalities#findSimilar}
 */
public record SimilarTown(Municipality municipality, double unlikeness) {}
