@NullMarked
package org.tabane.asset.map.tile;

import org.jspecify.annotations.NullMarked;
