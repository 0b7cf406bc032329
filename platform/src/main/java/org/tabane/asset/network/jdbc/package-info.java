/** Road networks in the database. */
@NullMarked
package org.tabane.asset.network.jdbc;

import org.jspecify.annotations.NullMarked;
