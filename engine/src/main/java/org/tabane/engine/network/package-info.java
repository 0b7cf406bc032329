/**
 * What does the road network look like as a graph? 「道路網」
 *
 * <p>Cleans the polylines of a municipal road register or a map extract into a mixed graph (links passable both ways and one way) in
 * compressed arrays: ends snapped, lines split at junctions, duplicates and lines of no length removed, everything removed counted.
 * Tells the components, the dead ends and the places one cannot return from, contracts points that are no junction, and answers
 * distances. Several municipalities' lines together give the joint network 「共同の道路網」.
 *
 * <p>Owns the graph and its lengths; does not own where the lines come from, nor the rounds driven on them.
 *
 * <p>Units: degrees of JGD2011 (for our purposes WGS 84), lengths in metres on the GRS80 ellipsoid.
 */
@NullMarked
package org.tabane.engine.network;

import org.jspecify.annotations.NullMarked;
