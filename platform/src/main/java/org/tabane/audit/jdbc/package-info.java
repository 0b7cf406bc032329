/** Rows of the trail and the only SQL on them. */
@NullMarked
package org.tabane.audit.jdbc;

import org.jspecify.annotations.NullMarked;
