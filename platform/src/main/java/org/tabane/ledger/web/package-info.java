/** The ledger's pages. */
@NullMarked
package org.tabane.ledger.web;

import org.jspecify.annotations.NullMarked;
