/**
 * Persistent background jobs 「処理」: imports, estimates and document sets that outlast a request, with progress, cancelling, and
 * resuming where they were after a crash.
 *
 * <p>Owns the queue, who works on it, and the pages that show it. Owns no work: a module that has some offers a
 * {@link org.tabane.jobs.JobKind} bean and submits to {@link org.tabane.jobs.Jobs}. A job runs with its submitter's tenant
 * context. Why the queue is our own table is told in the decision record on background jobs.
 */
@NullMarked
@ApplicationModule(
        displayName = "Jobs",
        allowedDependencies = {"shared", "shell", "storage"})
package org.tabane.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
