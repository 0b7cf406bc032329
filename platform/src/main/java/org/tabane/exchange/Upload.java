package org.tabane.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file somebody uploaded.
 *
 * @param definition name of the {@link ImportDefinition} it was uploaded for
 * @param sha256 hash of its bytes, 64 hexadecimal digits
 * @param conclusion what was done with it; {@code null} while that is open
 */
public record Upload(
        UUID id,
        UUID organisationId,
        String definition,
        String fileName,
        String sha256,
        long bytes,
        Instant uploadedAt,
        @Nullable UUID uploadedBy,
        @Nullable Conclusion conclusion) {

    /** Whether it still waits for a decision. */
    public boolean isOpen() {
        return conclusion == null;
    }

    /**
     * What was done with an upload.
     *
     * @param imported whether rows were saved; otherwise it was put aside
     * @param reference the receiving module's own reference; may be empty
     */
    public record Conclusion(
            boolean imported,
            ImportPreview.Counts counts,
            String reference,
            Instant at,
            @Nullable UUID by) {}
}
