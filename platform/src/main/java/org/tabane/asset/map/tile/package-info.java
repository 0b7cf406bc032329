/** Vector tiles: their grid on the map, and how they are written (Mapbox Vector Tile specification 2.1). */
@NullMarked
package org.tabane.asset.map.tile;

import org.jspecify.annotations.NullMarked;
