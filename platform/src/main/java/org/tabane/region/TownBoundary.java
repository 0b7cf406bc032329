package org.tabane.region;

import org.locationtech.jts.geom.Geometry;
import org.tabane.shared.LocalGovernmentCode;

/**
 * The shape of a town in degrees (longitude, latitude; JGD2011).
 *
 * @param approximate true for a cell around its point where no boundary was imported 「概略」
 */
public record TownBoundary(LocalGovernmentCode code, Geometry geometry, boolean approximate) {}
