/**
 * Who should join whom? 「群の構成」
 *
 * <p>Splits municipalities into groups that hang together by land, sea or agreement, keep to rules (thresholds, sizes, pins, forbidden
 * pairs), and are best by one of two forms: as many groups as possible with the least spread inside them ({@link
 * org.tabane.engine.grouping.GroupingForm.MostGroups}, the public max-p form), or the least total cost ({@link
 * org.tabane.engine.grouping.GroupingForm.LeastCost}). A proof for a prefecture, a search with a bound for the nation, and for both: how
 * far from the best a plan can be at most.
 *
 * <p>Owns the rules, the search and the proof; does not own what a group costs (the caller gives it, usually from {@code effect}).
 *
 * <p>Source of the max-p form: J. C. Duque, L. Anselin, S. J. Rey, "The max-p-regions problem", Journal of Regional Science 52 (2012).
 */
@NullMarked
package org.tabane.engine.grouping;

import org.jspecify.annotations.NullMarked;
