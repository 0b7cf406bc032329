/** Reads boundary files people have: TopoJSON, GeoJSON and Shapefile in a zip. */
@NullMarked
package org.tabane.region.boundary;

import org.jspecify.annotations.NullMarked;
