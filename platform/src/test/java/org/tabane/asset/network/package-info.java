@NullMarked
package org.tabane.asset.network;

import org.jspecify.annotations.NullMarked;
