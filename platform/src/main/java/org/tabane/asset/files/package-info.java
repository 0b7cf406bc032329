/**
 * Files that hold shapes (GeoJSON, Shapefile, JSON of xROAD), laid out as tables so that the one reader of tables takes them in: a
 * column per property and one with the shape as WKT, in the file's own numbers.
 */
@NullMarked
package org.tabane.asset.files;

import org.jspecify.annotations.NullMarked;
