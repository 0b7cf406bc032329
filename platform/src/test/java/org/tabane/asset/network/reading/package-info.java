@NullMarked
package org.tabane.asset.network.reading;

import org.jspecify.annotations.NullMarked;
