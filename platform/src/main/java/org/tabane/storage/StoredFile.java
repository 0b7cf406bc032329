package org.tabane.storage;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document or photo in the platform's keeping.
 *
 * @param sha256 hash of its bytes, 64 hexadecimal digits
 * @param name what it was called where it came from; for people, never a path
 * @param mediaType what its bytes are, told from the bytes, such as {@code application/pdf}
 * @param bytes size
 * @param storedBy the person; {@code null} for the platform itself
 */
public record StoredFile(
        UUID id,
        UUID organisationId,
        String sha256,
        String name,
        String mediaType,
        long bytes,
        Instant storedAt,
        @Nullable UUID storedBy) {}
