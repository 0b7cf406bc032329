/** Pages of the road network. */
@NullMarked
package org.tabane.asset.network.web;

import org.jspecify.annotations.NullMarked;
