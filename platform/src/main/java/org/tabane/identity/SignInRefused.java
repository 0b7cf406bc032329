package org.tabane.identity;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tabane.shared.Recorded;

/** A wrong login or password. {@code user} and its organisation are known only where the login exists. */
public record SignInRefused(@Nullable UserId user, @Nullable OrganisationId organisationId, OffsetDateTime occurredAt)
        implements Recorded {

    @Override
    public @Nullable UUID organisation() {
        return organisationId == null ? null : organisationId.value();
    }

    @Override
    public String action() {
        return "identity.sign_in_refused";
    }

    @Override
    public String subjectType() {
        return "user_account";
    }

    @Override
    public String subjectId() {
        return user == null ? "unknown" : user.toString();
    }
}
