package org.tabane.region;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published file that was loaded 「取り込んだ公表資料」. Immutable; a later release stands before it, a withdrawn one counts no more.
 *
 * @param sequence order of loading
 * @param kind {@code values} or {@code boundaries}
 * @param layout the import that read it
 * @param referenceDate the day or year the figures are about, in the publisher's words
 * @param sample whether the values are invented
 * @param rows values or shapes loaded
 * @param missing cells without a value
 * @param remarks what was noticed on reading
 */
public record Release(
        UUID id,
        long sequence,
        String kind,
        String layout,
        String title,
        String publisher,
        String referenceDate,
        boolean sample,
        String fileName,
        int rows,
        int missing,
        String remarks,
        Instant loadedAt,
        @Nullable Instant withdrawnAt) {
    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }
}
