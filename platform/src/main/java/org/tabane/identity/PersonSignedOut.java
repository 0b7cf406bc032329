package org.tabane.identity;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.tabane.shared.Recorded;

/** Someone left, by their own wish. */
public record PersonSignedOut(UserId user, OrganisationId organisationId, OffsetDateTime occurredAt)
        implements Recorded {

    @Override
    public UUID organisation() {
        return organisationId.value();
    }

    @Override
    public String action() {
        return "identity.signed_out";
    }

    @Override
    public String subjectType() {
        return "user_account";
    }

    @Override
    public String subjectId() {
        return user.toString();
    }

    @Override
    public UUID actor() {
        return user.value();
    }
}
