package org.tabane.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tabane.storage.embedded.EmbeddedPostgres;

/** {@code ./tabane backup} and {@code ./tabane restore}: work on the database without starting the platform. */
public final class StorageCommands {

    private static final String KEPT_PREFIX = "tabane_before_";

    private final DatabaseSettings settings;
    private final Clock clock;

    private StorageCommands(DatabaseSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes the settings from the environment, as the platform itself does. */
    public static StorageCommands ofEnvironment(Map<String, String> environment, Clock clock) {
        return new StorageCommands(
                new DatabaseSettings(
                        environment.get("TABANE_DATABASE_URL"),
                        environment.get("TABANE_DATABASE_USER"),
                        environment.get("TABANE_DATABASE_PASSWORD"),
                        Path.of(environment.getOrDefault("TABANE_DATA", "data/tabane")),
                        2),
                clock);
    }

    /**
     * The settings a further process needs to work on a database that a running platform has embedded, as
     * {@code tabane.database.*} properties; empty where none is running.
     */
    public Map<String, String> runningDatabase() {
        Path home = DatabaseServer.embeddedHome(settings);
        String url = external() ? null : reachable(home);
        return url == null
                ? Map.of()
                : Map.of(
                        "tabane.database.url",
                        url,
                        "tabane.database.user",
                        EmbeddedPostgres.OWNER,
                        "tabane.database.password",
                        EmbeddedPostgres.passwordOf(home));
    }

    /** Writes everything into {@code target}; works while the platform serves. Answers what to tell the operator. */
    public String backup(Path target) {
        Map<String, String> running = runningDatabase();
        if (!running.isEmpty()) {
            DatabaseAddress address = new DatabaseAddress(
                    Objects.requireNonNull(running.get("tabane.database.url")),
                    EmbeddedPostgres.OWNER,
                    Objects.requireNonNull(running.get("tabane.database.password")));
            return backup(address, target);
        }
        if (!external() && !Files.exists(DatabaseServer.embeddedHome(settings).resolve("data"))) {
            throw new IllegalStateException("There is no data in "
                    + settings.directory().toAbsolutePath() + ". Set TABANE_DATA to the folder you mean.");
        }
        try (DatabaseServer server = DatabaseServer.open(settings)) {
            return backup(server.address(), target);
        }
    }

    private String backup(DatabaseAddress database, Path target) {
        long rows = Backup.write(database, files(), target.toAbsolutePath(), clock.instant());
        return "Backup written: %s (%,d rows).".formatted(target, rows);
    }

    /**
     * Reads {@code source} into the embedded database, keeping what was there under another name, or into an external
     * database that is empty.
     */
    public String restore(Path source) {
        if (!runningDatabase().isEmpty()) {
            throw new IllegalStateException("Tabane is running with this data. Stop it (Ctrl-C), then restore.");
        }
        if (!Files.isReadable(source)) {
            throw new IllegalStateException("The file " + source + " cannot be read.");
        }
        try (DatabaseServer server = DatabaseServer.open(settings)) {
            return server.embedded() == null
                    ? restoreInto(server.address(), source)
                    : restoreBeside(server.embedded(), server.address(), source);
        }
    }

    private String restoreInto(DatabaseAddress database, Path source) {
        if (!schemas(database).isEmpty()) {
            throw new IllegalStateException(
                    "The database " + database.url()
                            + " already holds Tabane's schemas. Create an empty one, set TABANE_DATABASE_URL to it, and restore again.");
        }
        long rows = Restore.read(database, files(), source);
        return "Restored %,d rows into %s.".formatted(rows, database.url());
    }

    private String restoreBeside(EmbeddedPostgres embedded, DatabaseAddress database, Path source) {
        String stamp = LocalDateTime.now(clock).format(DateTimeFormatter.ofPattern("yyyyMMddHHmmss"));
        String incoming = "tabane_incoming_" + stamp;
        String kept = KEPT_PREFIX + stamp;
        DatabaseAddress maintenance =
                new DatabaseAddress(embedded.url("postgres"), database.owner(), database.password());
        execute(maintenance, "create database " + incoming);
        try {
            long rows = Restore.read(
                    new DatabaseAddress(embedded.url(incoming), database.owner(), database.password()),
                    files(),
                    source);
            List<String> earlier = databases(maintenance, KEPT_PREFIX);
            execute(maintenance, "alter database tabane rename to " + kept);
            execute(maintenance, "alter database " + incoming + " rename to tabane");
            earlier.forEach(name -> execute(maintenance, "drop database " + name));
            return "Restored %,d rows. What was there before is kept as database %s until the next restore."
                    .formatted(rows, kept);
        } catch (RuntimeException e) {
            execute(maintenance, "drop database if exists " + incoming + " with (force)");
            throw e;
        }
    }

    /** Work that needs the database's owner and the data directory, such as verifying the audit trail. */
    public interface OwnersWork<T> {
        T with(Connection owner, Path dataDirectory) throws SQLException;
    }

    /** Does {@code work}; while the platform serves, beside it. */
    public <T> T asOwner(OwnersWork<T> work) {
        Map<String, String> running = runningDatabase();
        try {
            if (!running.isEmpty()) {
                try (Connection owner = DriverManager.getConnection(
                        Objects.requireNonNull(running.get("tabane.database.url")),
                        EmbeddedPostgres.OWNER,
                        Objects.requireNonNull(running.get("tabane.database.password")))) {
                    return work.with(owner, settings.directory());
                }
            }
            try (DatabaseServer server = DatabaseServer.open(settings);
                    Connection owner = DriverManager.getConnection(
                            server.address().url(),
                            server.address().owner(),
                            server.address().password())) {
                return work.with(owner, settings.directory());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be read.", e);
        }
    }

    private Path files() {
        return FileStore.folder(settings);
    }

    private boolean external() {
        return settings.url() != null && !settings.url().isBlank();
    }

    private static @Nullable String reachable(Path home) {
        String url = EmbeddedPostgres.runningUrl(home);
        if (url == null) {
            return null;
        }
        try (Connection connection =
                DriverManager.getConnection(url, EmbeddedPostgres.OWNER, EmbeddedPostgres.passwordOf(home))) {
            return connection.isValid(5) && EmbeddedPostgres.isInUse(home) ? url : null;
        } catch (SQLException e) {
            return null;
        }
    }

    private static List<String> schemas(DatabaseAddress database) {
        return query(
                database,
                "select nspname from pg_namespace where nspname in ('" + String.join("','", Migrations.modules())
                        + "')");
    }

    private static List<String> databases(DatabaseAddress database, String prefix) {
        return query(database, "select datname from pg_database where starts_with(datname, '" + prefix + "')");
    }

    private static List<String> query(DatabaseAddress database, String sql) {
        List<String> names = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection(database.url(), database.owner(), database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(DatabaseAddress database, String sql) {
        try (Connection connection =
                        DriverManager.getConnection(database.url(), database.owner(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
