/**
 * Measures the map with a million invented assets, beside PostGIS where that is installed: {@code ./tabane bench tiles}. Runs only under the
 * profile {@code bench-tiles}, in a database of its own that is thrown away.
 */
@NullMarked
package org.tabane.asset.map.measure;

import org.jspecify.annotations.NullMarked;
