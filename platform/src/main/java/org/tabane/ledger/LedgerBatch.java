package org.tabane.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * Entries recorded together, which can be undone together.
 *
 * @param label the file or survey they came from
 * @param entries how many
 * @param undone whether another batch has put back what was there before
 */
public record LedgerBatch(
        UUID id, UUID organisationId, BatchKind kind, String label, int entries, Instant recordedAt, boolean undone) {}
