package org.tabane.identity.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.GroupId;
import org.tabane.identity.InfrastructureGroup;
import org.tabane.identity.OrganisationAct;
import org.tabane.identity.OrganisationId;
import org.tabane.identity.jdbc.GroupStore;

/**
 * Forming groups 「群」. The lead asks, each member answers for itself: to join, to let the others read its records, to
 * take that back, to leave. The database refuses anyone else's answer.
 */
@Service
@Transactional
public class ManageGroups {

    private final GroupStore groups;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ManageGroups(GroupStore groups, ApplicationEventPublisher events, Clock clock) {
        this.groups = groups;
        this.events = events;
        this.clock = clock;
    }

    /** Forms a group with one's own organisation as lead and first member. */
    public GroupId create(CurrentUser administrator, String name) {
        OrganisationId own = administrator.requireAdministrator().organisationId();
        if (!administrator.activeOrganisation().kind().isGovernment()) {
            throw new AccessDeniedException("Only a government leads a group.");
        }
        var group = new GroupId(UUID.randomUUID());
        OffsetDateTime now = OffsetDateTime.now(clock);
        groups.insert(group, name, own, now);
        groups.insertMember(group, own, now.toLocalDate());
        groups.accept(group, own, 0, now);
        events.publishEvent(OrganisationAct.on(group, own, "group_formed", Map.of()));
        return group;
    }

    /** Asks an organisation to join; false where it is a member or was asked already. */
    public boolean ask(CurrentUser administrator, GroupId id, OrganisationId organisation) {
        OrganisationId own = administrator.requireAdministrator().organisationId();
        InfrastructureGroup group = groups.getGroup(id);
        requireLead(group, own);
        if (group.members().stream()
                .anyMatch(member -> member.organisation().id().equals(organisation))) {
            return false;
        }
        groups.insertMember(id, organisation, LocalDate.now(clock));
        events.publishEvent(OrganisationAct.on(id, own, "member_asked", Map.of("member", organisation.toString())));
        return true;
    }

    public void accept(CurrentUser administrator, GroupId group, int version) {
        OrganisationId own = administrator.requireAdministrator().organisationId();
        check(groups.accept(group, own, version, OffsetDateTime.now(clock)), group);
        events.publishEvent(OrganisationAct.on(group, own, "group_joined", Map.of()));
    }

    /** Consents to share one's own organisation's records with the group, or takes the consent back. */
    public void share(CurrentUser administrator, GroupId group, int version, boolean shares) {
        OrganisationId own = administrator.requireAdministrator().organisationId();
        check(groups.share(group, own, version, shares, administrator.userId(), OffsetDateTime.now(clock)), group);
        events.publishEvent(
                OrganisationAct.on(group, own, shares ? "sharing_consented" : "sharing_withdrawn", Map.of()));
    }

    /** Ends a membership today: one's own, or as lead any other. The lead itself stays. */
    public void end(CurrentUser administrator, GroupId id, OrganisationId member, int version) {
        OrganisationId own = administrator.requireAdministrator().organisationId();
        InfrastructureGroup group = groups.getGroup(id);
        if (group.lead().equals(member)) {
            throw new AccessDeniedException("The lead stays.");
        }
        if (!member.equals(own)) {
            requireLead(group, own);
        }
        check(groups.end(id, member, version, LocalDate.now(clock)), id);
        events.publishEvent(OrganisationAct.on(id, own, "member_left", Map.of("member", member.toString())));
    }

    private static void requireLead(InfrastructureGroup group, OrganisationId own) {
        if (!group.lead().equals(own)) {
            throw new AccessDeniedException("Only the lead does this.");
        }
    }

    private static void check(boolean changed, GroupId group) {
        if (!changed) {
            throw new OptimisticLockingFailureException("Membership in group " + group);
        }
    }
}
