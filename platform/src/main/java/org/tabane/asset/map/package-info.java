/**
 * The map of the register 「資産の地図」: vector tiles from our own data, kept until what they show changes, and the map page with its list.
 *
 * <p>Single assets are drawn where they can be told apart; above that, counts per cell of the grid. A tile is made for the organisations
 * its reader may read, and kept under a name that holds them and their versions, so that nobody is handed another's.
 */
@NullMarked
package org.tabane.asset.map;

import org.jspecify.annotations.NullMarked;
