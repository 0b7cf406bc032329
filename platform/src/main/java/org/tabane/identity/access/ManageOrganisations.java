package org.tabane.identity.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.Organisation;
import org.tabane.identity.OrganisationAct;
import org.tabane.identity.OrganisationId;
import org.tabane.identity.OrganisationKind;
import org.tabane.identity.Role;
import org.tabane.identity.UserId;
import org.tabane.identity.jdbc.AccountStore;
import org.tabane.identity.jdbc.OrganisationStore;
import org.tabane.shared.LocalGovernmentCode;

/** An organisation's own profile, and the registering of further organisations with their first administrator. */
@Service
public class ManageOrganisations {

    private final AsPlatform platform;
    private final OrganisationStore organisations;
    private final AccountStore accounts;
    private final OneTimeLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ManageOrganisations(
            AsPlatform platform,
            OrganisationStore organisations,
            AccountStore accounts,
            OneTimeLinks links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.platform = platform;
        this.organisations = organisations;
        this.accounts = accounts;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /** How registering ended. */
    public sealed interface Outcome {}

    /** {@code link} is for the new organisation's administrator; {@code null} where they have a password already. */
    public record Registered(
            OrganisationId organisation, @Nullable String link) implements Outcome {}

    /** {@code key} is the message of what is wrong with {@code field}. */
    public record Refused(String field, String key) implements Outcome {}

    @Transactional
    public void update(CurrentUser administrator, int version, String name, @Nullable String contact) {
        OrganisationId own = administrator.requireAdministrator().organisationId();
        if (!organisations.update(own, version, name, contact)) {
            throw new OptimisticLockingFailureException("Organisation " + own);
        }
        events.publishEvent(OrganisationAct.on(own, "organisation_changed", Map.of()));
    }

    /**
     * Registers an organisation that does not take part yet, with its first administrator, who alone runs it from then
     * on: whoever registers it gets no access to it.
     */
    public Outcome register(
            CurrentUser administrator,
            OrganisationKind kind,
            String name,
            @Nullable LocalGovernmentCode code,
            String typedLogin,
            String displayName) {
        administrator.requireAdministrator();
        return platform.get(() -> {
            if (code != null && organisations.findOrganisation(code).isPresent()) {
                return new Refused("municipality", "identity.register.already");
            }
            var organisation = new Organisation(new OrganisationId(UUID.randomUUID()), kind, name, code, null, 0);
            OffsetDateTime now = OffsetDateTime.now(clock);
            organisations.insert(organisation, now);
            var known = accounts.findCredential(SignIn.normalise(typedLogin));
            UserId user = known.map(AccountStore.Credential::user).orElseGet(() -> new UserId(UUID.randomUUID()));
            if (known.isEmpty()) {
                accounts.insertAccount(user, SignIn.normalise(typedLogin), displayName, "ja", now);
            }
            accounts.insertMembership(user, organisation.id(), Role.ADMINISTRATOR, null, now);
            boolean needsLink =
                    known.map(credential -> credential.passwordHash() == null).orElse(true);
            String link = needsLink ? links.issue(user, organisation.id(), OneTimeLinks.Purpose.INVITATION) : null;
            var registeredBy =
                    Map.of("registered_by", administrator.organisationId().toString());
            events.publishEvent(OrganisationAct.on(organisation.id(), "organisation_registered", registeredBy)
                    .by(administrator.userId()));
            return new Registered(organisation.id(), link);
        });
    }
}
