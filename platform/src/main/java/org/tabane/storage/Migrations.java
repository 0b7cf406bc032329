package org.tabane.storage;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings each module's schema up to date. The scripts of module {@code asset} lie in {@code db/migration/asset}, its
 * tables in schema {@code asset}; {@code storage} comes first, the others in the order of their names, since no foreign
 * key crosses a schema.
 */
final class Migrations {

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);
    private static final Pattern MODULE = Pattern.compile("db/migration/([a-z]+)/V[^/]+\\.sql$");

    /** Each module's record of applied scripts. */
    static final String HISTORY = "migration_history";

    /** PostgreSQL version; the keys are made by its {@code uuidv7()}. */
    static final int OLDEST_SERVER = 18;

    private Migrations() {}

    /** Modules that bring migrations, {@code storage} first. */
    static List<String> modules() {
        SortedSet<String> found = new TreeSet<>();
        try {
            for (Resource script :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*.sql")) {
                Matcher matcher = MODULE.matcher(script.getURL().toString());
                if (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("The migration scripts could not be listed.", e);
        }
        found.remove("storage");
        List<String> ordered = new ArrayList<>(List.of("storage"));
        ordered.addAll(found);
        return ordered;
    }

    /** To the newest version of every module. */
    static void run(DatabaseAddress database) {
        createApplicationRole(database);
        int applied = 0;
        for (String module : modules()) {
            applied += migrate(database, module, MigrationVersion.LATEST);
        }
        if (applied > 0) {
            openToOwner(database);
        }
        if (applied > 0) {
            log.info("{} migrations applied", applied);
        }
    }

    /**
     * To the versions a backup was taken at.
     *
     * @param versions module to version; modules not named are left out
     */
    static void run(DatabaseAddress database, Map<String, String> versions) {
        createApplicationRole(database);
        for (String module : modules()) {
            if (versions.containsKey(module)) {
                migrate(database, module, MigrationVersion.fromVersion(versions.get(module)));
            }
        }
        openToOwner(database);
    }

    /**
     * Lets the owner see every row of the guarded tables, as a superuser does anyway: backups and functions that run with the owner's
     * rights need it where the owner is an ordinary login. The platform itself works as another role, which no such policy names.
     */
    private static void openToOwner(DatabaseAddress database) {
        try (Connection connection =
                        DriverManager.getConnection(database.url(), database.owner(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    do $$
                    declare guarded record;
                    begin
                        for guarded in
                            select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
                             where n.nspname in ('%s') and c.relkind in ('r', 'p') and c.relrowsecurity
                               and not exists (select from pg_policy p
                                                where p.polrelid = c.oid and p.polroles = array[current_user::regrole::oid])
                        loop
                            execute format('create policy database_owner on %%s to current_user using (true) with check (true)',
                                           guarded.name);
                        end loop;
                    end
                    $$""".formatted(String.join("','", modules())));
        } catch (SQLException e) {
            throw new IllegalStateException("The tables could not be opened to their owner.", e);
        }
    }

    private static int migrate(DatabaseAddress database, String module, MigrationVersion target) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database.url(), database.owner(), database.password())
                .schemas(module)
                .defaultSchema(module)
                .table(HISTORY)
                .locations("classpath:db/migration/" + module)
                .placeholderReplacement(false)
                .target(target)
                .load()
                .migrate()
                .migrationsExecuted;
    }

    private static void createApplicationRole(DatabaseAddress database) {
        String login = DatabaseAddress.APPLICATION_LOGIN;
        try (Connection connection =
                        DriverManager.getConnection(database.url(), database.owner(), database.password());
                Statement statement = connection.createStatement()) {
            checkVersion(database, connection.getMetaData().getDatabaseMajorVersion());
            if (!exists(statement, "tabane_app")) {
                statement.execute("create role tabane_app nologin nosuperuser nobypassrls nocreatedb nocreaterole");
            }
            String password = database.applicationPassword().replace("'", "''");
            if (exists(statement, login)) {
                if (!works(database)) {
                    statement.execute("alter role " + login + " password '" + password + "'");
                }
            } else {
                statement.execute("create role " + login
                        + " login nosuperuser nobypassrls nocreatedb nocreaterole in role tabane_app password '"
                        + password
                        + "'");
            }
        } catch (SQLException e) {
            throw new DatabaseRefused(
                    "The database at " + database.url() + " cannot be used as " + database.owner() + ": "
                            + e.getMessage(),
                    "Check that the server is reachable, TABANE_DATABASE_USER and TABANE_DATABASE_PASSWORD are right, and the"
                            + " login may make roles (CREATEROLE) at the first start. See docs/operations.md.",
                    e);
        }
    }

    /** Before anything is written there: a server that is too old is left as it was. */
    static void checkVersion(DatabaseAddress database, int version) {
        if (version < OLDEST_SERVER) {
            throw new DatabaseRefused(
                    "The server at " + database.url() + " is PostgreSQL " + version + ", but Tabane needs "
                            + OLDEST_SERVER + " or newer.",
                    "Use a newer server, or leave TABANE_DATABASE_URL unset: Tabane then runs a server of its own.");
        }
    }

    /** Whether the application's login can connect; then nothing needs changing, and the owner needs no right to do so. */
    private static boolean works(DatabaseAddress database) {
        try (Connection connection = DriverManager.getConnection(
                database.url(), DatabaseAddress.APPLICATION_LOGIN, database.applicationPassword())) {
            return connection.isValid(5);
        } catch (SQLException refused) {
            return false;
        }
    }

    private static boolean exists(Statement statement, String role) throws SQLException {
        try (ResultSet row = statement.executeQuery("select 1 from pg_roles where rolname = '" + role + "'")) {
            return row.next();
        }
    }

    /** The key that signs tenant contexts; readable by the owner alone. */
    static byte[] tenantKey(DatabaseAddress database) {
        try (Connection connection =
                        DriverManager.getConnection(database.url(), database.owner(), database.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select secret from storage.tenant_key")) {
            row.next();
            return row.getBytes(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The tenant key could not be read.", e);
        }
    }
}
