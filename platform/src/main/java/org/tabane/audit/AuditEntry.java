package org.tabane.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a trail.
 *
 * @param organisation whose trail; all zeros for the platform itself
 * @param sequence from 1, without gaps
 * @param actor who did it, {@code null} where unknown
 * @param detail JSON object with sorted names, without personal data
 */
public record AuditEntry(
        UUID organisation,
        long sequence,
        Instant occurredAt,
        @Nullable UUID actor,
        String action,
        String subjectType,
        String subjectId,
        String detail,
        String previousHash,
        String hash) {

    /** The chain of the platform itself. */
    public static final UUID PLATFORM = new UUID(0, 0);

    /** What the first entry of a chain carries as the hash before it. */
    public static final String BEFORE_FIRST = "0".repeat(64);

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** The hash this entry must carry: SHA-256 over its canonical text, reckoned here apart from the database. */
    public String expectedHash() {
        String canonical = String.join(
                "\n",
                "tabane audit 1",
                organisation.toString(),
                String.valueOf(sequence),
                MICROSECONDS.format(occurredAt),
                actor == null ? "-" : actor.toString(),
                action,
                subjectType,
                subjectId,
                detail,
                previousHash);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
