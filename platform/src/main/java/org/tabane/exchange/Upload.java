package org.tabane.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tabane.jobs.JobId;

/**
 * A file somebody uploaded.
 *
 * @param kind name of the {@link ImportKind} it was uploaded for
 * @param scope what the import was opened for, such as a fiscal year; may be empty
 * @param sha256 hash of its bytes, 64 hexadecimal digits
 * @param fileId where its bytes are kept; {@code null} once they are not
 * @param jobId the job that looks at it, looked at it, or imports it; {@code null} before any
 * @param conclusion what was done with it; {@code null} while that is open
 */
public record Upload(
        UUID id,
        UUID organisationId,
        String kind,
        String scope,
        String fileName,
        String sha256,
        long bytes,
        Instant uploadedAt,
        @Nullable UUID uploadedBy,
        @Nullable UUID fileId,
        @Nullable JobId jobId,
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
