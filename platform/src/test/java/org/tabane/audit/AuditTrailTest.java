package org.tabane.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tabane.audit.jdbc.AuditStore.Filter;
import org.tabane.identity.OrganisationAct;
import org.tabane.identity.OrganisationId;
import org.tabane.identity.Role;
import org.tabane.identity.TestPeople;
import org.tabane.storage.Tenancy;
import org.tabane.storage.TenantContext;
import org.tabane.storage.TestDatabase;

/** The trail is whole after honest work, and whoever tampers with it as the database's owner is found. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class AuditTrailTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Environment environment;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private OrganisationId town;
    private TestPeople.Person administrator;
    private TestPeople people;

    @BeforeEach
    void aTownDidSixThings() {
        people = new TestPeople(context);
        town = people.municipality("北沢市");
        administrator = people.person(town, Role.ADMINISTRATOR);
        for (int i = 1; i <= 6; i++) {
            act(administrator.context(), "role_changed", Map.of("after", "EDITOR", "n", String.valueOf(i)));
        }
    }

    @Test
    void honestWorkLeavesAWholeTrail() throws Exception {
        assertThat(faults()).isEmpty();
        var entries = read(administrator.context());
        assertThat(entries).hasSize(6);
        assertThat(entries.getLast().sequence()).isEqualTo(1);
        assertThat(entries.getLast().previousHash()).isEqualTo(AuditEntry.BEFORE_FIRST);
        assertThat(entries)
                .allSatisfy(entry ->
                        assertThat(entry.actor()).isEqualTo(administrator.id().value()));
        assertThat(entries.getFirst().detail()).isEqualTo("{\"after\":\"EDITOR\",\"n\":\"6\"}");
    }

    @Test
    void actsAtTheSameMomentStandInLine() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> acts = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                acts.add(() -> {
                    act(administrator.context(), "organisation_changed", Map.of());
                    return true;
                });
            }
            for (var done : threads.invokeAll(acts)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(faults()).isEmpty();
        assertThat(read(administrator.context())).hasSize(46);
    }

    @Test
    void anActThatFailsLeavesNoEntryAndAnActOutsideATransactionIsRefused() throws Exception {
        Tenancy.run(
                administrator.context(),
                () -> transactions.executeWithoutResult(status -> {
                    events.publishEvent(OrganisationAct.on(town, "organisation_changed", Map.of()));
                    status.setRollbackOnly();
                }));
        assertThat(read(administrator.context())).hasSize(6);
        assertThatThrownBy(() -> events.publishEvent(OrganisationAct.on(town, "organisation_changed", Map.of())))
                .isInstanceOf(IllegalTransactionStateException.class);
        act(administrator.context(), "organisation_changed", Map.of());
        assertThat(faults()).isEmpty();
    }

    @Test
    void onlyTheOrganisationsAdministratorsReadIt() {
        var editor = people.person(town, Role.EDITOR);
        var stranger = people.person(people.municipality("三峰町"), Role.ADMINISTRATOR);
        assertThat(read(editor.context())).isEmpty();
        assertThat(read(stranger.context())).isEmpty();
        assertThat(read(TenantContext.ofSystem())).isEmpty();
        assertThat(read(TenantContext.nobody())).isEmpty();
    }

    @Test
    void theApplicationAddsAtTheEndAndNothingElse() {
        var stranger = people.person(people.municipality("三峰町"), Role.ADMINISTRATOR);
        assertThatThrownBy(() -> act(stranger.context(), "organisation_changed", Map.of()))
                .isInstanceOf(DataAccessException.class);
        for (String attempt : List.of(
                "insert into audit.entry select * from audit.entry",
                "update audit.entry set action = 'identity.nothing'",
                "delete from audit.entry",
                "truncate audit.entry",
                "update audit.chain_head set sequence = 1",
                "delete from audit.chain_head",
                "select * from audit.chain_head",
                "alter table audit.entry disable trigger all")) {
            assertThatThrownBy(() -> Tenancy.get(
                            administrator.context(),
                            () -> transactions.execute(
                                    status -> jdbc.sql(attempt).update())))
                    .as(attempt)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void evenTheOwnerIsRefusedUnlessTheGuardsAreTakenOff() {
        for (String attempt : List.of(
                "update audit.entry set action = 'identity.nothing'",
                "delete from audit.entry",
                "truncate audit.entry",
                "delete from audit.chain_head",
                "truncate audit.chain_head",
                "update audit.chain_head set sequence = sequence - 1")) {
            assertThatThrownBy(() -> {
                        try (Connection owner = owner();
                                Statement statement = owner.createStatement()) {
                            statement.execute(attempt);
                        }
                    })
                    .as(attempt)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void aChangedEntryIsFound() throws Exception {
        tamper("update audit.entry set action = 'identity.nothing' where sequence = 3 and ORG");
        assertThat(faults()).singleElement().asString().contains("entry 3", "was changed");
    }

    @Test
    void aChangedActorTimeOrDetailIsFound() throws Exception {
        tamper("update audit.entry set actor = null where sequence = 2 and ORG");
        tamper(
                "update audit.entry set occurred_at = occurred_at + interval '1 microsecond' where sequence = 4 and ORG");
        tamper("update audit.entry set detail = '{}' where sequence = 6 and ORG");
        assertThat(faults()).hasSize(3).allMatch(fault -> fault.contains("was changed"));
    }

    @Test
    void aChangedEntryWithItsHashReckonedAnewIsFound() throws Exception {
        tamper("update audit.entry set action = 'identity.nothing' where sequence = 3 and ORG");
        tamper("update audit.entry e set hash = REHASH where sequence = 3 and ORG");
        assertThat(faults())
                .anyMatch(fault -> fault.contains("entry 4") && fault.contains("does not follow"))
                .anyMatch(fault -> fault.contains("entry 3") && fault.contains("witness"));
    }

    @Test
    void aRemovedEntryIsFound() throws Exception {
        tamper("delete from audit.entry where sequence = 3 and ORG");
        assertThat(faults()).singleElement().asString().contains("entry 4", "missing");
    }

    @Test
    void aRemovedEntryIsFoundAlsoWhenTheOthersMoveUp() throws Exception {
        tamper("delete from audit.entry where sequence = 3 and ORG");
        for (int i = 4; i <= 6; i++) {
            tamper("update audit.entry set sequence = sequence - 1 where sequence = " + i + " and ORG");
        }
        assertThat(faults()).anyMatch(fault -> fault.contains("entry 3") && fault.contains("does not follow"));
    }

    @Test
    void anInsertedEntryIsFound() throws Exception {
        tamper("""
                insert into audit.entry
                select organisation_id, 7, occurred_at, actor, action, subject_type, subject_id, detail, hash, hash
                  from audit.entry where sequence = 6 and ORG""");
        assertThat(faults()).anyMatch(fault -> fault.contains("entry 7"));
    }

    @Test
    void swappedEntriesAreFound() throws Exception {
        tamper("update audit.entry set sequence = 100 where sequence = 2 and ORG");
        tamper("update audit.entry set sequence = 2 where sequence = 5 and ORG");
        tamper("update audit.entry set sequence = 5 where sequence = 100 and ORG");
        assertThat(faults()).anyMatch(fault -> fault.contains("entry 2")).anyMatch(fault -> fault.contains("entry 5"));
    }

    @Test
    void aTailCutOffIsFound() throws Exception {
        tamper("delete from audit.entry where sequence > 4 and ORG");
        assertThat(faults()).anyMatch(fault -> fault.contains("entry 4") && fault.contains("head says 6"));
    }

    @Test
    void aTailCutOffIsFoundAlsoWhenTheHeadIsTurnedBack() throws Exception {
        tamper("delete from audit.entry where sequence > 4 and ORG");
        tamper("""
                update audit.chain_head h set sequence = 4,
                       hash = (select hash from audit.entry e where e.sequence = 4 and e.organisation_id = h.organisation_id)
                 where ORG""");
        assertThat(faults()).singleElement().asString().contains("witness file saw entry 6", "cut off");
    }

    @Test
    void aChainReckonedAnewIsFound() throws Exception {
        tamper("update audit.entry set actor = null where sequence = 3 and ORG");
        for (int i = 3; i <= 6; i++) {
            tamper("""
                    update audit.entry e set previous_hash =
                           (select p.hash from audit.entry p where p.organisation_id = e.organisation_id and p.sequence = e.sequence - 1)
                     where sequence = %d and ORG""".formatted(i));
            tamper("update audit.entry e set hash = REHASH where sequence = " + i + " and ORG");
        }
        tamper("""
                update audit.chain_head h set
                       hash = (select hash from audit.entry e where e.sequence = 6 and e.organisation_id = h.organisation_id)
                 where ORG""");
        assertThat(faults()).hasSize(4).allMatch(fault -> fault.contains("not the one the witness file saw"));
    }

    @Test
    void aChainThatVanishedIsFound() throws Exception {
        tamper("delete from audit.entry where ORG");
        assertThat(faults()).singleElement().asString().contains("all entries are gone");
        tamper("delete from audit.chain_head where ORG");
        assertThat(faults()).singleElement().asString().contains("the database does not");
    }

    @Test
    void administratorsReadFilterAndTakeItAway() throws Exception {
        var page = get("/audit");
        assertThat(page).contains("監査の記録", "記録（6件）", "役割を変えた", "試験 " + administrator.login());
        assertThat(get("/audit?action=identity.signed_in")).contains("記録（0件）", "当てはまる記録はありません");
        assertThat(get("/audit?until=2020-01-01")).contains("記録（0件）");
        var file = get("/audit/export?action=identity.role_changed");
        assertThat(file).startsWith("\ufeffsequence,occurred_at").contains("identity.role_changed");
        assertThat(file.lines()).hasSize(7);
        var editor = people.person(town, Role.EDITOR);
        for (var path : new String[] {"/audit", "/audit/export"}) {
            assertThat(mvc.perform(MockMvcRequestBuilders.get(path).with(editor.signedIn()))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(403);
        }
    }

    private String get(String url) throws Exception {
        var response = mvc.perform(MockMvcRequestBuilders.get(url).with(administrator.signedIn()))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private void act(TenantContext as, String action, Map<String, String> detail) {
        Tenancy.run(
                as,
                () -> transactions.executeWithoutResult(
                        status -> events.publishEvent(OrganisationAct.on(administrator.id(), town, action, detail))));
    }

    private List<AuditEntry> read(TenantContext as) {
        return Tenancy.get(as, () -> trail.list(new Filter(town.value(), null, null, null, null), 0, 100));
    }

    /** What verification says about this town's chain; the other tests' towns share the database. */
    private List<String> faults() throws SQLException {
        try (Connection owner = owner()) {
            return AuditVerification.verify(owner, Path.of(property("tabane.database.directory"))).faults().stream()
                    .filter(fault -> fault.contains(town.toString()))
                    .toList();
        }
    }

    /** Raw SQL as the owner, with the guards taken off; ORG stands for this town, REHASH for the hash of row e. */
    private void tamper(String sql) throws SQLException {
        String filled = sql.replace("ORG", "organisation_id = '" + town + "'").replace("REHASH", """
                encode(sha256(convert_to(audit.canonical(e.organisation_id, e.sequence, e.occurred_at, e.actor, e.action,
                    e.subject_type, e.subject_id, e.detail, e.previous_hash), 'UTF8')), 'hex')""");
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            for (String table : List.of("audit.entry", "audit.chain_head")) {
                statement.execute("alter table " + table + " disable trigger user");
            }
            assertThat(statement.executeUpdate(filled)).as(sql).isPositive();
            for (String table : List.of("audit.entry", "audit.chain_head")) {
                statement.execute("alter table " + table + " enable trigger user");
            }
        }
    }

    private Connection owner() throws SQLException {
        return TestDatabase.owner(property("tabane.database.url"));
    }

    private String property(String name) {
        return java.util.Objects.requireNonNull(environment.getProperty(name));
    }
}
