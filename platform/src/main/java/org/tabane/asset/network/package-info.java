/**
 * The road network of each municipality 「道路網」: read from a municipal register or a map extract, cleaned by {@code engine.network}, kept
 * with a report of what was joined and left out, and joined over municipalities on demand.
 */
@NullMarked
package org.tabane.asset.network;

import org.jspecify.annotations.NullMarked;
