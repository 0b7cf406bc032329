@NullMarked
package org.tabane.ledger;

import org.jspecify.annotations.NullMarked;
