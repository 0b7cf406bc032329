package org.tabane.storage;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf a transaction runs, and which organisations' rows it may therefore see and change.
 *
 * <p>Set by {@code identity} for each request and by {@code jobs} for each job. The database enforces it: without a
 * context a transaction sees no tenant-owned row at all.
 *
 * @param userId the signed-in user; {@code null} for an anonymous visitor
 * @param readable organisations all of whose rows may be read: one's own
 * @param writable organisations whose rows may be added or changed
 * @param shared organisations of which those rows may be read that are open by consent, such as figures of the ledger: one's own, and
 *     members of one's groups that share with the group
 * @param system true for the platform's own housekeeping (sign-in, scheduled work), which belongs to no organisation
 */
public record TenantContext(
        @Nullable UUID userId, Set<UUID> readable, Set<UUID> writable, Set<UUID> shared, boolean system) {

    private static final TenantContext NOBODY = new TenantContext(null, Set.of(), Set.of(), Set.of(), false);
    private static final TenantContext SYSTEM = new TenantContext(null, Set.of(), Set.of(), Set.of(), true);

    public TenantContext {
        readable = Set.copyOf(readable);
        writable = Set.copyOf(writable);
        shared = Set.copyOf(shared);
        if (!readable.containsAll(writable) || !shared.containsAll(readable)) {
            throw new IllegalArgumentException(
                    "What may be written must be readable, and what is readable counts as shared.");
        }
    }

    /** Sees no tenant-owned row. */
    public static TenantContext nobody() {
        return NOBODY;
    }

    /** The platform itself: sees the rows that policies open to {@code storage.is_system()}, and no organisation's. */
    public static TenantContext ofSystem() {
        return SYSTEM;
    }

    /** Without what others share. */
    public static TenantContext of(UUID userId, Set<UUID> readable, Set<UUID> writable) {
        return of(userId, readable, writable, readable);
    }

    public static TenantContext of(UUID userId, Set<UUID> readable, Set<UUID> writable, Set<UUID> shared) {
        return new TenantContext(userId, readable, writable, shared, false);
    }

    /** The text the database verifies: {@code user|{readable}|{writable}|system|{shared}}. */
    String payload() {
        return "%s|%s|%s|%s|%s"
                .formatted(userId == null ? "" : userId, array(readable), array(writable), system, array(shared));
    }

    private static String array(Set<UUID> ids) {
        return ids.stream().sorted().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
