package org.tabane.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tries to leave the tenant, in every table and by raw SQL as the application role. */
class RowLevelSecurityTest {

    private static final UUID KITAZAWA = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID HIGASHIHARA = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private static String url = "";
    private static byte[] key = {};

    @BeforeAll
    static void twoTownsKeepAFileEach() throws SQLException {
        url = TestDatabase.fresh();
        key = Migrations.tenantKey(TestDatabase.address(url));
        try (Connection owner = TestDatabase.owner(url)) {
            for (UUID town : List.of(KITAZAWA, HIGASHIHARA)) {
                insertFile(owner, town);
            }
        }
    }

    @Test
    void everyTableThatBelongsToAnOrganisationIsGuarded() throws SQLException {
        List<String> unguarded = new ArrayList<>();
        int guarded = 0;
        try (Connection owner = TestDatabase.owner(url);
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select c.oid::regclass::text, c.relrowsecurity and c.relforcerowsecurity,
                               exists (select from pg_policy p where p.polrelid = c.oid)
                          from pg_class c join pg_attribute a on a.attrelid = c.oid
                         where c.relkind in ('r', 'p') and a.attname = 'organisation_id' and not a.attisdropped
                         order by 1""")) {
            while (rows.next()) {
                if (rows.getBoolean(2) && rows.getBoolean(3)) {
                    guarded++;
                } else {
                    unguarded.add(rows.getString(1));
                }
            }
        }
        assertThat(unguarded)
                .as("tables with organisation_id but without forced row-level security and a policy")
                .isEmpty();
        assertThat(guarded).isPositive();
    }

    @Test
    void theApplicationLoginOwnsNothingAndBypassesNothing() throws SQLException {
        try (Connection application = TestDatabase.application(url);
                Statement statement = application.createStatement();
                ResultSet row = statement.executeQuery("""
                        select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb,
                               exists (select from pg_class where relowner = pg_roles.oid)
                          from pg_roles where rolname = current_user""")) {
            row.next();
            assertThat(row.getBoolean(1)).isFalse();
            assertThat(row.getBoolean(2)).isFalse();
        }
    }

    @Test
    void withoutAContextNothingIsSeen() throws SQLException {
        try (Connection application = TestDatabase.application(url)) {
            assertThat(owners(application)).isEmpty();
        }
    }

    @Test
    void aTownSeesItsOwnRowsOnly() throws SQLException {
        try (Connection application = as(TenantContext.of(UUID.randomUUID(), Set.of(KITAZAWA), Set.of(KITAZAWA)))) {
            assertThat(owners(application)).containsOnly(KITAZAWA);
        }
    }

    @Test
    void aTownCannotWriteForAnother() throws SQLException {
        try (Connection application =
                as(TenantContext.of(UUID.randomUUID(), Set.of(KITAZAWA, HIGASHIHARA), Set.of(KITAZAWA)))) {
            assertThatThrownBy(() -> insertFile(application, HIGASHIHARA))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void consentOpensWhatItNamesAndNoOtherTable() throws SQLException {
        TenantContext fellow = TenantContext.of(
                UUID.randomUUID(), Set.of(HIGASHIHARA), Set.of(HIGASHIHARA), Set.of(HIGASHIHARA, KITAZAWA));
        try (Connection application = as(fellow)) {
            assertThat(owners(application)).as("files of a member that shares").containsOnly(HIGASHIHARA);
        }
        try (Connection owner = TestDatabase.owner(url)) {
            insertFigure(owner, KITAZAWA);
        }
        try (Connection application = as(fellow);
                Statement statement = application.createStatement()) {
            assertThat(strings(statement, "select organisation_id from ledger.entry"))
                    .containsOnly(KITAZAWA.toString());
            assertThat(strings(statement, "select organisation_id from ledger.batch"))
                    .isEmpty();
        }
        try (Connection owner = TestDatabase.owner(url);
                Statement statement = owner.createStatement()) {
            assertThat(strings(statement, """
                            select distinct schemaname || '.' || tablename from pg_policies
                             where qual like '%shared_organisations%'"""))
                    .containsExactlyInAnyOrder(
                            "ledger.entry",
                            "ledger.labour_cost",
                            "bundling.scenario",
                            "bundling.scenario_version",
                            // designs marked as shared
                            "bundling.design",
                            "bundling.design_step",
                            "bundling.design_answer",
                            // networks marked as shared, and the version numbers of their tiles
                            "asset.road_network",
                            "asset.road_route",
                            "asset.road_node",
                            "asset.road_section",
                            "asset.map_stamp");
        }
    }

    @Test
    void oneCallGuardsANewTable() throws SQLException {
        String fresh = TestDatabase.fresh();
        byte[] itsKey = Migrations.tenantKey(TestDatabase.address(fresh));
        try (Connection owner = TestDatabase.owner(fresh);
                Statement statement = owner.createStatement()) {
            statement.execute("create table ledger.trial (organisation_id uuid not null, words text not null)");
            statement.execute("select storage.guard('ledger.trial', change => true)");
            statement.execute(
                    "insert into ledger.trial values ('" + KITAZAWA + "', 'a'), ('" + HIGASHIHARA + "', 'b')");
        }
        try (Connection application = TestDatabase.application(fresh);
                Statement statement = application.createStatement()) {
            application.setAutoCommit(false);
            set(
                    application,
                    TenantTransactionManager.sign(
                            TenantContext.of(UUID.randomUUID(), Set.of(KITAZAWA), Set.of(KITAZAWA))
                                    .payload(),
                            itsKey));
            assertThat(strings(statement, "select words from ledger.trial")).containsExactly("a");
            assertThat(statement.executeUpdate("update ledger.trial set words = 'c'"))
                    .isEqualTo(1);
            assertThat(statement.executeUpdate("insert into ledger.trial values ('" + KITAZAWA + "', 'd')"))
                    .isEqualTo(1);
            assertThatThrownBy(() -> statement.execute("insert into ledger.trial values ('" + HIGASHIHARA + "', 'd')"))
                    .hasMessageContaining("row-level security");
            application.rollback();
            assertThatThrownBy(() -> statement.execute("delete from ledger.trial"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aFigureBelongsToABatchOfItsOwnOrganisation() throws SQLException {
        try (Connection owner = TestDatabase.owner(url)) {
            insertFigure(owner, HIGASHIHARA);
        }
        TenantContext town = TenantContext.of(UUID.randomUUID(), Set.of(KITAZAWA), Set.of(KITAZAWA));
        try (Connection owner = TestDatabase.owner(url);
                Statement look = owner.createStatement();
                Connection application = as(town)) {
            String others = strings(
                            look, "select batch_id from ledger.entry where organisation_id = '" + HIGASHIHARA + "'")
                    .getFirst();
            for (String batch : List.of(others, UUID.randomUUID().toString())) {
                try (PreparedStatement insert = application.prepareStatement("""
                        insert into ledger.entry (organisation_id, municipality_code, work_item, fiscal_year, measure, version, value,
                                                  unit, evidence, source, batch_id, recorded_at)
                        values (?, '202011', 'R01', 2024, 'REQUESTS', 1, 1, '件', 'MEASURED', '日報', ?, now())""")) {
                    insert.setObject(1, KITAZAWA);
                    insert.setObject(2, UUID.fromString(batch));
                    var before = application.setSavepoint();
                    assertThatThrownBy(insert::execute).hasMessageContaining("names a batch that does not exist");
                    application.rollback(before);
                }
            }
        }
    }

    private static List<String> strings(Statement statement, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static void insertFigure(Connection owner, UUID town) throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement("""
                with b as (insert into ledger.batch (organisation_id, kind, label, recorded_at) values (?, 'PAGE', 'R01', now()) returning id)
                insert into ledger.entry (organisation_id, municipality_code, work_item, fiscal_year, measure, version, value, unit,
                                          evidence, source, note, batch_id, recorded_at)
                select ?, '202011', 'R01', 2025, 'DIRECT_HOURS', 1, 120, '時間', 'MEASURED', '日報', '', b.id, now() from b""")) {
            insert.setObject(1, town);
            insert.setObject(2, town);
            insert.execute();
        }
    }

    @Test
    void rawSqlCannotForgeAContext() throws SQLException {
        String forged =
                TenantContext.of(UUID.randomUUID(), Set.of(KITAZAWA), Set.of()).payload();
        for (String attempt : List.of(
                forged,
                forged + "#",
                forged + "#" + "0".repeat(64),
                TenantTransactionManager.sign(forged, new byte[32]))) {
            try (Connection application = TestDatabase.application(url)) {
                application.setAutoCommit(false);
                set(application, attempt);
                assertThatThrownBy(() -> owners(application)).hasMessageContaining("not signed by this platform");
            }
        }
    }

    @Test
    void rawSqlCannotReadTheKeyOrSwitchTheGuardOff() throws SQLException {
        for (String attempt : List.of(
                "select secret from storage.tenant_key",
                "alter table storage.stored_file disable row level security",
                "drop policy stored_file_read on storage.stored_file",
                "create or replace function storage.readable_organisations() returns uuid[] language sql as 'select null::uuid[]'",
                "set role " + "tabane_owner",
                "alter role tabane_login bypassrls",
                "update storage.stored_file set name = 'x'")) {
            try (Connection application = TestDatabase.application(url);
                    Statement statement = application.createStatement()) {
                assertThatThrownBy(() -> statement.execute(attempt)).as(attempt).isInstanceOf(SQLException.class);
            }
        }
        try (Connection application = TestDatabase.application(url);
                Statement statement = application.createStatement()) {
            statement.execute("set row_security = off");
            assertThatThrownBy(() -> owners(application)).hasMessageContaining("row-level security");
        }
    }

    private static Connection as(TenantContext context) throws SQLException {
        Connection application = TestDatabase.application(url);
        application.setAutoCommit(false);
        set(application, TenantTransactionManager.sign(context.payload(), key));
        return application;
    }

    private static void set(Connection connection, String context) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select set_config('tabane.context', ?, true)")) {
            set.setString(1, context);
            set.execute();
        }
    }

    private static List<UUID> owners(Connection connection) throws SQLException {
        List<UUID> owners = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select organisation_id from storage.stored_file")) {
            while (rows.next()) {
                owners.add(rows.getObject(1, UUID.class));
            }
        }
        return owners;
    }

    private static void insertFile(Connection connection, UUID town) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into storage.stored_file (organisation_id, sha256, name, media_type, bytes, stored_at)
                values (?, repeat('a', 64), '台帳.xlsx', 'text/plain', 1, now())""")) {
            insert.setObject(1, town);
            insert.execute();
        }
    }
}
