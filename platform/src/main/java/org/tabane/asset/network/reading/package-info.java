/** Readers of road files: OpenStreetMap as Overpass JSON and PBF, GeoJSON, and tables with a line per row. */
@NullMarked
package org.tabane.asset.network.reading;

import org.jspecify.annotations.NullMarked;
