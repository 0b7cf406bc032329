package org.tabane.region;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tabane.shared.Recorded;

/** Something done to published facts or to a town's public page, for the audit trail. */
record RegionAct(
        @Nullable UUID organisation, String action, String subjectType, String subjectId, Map<String, String> detail)
        implements Recorded {
    RegionAct {
        detail = Map.copyOf(detail);
    }
}
