/** The ledger's rules without database or pages. */
@NullMarked
package org.tabane.ledger.domain;

import org.jspecify.annotations.NullMarked;
