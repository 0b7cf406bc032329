/** Cells, stamps and shapes of the map in the database. */
@NullMarked
package org.tabane.asset.map.jdbc;

import org.jspecify.annotations.NullMarked;
