package org.tabane.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tabane.identity.jdbc.AccountStore;
import org.tabane.identity.jdbc.GroupStore;
import org.tabane.identity.jdbc.OneTimeLinkStore;
import org.tabane.identity.jdbc.OrganisationStore;
import org.tabane.identity.jdbc.ThrottleStore;
import org.tabane.storage.Tenancy;
import org.tabane.storage.TenantContext;

/** Tries to leave one's own organisation through every method of every store. */
@SpringBootTest
class IdentityEscapeTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-01T09:00:00+09:00");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private OrganisationStore organisations;

    @Autowired
    private GroupStore groups;

    @Autowired
    private AccountStore accounts;

    @Autowired
    private OneTimeLinkStore links;

    @Autowired
    private ThrottleStore throttles;

    @Autowired
    private JdbcClient jdbc;

    private TestPeople people;
    private OrganisationId town;
    private OrganisationId neighbour;
    private OrganisationId stranger;
    private OrganisationId firm;
    private TestPeople.Person administrator;
    private TestPeople.Person editor;
    private TestPeople.Person fellow;
    private TestPeople.Person outsider;
    private GroupId group;

    @BeforeEach
    void aGroupOfTwoAndAStranger() {
        people = new TestPeople(context);
        town = people.municipality("北沢市");
        neighbour = people.municipality("東原町");
        stranger = people.municipality("三峰町");
        firm = people.firm("遠方建設");
        administrator = people.person(town, Role.ADMINISTRATOR);
        editor = people.person(town, Role.EDITOR);
        fellow = people.person(neighbour, Role.ADMINISTRATOR);
        outsider = people.person(stranger, Role.ADMINISTRATOR);
        group = people.group("北沢広域インフラ群", town, neighbour);
    }

    @Test
    void nobodySeesNothing() {
        assertThat(in(TenantContext.nobody(), organisations::listOrganisations)).isEmpty();
        assertThat(in(TenantContext.nobody(), organisations::listSharing)).isEmpty();
        assertThat(in(TenantContext.nobody(), groups::listGroups)).isEmpty();
        assertThat(in(TenantContext.nobody(), accounts::anyAccountExists)).isFalse();
        assertThat(in(TenantContext.nobody(), () -> accounts.listColleagues(town)))
                .isEmpty();
        refuse(TenantContext.nobody(), () -> organisations.getOrganisation(town));
    }

    @Test
    void fellowMembersAreKnownByNameAndTheirPeopleAreNot() {
        var mine = administrator.context();
        assertThat(in(mine, () -> organisations.getOrganisation(neighbour)).name())
                .isEqualTo("東原町");
        assertThat(in(mine, () -> organisations.getOrganisation(stranger)).name())
                .as("that a municipality takes part is no secret")
                .isEqualTo("三峰町");
        refuse(mine, () -> organisations.getOrganisation(firm));
        assertThat(in(mine, () -> accounts.listColleagues(town))).hasSize(2);
        assertThat(in(mine, () -> accounts.listColleagues(neighbour))).isEmpty();
        assertThat(in(mine, () -> accounts.listJoined(fellow.id()))).isEmpty();
        assertThat(in(mine, () -> accounts.findAccount(fellow.id()))).isEmpty();
        assertThat(in(mine, () -> accounts.findCredential(fellow.login()))).isEmpty();
        assertThat(in(mine, () -> accounts.findCredential(fellow.id()))).isEmpty();
    }

    @Test
    void readingAFellowMembersRecordsDoesNotShowItsPeople() {
        var sharing = TenantContext.of(
                administrator.id().value(),
                Set.of(town.value()),
                Set.of(town.value()),
                Set.of(town.value(), neighbour.value()));
        assertThat(in(sharing, () -> accounts.listColleagues(neighbour))).isEmpty();
        assertThat(in(sharing, organisations::listSharing)).hasSize(2);
    }

    @Test
    void aContextThatNamesAnotherTownOpensItsRecordsButNotItsPeople() {
        var forged = TenantContext.of(administrator.id().value(), Set.of(stranger.value()), Set.of(stranger.value()));
        assertThat(in(forged, () -> accounts.listColleagues(stranger))).isEmpty();
        refuse(forged, () -> {
            accounts.insertMembership(administrator.id(), stranger, Role.ADMINISTRATOR, null, NOW);
            return true;
        });
        assertThat(in(forged, () -> organisations.update(stranger, 0, "乗っ取り", null)))
                .isFalse();
    }

    @Test
    void onlyAdministratorsManageAndOnlyTheirOwn() {
        for (var context : new TenantContext[] {editor.context(), outsider.context(), TenantContext.nobody()}) {
            refuse(context, () -> {
                accounts.insertMembership(outsider.id(), town, Role.VIEWER, null, NOW);
                return true;
            });
            assertThat(in(
                            context,
                            () -> accounts.updateMembership(editor.id(), town, 0, Role.ADMINISTRATOR, null, null)))
                    .isFalse();
            assertThat(in(context, () -> organisations.update(town, 0, "別の名", null)))
                    .isFalse();
            refuse(context, () -> {
                links.insert("0".repeat(64), administrator.id(), town, "RESET", NOW, NOW.plusDays(1));
                return true;
            });
            refuse(context, () -> {
                groups.insertMember(group, stranger, LocalDate.of(2026, 11, 1));
                return true;
            });
            refuse(context, () -> {
                groups.insert(new GroupId(UUID.randomUUID()), "偽の群", town, NOW);
                return true;
            });
            assertThat(in(context, () -> groups.end(group, neighbour, 1, LocalDate.of(2026, 11, 1))))
                    .isFalse();
            refuse(context, () -> {
                organisations.insertFirm(firm, town, true, LocalDate.of(2026, 11, 1));
                return true;
            });
        }
        refuse(editor.context(), () -> {
            accounts.insertAccount(new UserId(UUID.randomUUID()), "made.by.editor", "x", "ja", NOW);
            return true;
        });
    }

    @Test
    void nobodyConsentsForAnother() {
        refuse(administrator.context(), () -> groups.share(group, neighbour, 1, true, administrator.id(), NOW));
        in(administrator.context(), () -> {
            groups.insertMember(group, stranger, LocalDate.of(2026, 11, 1));
            return true;
        });
        refuse(administrator.context(), () -> groups.accept(group, stranger, 0, NOW));
        assertThat(in(fellow.context(), () -> groups.share(group, neighbour, 1, true, fellow.id(), NOW)))
                .isTrue();
        assertThat(in(outsider.context(), () -> groups.accept(group, stranger, 0, NOW)))
                .isTrue();
    }

    @Test
    void groupsAreKnownToTheirMembersOnly() {
        assertThat(in(fellow.context(), groups::listGroups)).hasSize(1);
        assertThat(in(outsider.context(), groups::listGroups)).isEmpty();
        assertThat(in(outsider.context(), () -> groups.listGroupsOf(town))).isEmpty();
        refuse(outsider.context(), () -> groups.getGroup(group));
        assertThat(in(outsider.context(), () -> groups.listSharing(town))).isEmpty();
    }

    @Test
    void passwordsLinksAndCountsBelongToThePlatform() {
        people.setPassword(editor, "river road bridge park");
        for (var context : new TenantContext[] {administrator.context(), editor.context()}) {
            refuse(context, () -> accounts.setPassword(editor.id(), "{noop}x", NOW));
            assertThat(in(context, () -> accounts.findCredential(editor.login()).orElseThrow())
                            .passwordHash())
                    .isNull();
            assertThat(in(context, () -> links.findUsable("0".repeat(64), NOW))).isEmpty();
            assertThat(in(context, () -> links.use("0".repeat(64), editor.id(), NOW)))
                    .isFalse();
            refuse(context, () -> throttles.begin("account", "x", 5, NOW));
            assertThat(in(context, () -> throttles.purge(NOW.plusYears(1)))).isZero();
        }
        assertThat(in(outsider.context(), () -> accounts.updateAccount(editor.id(), 0, "別人", "ja")))
                .isFalse();
        assertThat(in(administrator.context(), () -> accounts.updateAccount(editor.id(), 0, "別人", "ja")))
                .isFalse();
        assertThat(in(editor.context(), () -> accounts.updateAccount(editor.id(), 0, "本人", "ja")))
                .isTrue();
    }

    @Test
    void rowsAreNeverDeletedByTheApplication() {
        for (var table : new String[] {"organisation", "user_account", "credential", "membership", "group_member"}) {
            refuse(
                    TenantContext.ofSystem(),
                    () -> jdbc.sql("delete from identity." + table).update());
        }
    }

    private <T> T in(TenantContext context, Supplier<T> work) {
        return Tenancy.get(context, () -> transactions.execute(status -> work.get()));
    }

    private void refuse(TenantContext context, Supplier<?> work) {
        assertThatThrownBy(() -> in(context, work))
                .isInstanceOfAny(DataAccessException.class, EmptyResultDataAccessException.class);
    }
}
