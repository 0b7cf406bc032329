package org.tabane.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * Who is signed in, for which organisation they act now, and what follows from it. A handler takes it as an argument (or
 * {@code Optional<CurrentUser>} on a public page); elsewhere in a request {@link CurrentUsers} knows.
 *
 * <p>Read afresh for each request, so a changed role counts at once.
 *
 * @param organisations all organisations the person may act for, the active one included
 * @param shared the active organisation, and those members of its groups that share their ledger with the group
 * @param writable the active organisation where the role allows writing, otherwise none
 * @param group the group the active organisation belongs to, the first by name where it belongs to several
 */
public record CurrentUser(
        UserId userId,
        String displayName,
        @Nullable String department,
        Organisation activeOrganisation,
        Role role,
        List<Organisation> organisations,
        Set<OrganisationId> shared,
        Set<OrganisationId> writable,
        Optional<GroupName> group) {

    public CurrentUser {
        organisations = List.copyOf(organisations);
        shared = Set.copyOf(shared);
        writable = Set.copyOf(writable);
    }

    /** A group as the frame shows it: its name and how many members it has. */
    public record GroupName(GroupId id, String name, int members) {}

    /** The organisation this person acts for. */
    public OrganisationId organisationId() {
        return activeOrganisation.id();
    }

    /** Refuses, with the 403 page, who may only read. */
    public CurrentUser requireEditor() {
        return require(role.mayWrite());
    }

    /** Refuses, with the 403 page, who does not administer the organisation. */
    public CurrentUser requireAdministrator() {
        return require(role.mayAdminister());
    }

    private CurrentUser require(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("Role (" + role + ") does not allow this.");
        }
        return this;
    }
}
