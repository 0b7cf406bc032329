/** Rows of this module and the only SQL on them. */
@NullMarked
package org.tabane.identity.jdbc;

import org.jspecify.annotations.NullMarked;
