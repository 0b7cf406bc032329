@NullMarked
package org.tabane.asset.map;

import org.jspecify.annotations.NullMarked;
