package org.tabane.asset;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded in one go, such as one file 「まとめて記録した一回分」.
 *
 * @param label the file's or the asset's name
 * @param versions how many versions of assets it wrote
 * @param undone whether it was undone since
 */
public record AssetBatch(
        UUID id,
        Kind kind,
        String label,
        String source,
        Instant at,
        @Nullable UUID by,
        long versions,
        boolean undone) {

    /** How it was recorded. */
    public enum Kind {
        PAGE,
        UPLOAD,
        UNDO,
        DEMONSTRATION
    }
}
