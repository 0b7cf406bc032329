/** The indicators' values and the boundaries in the database. */
@NullMarked
package org.tabane.region.jdbc;

import org.jspecify.annotations.NullMarked;
