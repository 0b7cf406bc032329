/**
 * The append-only trail of who did what 「監査の記録」. It hears every {@link org.tabane.shared.Recorded} event and writes it in
 * the transaction of the act itself; each organisation has a chain of its own, each entry the hash of the one before.
 *
 * <p>Owns no fact of the field, and keeps no personal data: ids and values only. How tampering is found stands at
 * {@link org.tabane.audit.AuditVerification}.
 */
@ApplicationModule(allowedDependencies = {"shared", "shell", "identity"})
@NullMarked
package org.tabane.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
