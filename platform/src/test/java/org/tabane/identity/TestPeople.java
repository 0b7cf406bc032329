package org.tabane.identity;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tabane.identity.access.AsPlatform;
import org.tabane.identity.access.SignedIn;
import org.tabane.identity.jdbc.AccountStore;
import org.tabane.identity.jdbc.GroupStore;
import org.tabane.identity.jdbc.OrganisationStore;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.storage.TenantContext;

/**
 * Organisations and people for the tests of any module.
 *
 * <pre>{@code
 * var people = new TestPeople(applicationContext);
 * var town = people.municipality("北沢市");
 * var editor = people.person(town, Role.EDITOR);
 * mvc.perform(get("/ledger").with(editor.signedIn()));
 * Tenancy.run(editor.context(), () -> ledger.record(…));
 * }</pre>
 */
public final class TestPeople {

    private static final OffsetDateTime SINCE = OffsetDateTime.parse("2026-04-01T00:00:00+09:00");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final AsPlatform platform;
    private final OrganisationStore organisations;
    private final GroupStore groups;
    private final AccountStore accounts;
    private final PasswordEncoder encoder;

    public TestPeople(ApplicationContext context) {
        platform = context.getBean(AsPlatform.class);
        organisations = context.getBean(OrganisationStore.class);
        groups = context.getBean(GroupStore.class);
        accounts = context.getBean(AccountStore.class);
        encoder = context.getBean(PasswordEncoder.class);
    }

    /** Someone who may act for {@code organisation}. */
    public record Person(UserId id, String login, OrganisationId organisation, Role role) {

        /** Lets a MockMvc request come from this person. */
        public RequestPostProcessor signedIn() {
            return SecurityMockMvcRequestPostProcessors.authentication(
                    UsernamePasswordAuthenticationToken.authenticated(new SignedIn(id, 0), null, List.of()));
        }

        /** What the person may read and write when nobody shares with them. */
        public TenantContext context() {
            Set<UUID> own = Set.of(organisation.value());
            return TenantContext.of(id.value(), own, role.mayWrite() ? own : Set.of());
        }
    }

    /** A municipality with an invented code of its own. */
    public OrganisationId municipality(String name) {
        return organisation(
                OrganisationKind.MUNICIPALITY,
                name,
                LocalGovernmentCode.ofFive("99%03d".formatted(400 + COUNT.incrementAndGet())));
    }

    public OrganisationId municipality(String name, LocalGovernmentCode code) {
        return organisation(OrganisationKind.MUNICIPALITY, name, code);
    }

    public OrganisationId firm(String name) {
        return body(OrganisationKind.FIRM, name);
    }

    /** A body without a local government code. */
    public OrganisationId body(OrganisationKind kind, String name) {
        return organisation(kind, name, null);
    }

    public OrganisationId prefecture(LocalGovernmentCode code) {
        return organisation(OrganisationKind.PREFECTURE, code.prefecture().japaneseName(), code);
    }

    /** A group with accepted members, the first leading; nobody shares yet. */
    public GroupId group(String name, OrganisationId... members) {
        var group = new GroupId(UUID.randomUUID());
        platform.run(() -> {
            groups.insert(group, name, members[0], SINCE);
            for (var member : members) {
                groups.insertMember(group, member, LocalDate.of(2026, 4, 1));
                groups.accept(group, member, 0, SINCE);
            }
        });
        return group;
    }

    /** Lets {@code member} share its records with the group. */
    public void share(GroupId group, OrganisationId member) {
        platform.run(() -> groups.share(group, member, 1, true, new UserId(UUID.randomUUID()), SINCE));
    }

    /** A person without a password. */
    public Person person(OrganisationId organisation, Role role) {
        var id = new UserId(UUID.randomUUID());
        var login = role.name().toLowerCase(Locale.ROOT) + COUNT.incrementAndGet() + "@town.example";
        platform.run(() -> {
            accounts.insertAccount(id, login, "試験 " + login, "ja", SINCE);
            accounts.insertMembership(id, organisation, role, "建設課", SINCE);
        });
        return new Person(id, login, organisation, role);
    }

    /** Gives the person a further organisation. */
    public void join(Person person, OrganisationId organisation, Role role) {
        platform.run(() -> accounts.insertMembership(
                person.id(), organisation, role, null, SINCE.plusDays(COUNT.incrementAndGet())));
    }

    public void setPassword(Person person, String password) {
        platform.run(() -> accounts.setPassword(person.id(), encoder.encode(password), SINCE));
    }

    private OrganisationId organisation(OrganisationKind kind, String name, @Nullable LocalGovernmentCode code) {
        var id = new OrganisationId(UUID.randomUUID());
        platform.run(() -> organisations.insert(new Organisation(id, kind, name, code, null, 0), SINCE));
        return id;
    }
}
