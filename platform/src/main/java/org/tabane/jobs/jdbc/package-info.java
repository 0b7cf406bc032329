/** The queue in SQL. */
@NullMarked
package org.tabane.jobs.jdbc;

import org.jspecify.annotations.NullMarked;
