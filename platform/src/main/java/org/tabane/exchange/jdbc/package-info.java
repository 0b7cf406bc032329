/** The only place with the exchange's SQL. */
@NullMarked
package org.tabane.exchange.jdbc;

import org.jspecify.annotations.NullMarked;
