/**
 * Who is who: organisations, people and their roles, groups of organisations 「群」, and sign-in.
 *
 * <p>A person acts for one organisation at a time; {@link org.tabane.identity.CurrentUser} says for which and what they may
 * do there, and every request carries the tenant context that follows from it. Rows of this module are guarded by the
 * database: people see the people of their own organisation, and of the other members of their group the name only. A
 * member's ledger figures are readable to the group when that member's own administrator consented.
 *
 * <p>Owns no figures of a municipality and no contract parties.
 */
@ApplicationModule(allowedDependencies = {"shared", "storage", "shell"})
@NullMarked
package org.tabane.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
