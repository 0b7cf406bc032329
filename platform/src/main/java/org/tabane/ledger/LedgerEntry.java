package org.tabane.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One recorded figure, current or superseded.
 *
 * @param version 1 for the first of its key
 * @param figure {@code null} when the figure was withdrawn
 * @param note what the person who recorded it wanted to say; may be empty
 * @param batchId what it was recorded with
 * @param batch how that was recorded
 * @param batchLabel its file or survey
 * @param recordedBy the person; {@code null} for the platform itself
 */
public record LedgerEntry(
        LedgerKey key,
        int version,
        @Nullable LedgerFigure figure,
        String note,
        UUID batchId,
        BatchKind batch,
        String batchLabel,
        Instant recordedAt,
        @Nullable UUID recordedBy) {}
