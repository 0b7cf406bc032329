package org.tabane.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tabane.audit.AuditReport;
import org.tabane.audit.AuditVerification;
import org.tabane.identity.DemonstrationTown;
import org.tabane.ledger.LedgerBook;
import org.tabane.shared.FiscalYear;
import org.tabane.storage.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL server that somebody else runs, on which Tabane has a database and an ordinary login, no superuser: the whole platform
 * starts there, its guards hold, and backup, restore and verification of the trail work.
 */
@SpringBootTest(properties = "tabane.test.own-database=true")
@ActiveProfiles("demo")
@DirtiesContext
class ExternalDatabaseTest {
    private static final String LOGIN = "machi_tabane";
    private static final String PASSWORD = "an ordinary password";

    @TempDir
    static Path folder;

    @Autowired
    private LedgerBook ledger;

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            EmbeddedPostgres server = EmbeddedPostgres.start(
                    Path.of("target", "test-postgres-of-others"), EmbeddedPostgres.Durability.NONE);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            superuser(server, "drop database if exists machi with (force)");
            superuser(server, "drop database if exists machi_restored with (force)");
            superuser(server, "drop role if exists tabane_login, tabane_app, " + LOGIN);
            // What docs/operations.md asks of the administrator of the server, word for word.
            superuser(server, "create role " + LOGIN + " login createrole password '" + PASSWORD + "'");
            superuser(server, "create database machi owner " + LOGIN);
            superuser(server, "create database machi_restored owner " + LOGIN);
            return server;
        }

        private static void superuser(EmbeddedPostgres server, String sql) {
            try (Connection connection = DriverManager.getConnection(
                            server.url("postgres"), EmbeddedPostgres.OWNER, server.password());
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("tabane.database.url", () -> Server.POSTGRES.url("machi"));
        registry.add("tabane.database.user", () -> LOGIN);
        registry.add("tabane.database.password", () -> PASSWORD);
        registry.add("tabane.database.directory", () -> folder.resolve("data").toString());
        registry.add("tabane.database.pool-size", () -> 6);
    }

    @Test
    void thePlatformWorksThereWithoutASuperuserAndItsGuardsHold() throws SQLException {
        assertThat(ask("machi", "select rolsuper or rolbypassrls from pg_roles where rolname = current_user"))
                .isEqualTo("f");
        var kitazawa = DemonstrationTown.KITAZAWA;
        assertThat(Tenancy.get(
                        kitazawa.context(), () -> ledger.findCells(Set.of(kitazawa.code()), FiscalYear.of(2025))))
                .isNotEmpty();
        assertThat(Tenancy.get(
                        TenantContext.nobody(), () -> ledger.findCells(Set.of(kitazawa.code()), FiscalYear.of(2025))))
                .isEmpty();
        DatabaseAddress address = address("machi");
        try (Connection application = DriverManager.getConnection(
                        address.url(), DatabaseAddress.APPLICATION_LOGIN, address.applicationPassword());
                Statement statement = application.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from ledger.entry")) {
            row.next();
            assertThat(row.getLong(1)).as("rows without a context").isZero();
        }
    }

    @Test
    void backupHoldsEveryRowAndRestoreBringsItBack() throws SQLException {
        Path backup = folder.resolve("backup.zip");
        long written = Backup.write(address("machi"), folder.resolve("data/files"), backup, Instant.EPOCH);
        long read = Restore.read(address("machi_restored"), folder.resolve("restored"), backup);
        assertThat(read).isEqualTo(written);
        Map<String, String> before = counts("machi");
        assertThat(before.get("ledger.entry")).isNotEqualTo("0");
        assertThat(counts("machi_restored")).isEqualTo(before);
        assertThat(ask(
                        "machi_restored",
                        "select count(*) from pg_class where relrowsecurity and not relforcerowsecurity"))
                .as("guards forced again after the restore")
                .isEqualTo("0");
    }

    @Test
    void theTrailIsVerifiedThere() throws SQLException {
        try (Connection owner = DriverManager.getConnection(Server.POSTGRES.url("machi"), LOGIN, PASSWORD)) {
            AuditReport report = AuditVerification.verify(owner, folder.resolve("data"));
            assertThat(report.faults()).isEmpty();
        }
    }

    @Test
    void onceTheRolesExistTheRightToMakeRolesIsNoLongerNeeded() {
        Server.superuser(Server.POSTGRES, "alter role " + LOGIN + " nocreaterole");
        Migrations.run(address("machi"));
    }

    private static DatabaseAddress address(String database) {
        return new DatabaseAddress(Server.POSTGRES.url(database), LOGIN, PASSWORD);
    }

    private static Map<String, String> counts(String database) throws SQLException {
        Map<String, String> counts = new TreeMap<>();
        for (String table : ask(
                        database,
                        "select string_agg(c.oid::regclass::text, ' ' order by 1) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                + " where c.relkind = 'r' and n.nspname in ('"
                                + String.join("','", Migrations.modules()) + "') and c.relname <> 'migration_history'")
                .split(" ")) {
            counts.put(table, ask(database, "select count(*) from " + table));
        }
        return counts;
    }

    /** One answer, asked as the ordinary login. */
    private static String ask(String database, String sql) throws SQLException {
        try (Connection owner = DriverManager.getConnection(Server.POSTGRES.url(database), LOGIN, PASSWORD);
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
