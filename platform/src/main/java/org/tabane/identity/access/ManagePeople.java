package org.tabane.identity.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.OrganisationAct;
import org.tabane.identity.OrganisationId;
import org.tabane.identity.Role;
import org.tabane.identity.UserId;
import org.tabane.identity.jdbc.AccountStore;
import org.tabane.identity.jdbc.AccountStore.Colleague;
import org.tabane.identity.jdbc.AccountStore.Credential;

/** What an administrator does with the people of their own organisation. */
@Service
@Transactional
public class ManagePeople {

    private final AsPlatform platform;
    private final AccountStore accounts;
    private final OneTimeLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ManagePeople(
            AsPlatform platform,
            AccountStore accounts,
            OneTimeLinks links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.platform = platform;
        this.accounts = accounts;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /** How an act ended. */
    public sealed interface Outcome {}

    /** {@code link} is to be handed to the person, {@code null} where they need none. */
    public record Done(UserId user, @Nullable String link) implements Outcome {}

    /** {@code key} is the message of what is wrong. */
    public record Refused(String key) implements Outcome {}

    @Transactional(readOnly = true)
    public List<Colleague> list(CurrentUser administrator) {
        return accounts.listColleagues(administrator.requireAdministrator().organisationId());
    }

    @Transactional(readOnly = true)
    public Colleague get(CurrentUser administrator, UserId user) {
        return accounts.listColleagues(administrator.requireAdministrator().organisationId()).stream()
                .filter(colleague -> colleague.user().equals(user))
                .findFirst()
                .orElseThrow(() -> new EmptyResultDataAccessException(1));
    }

    /**
     * Adds a person. Someone who already signs in here for another organisation keeps their password and needs no link.
     */
    public Outcome invite(
            CurrentUser administrator, String typedLogin, String displayName, Role role, @Nullable String department) {
        OrganisationId organisation = administrator.requireAdministrator().organisationId();
        String login = SignIn.normalise(typedLogin);
        Optional<Credential> known = platform.get(() -> accounts.findCredential(login));
        if (known.isPresent()
                && accounts.listColleagues(organisation).stream()
                        .anyMatch(c -> c.user().equals(known.get().user()))) {
            return new Refused("identity.invite.login.already");
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        UserId user = known.map(Credential::user).orElseGet(() -> new UserId(UUID.randomUUID()));
        if (known.isEmpty()) {
            accounts.insertAccount(user, login, displayName, "ja", now);
        }
        accounts.insertMembership(user, organisation, role, department, now);
        boolean needsLink =
                known.map(credential -> credential.passwordHash() == null).orElse(true);
        String link = needsLink ? links.issue(user, organisation, OneTimeLinks.Purpose.INVITATION) : null;
        events.publishEvent(OrganisationAct.on(user, organisation, "person_invited", Map.of("role", role.name())));
        return new Done(user, link);
    }

    /** Changes role, department and whether the person may act for the organisation; one administrator must remain. */
    public Outcome change(
            CurrentUser administrator,
            UserId user,
            int version,
            Role role,
            @Nullable String department,
            boolean active) {
        OrganisationId organisation = administrator.requireAdministrator().organisationId();
        Colleague before = get(administrator, user);
        boolean stopsAdministering =
                before.active() && before.role().mayAdminister() && !(active && role.mayAdminister());
        if (stopsAdministering && accounts.countAdministratorsForUpdate(organisation) <= 1) {
            return new Refused("identity.people.lastAdministrator");
        }
        if (!accounts.updateMembership(
                user, organisation, version, role, department, active ? null : OffsetDateTime.now(clock))) {
            throw new OptimisticLockingFailureException("Membership of " + user);
        }
        if (before.role() != role) {
            events.publishEvent(OrganisationAct.on(
                    user,
                    organisation,
                    "role_changed",
                    Map.of("before", before.role().name(), "after", role.name())));
        }
        if (before.active() != active) {
            events.publishEvent(OrganisationAct.on(
                    user, organisation, active ? "membership_resumed" : "membership_ended", Map.of()));
        }
        return new Done(user, null);
    }

    /**
     * Makes a link by which the person sets a new password. Refused for someone who also acts for an organisation this
     * administrator does not administer: the link would open that one too.
     */
    public Outcome reset(CurrentUser administrator, UserId user) {
        OrganisationId organisation = administrator.requireAdministrator().organisationId();
        Colleague colleague = get(administrator, user);
        if (!colleague.active()) {
            return new Refused("identity.people.reset.ended");
        }
        boolean elsewhere = platform.get(() -> accounts.listJoined(user)).stream()
                .anyMatch(joined -> !joined.organisation().id().equals(organisation));
        if (elsewhere) {
            return new Refused("identity.people.reset.elsewhere");
        }
        String link = links.issue(user, organisation, OneTimeLinks.Purpose.RESET);
        events.publishEvent(OrganisationAct.on(user, organisation, "password_reset_issued", Map.of()));
        return new Done(user, link);
    }
}
