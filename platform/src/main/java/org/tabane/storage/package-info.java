/**
 * The database and the files: embedded or external PostgreSQL, migrations per module, the tenant context of every
 * transaction, stored files by hash, backup and restore.
 *
 * <p>Owns no fact of the field. A table that belongs to an organisation has a column {@code organisation_id} and a
 * row-level security policy built on {@code storage.readable_organisations()} and
 * {@code storage.writable_organisations()}; {@code RowLevelSecurityTest} finds the ones that lack it.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tabane.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
