package org.tabane.shared;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a person or the platform did that belongs in the audit trail. Published as an application event inside the
 * transaction of the act itself; {@code audit} writes it before that transaction commits, so that neither exists without
 * the other.
 *
 * <p>Carries ids and values only: no names, addresses, phone numbers, free text or secrets.
 */
public interface Recorded {

    /** The organisation whose trail this belongs to; {@code null} for the platform itself, such as sign-in to an unknown account. */
    @Nullable
    UUID organisation();

    /** What was done, as module and past tense: {@code identity.role_changed}. Named in messages under {@code audit.action.…}. */
    String action();

    /** What kind of thing it was done to, such as {@code user_account}. */
    String subjectType();

    /** The id of that thing. */
    String subjectId();

    /** A few values worth keeping, such as the role before and after; without personal data. */
    default Map<String, String> detail() {
        return Map.of();
    }

    /** Who did it, where that is not the user of the tenant context (sign-in happens before there is one). */
    default @Nullable UUID actor() {
        return null;
    }
}
