package org.tabane.identity;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tabane.shared.Recorded;

/**
 * Something done to an organisation's people, profile or groups.
 *
 * @param action past tense, such as {@code role_changed}
 */
public record OrganisationAct(
        OrganisationId organisationId,
        String action,
        String subjectType,
        String subjectId,
        Map<String, String> detail,
        @Nullable UUID actor)
        implements Recorded {

    public OrganisationAct {
        action = "identity." + action;
        detail = Map.copyOf(detail);
    }

    public static OrganisationAct on(
            UserId user, OrganisationId organisation, String action, Map<String, String> detail) {
        return new OrganisationAct(organisation, action, "user_account", user.toString(), detail, null);
    }

    public static OrganisationAct on(OrganisationId organisation, String action, Map<String, String> detail) {
        return new OrganisationAct(organisation, action, "organisation", organisation.toString(), detail, null);
    }

    public static OrganisationAct on(
            GroupId group, OrganisationId organisation, String action, Map<String, String> detail) {
        return new OrganisationAct(organisation, action, "infrastructure_group", group.toString(), detail, null);
    }

    /** The same act, done by {@code user}, where the tenant context does not say so. */
    public OrganisationAct by(UserId user) {
        return new OrganisationAct(
                organisationId, action.substring("identity.".length()), subjectType, subjectId, detail, user.value());
    }

    @Override
    public UUID organisation() {
        return organisationId.value();
    }
}
