/** The only place with the ledger's SQL. */
@NullMarked
package org.tabane.ledger.jdbc;

import org.jspecify.annotations.NullMarked;
