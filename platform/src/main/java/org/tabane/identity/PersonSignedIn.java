package org.tabane.identity;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.tabane.shared.Recorded;

/** Someone came in, by {@code password} or {@code oidc}. */
public record PersonSignedIn(UserId user, OrganisationId organisationId, String means, OffsetDateTime occurredAt)
        implements Recorded {

    @Override
    public UUID organisation() {
        return organisationId.value();
    }

    @Override
    public String action() {
        return "identity.signed_in";
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
    public Map<String, String> detail() {
        return Map.of("means", means);
    }

    @Override
    public UUID actor() {
        return user.value();
    }
}
