/**
 * The ledger of effort and cost 「手間と費用の台帳」: direct hours, outsourced yen, contracts let, requests and quantities per
 * municipality, work item and fiscal year, each with its evidence and source; the hourly labour cost; the one-week time
 * survey; and the master of work items.
 *
 * <p>Read three times: to see, to estimate before bundling, to verify after. Entries are appended, never overwritten.
 * Owns no estimate and no assumption about other towns.
 */
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"shared", "storage", "shell", "identity", "exchange", "region"})
@NullMarked
package org.tabane.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
