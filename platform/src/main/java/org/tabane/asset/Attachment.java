package org.tabane.asset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A photo or document kept with an asset.
 *
 * @param file the stored file
 * @param on the day it was taken or drawn up; {@code null} where not known
 */
public record Attachment(
        UUID id,
        AssetId asset,
        Kind kind,
        UUID file,
        String title,
        @Nullable LocalDate on,
        Instant at,
        @Nullable UUID by) {

    /** What it is. */
    public enum Kind {
        PHOTO,
        DOCUMENT
    }
}
