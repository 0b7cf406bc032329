/** A PostgreSQL server of this process's own, its data durable on disk. */
@NullMarked
package org.tabane.storage.embedded;

import org.jspecify.annotations.NullMarked;
