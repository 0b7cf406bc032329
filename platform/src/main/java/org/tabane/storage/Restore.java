package org.tabane.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a {@link Backup} into an empty database: builds the schemas at the backup's versions, loads all tables in one
 * transaction, then migrates to this build's versions.
 */
final class Restore {

    private Restore() {}

    /**
     * @param database holds no module's schema yet
     * @return the number of rows
     * @throws IllegalStateException where the file is no backup, or one of a newer Tabane; the message says which
     */
    static long read(DatabaseAddress database, Path files, Path source) {
        try (ZipFile zip = new ZipFile(source.toFile())) {
            BackupManifest manifest = manifest(zip, source);
            Migrations.run(database, manifest.modules());
            long rows = load(database, zip, manifest);
            Migrations.run(database);
            readFiles(zip, files);
            return rows;
        } catch (ZipException e) {
            throw new IllegalStateException(source + " is not a Tabane backup: it is damaged or not a ZIP file.", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The backup " + source + " could not be read.", e);
        }
    }

    private static BackupManifest manifest(ZipFile zip, Path source) throws IOException {
        ZipEntry entry = zip.getEntry(BackupManifest.ENTRY);
        if (entry == null) {
            throw new IllegalStateException(
                    source + " is not a Tabane backup: it has no " + BackupManifest.ENTRY + ".");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            BackupManifest manifest = JsonMapper.builder().build().readValue(in, BackupManifest.class);
            if (manifest.format() != BackupManifest.FORMAT
                    || !Migrations.modules().containsAll(manifest.modules().keySet())) {
                throw new IllegalStateException(
                        source + " was written by a newer Tabane. Restore it with that version or a newer one.");
            }
            return manifest;
        } catch (JacksonException e) {
            throw new IllegalStateException(source + " is not a Tabane backup: its manifest cannot be read.", e);
        }
    }

    private static long load(DatabaseAddress database, ZipFile zip, BackupManifest manifest) throws IOException {
        try (Connection connection =
                        DriverManager.getConnection(database.url(), database.owner(), database.password());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            long rows = 0;
            for (BackupManifest.Table table : manifest.tables()) {
                boolean forced = isForced(statement, table.name());
                if (forced) { // COPY does not fill a table whose guard is forced on its own owner
                    statement.execute("alter table " + table.name() + " no force row level security");
                }
                statement.execute("alter table " + table.name() + " disable trigger user");
                statement.execute("delete from " + table.name());
                ZipEntry entry = zip.getEntry(table.entry());
                if (entry == null) {
                    throw new IllegalStateException("The backup is damaged: " + table.entry() + " is missing.");
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    rows += copies.copyIn(
                            "copy %s (%s) from stdin with (format csv, header)"
                                    .formatted(table.name(), table.columnList()),
                            in);
                }
                statement.execute("alter table " + table.name() + " enable trigger user");
                if (forced) {
                    statement.execute("alter table " + table.name() + " force row level security");
                }
            }
            try (PreparedStatement set = connection.prepareStatement("select setval(?::regclass, ?)")) {
                for (Map.Entry<String, Long> sequence : manifest.sequences().entrySet()) {
                    set.setString(1, sequence.getKey());
                    set.setLong(2, sequence.getValue());
                    set.execute();
                }
            }
            connection.commit();
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("The backup could not be loaded; nothing was changed.", e);
        }
    }

    private static boolean isForced(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select relforcerowsecurity from pg_class where oid = '" + table + "'::regclass")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void readFiles(ZipFile zip, Path files) throws IOException {
        for (ZipEntry entry :
                zip.stream().filter(e -> e.getName().startsWith("files/")).toList()) {
            Path target =
                    files.resolve(entry.getName().substring("files/".length())).normalize();
            if (!target.startsWith(files)) {
                throw new IllegalStateException("The backup is damaged: " + entry.getName());
            }
            Files.createDirectories(target.getParent());
            try (InputStream in = zip.getInputStream(entry)) {
                Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            }
            try (InputStream in = Files.newInputStream(target)) {
                if (!FileBodies.hash(in).equals(target.getFileName().toString())) {
                    throw new IllegalStateException("The backup is damaged: " + entry.getName()
                            + " does not hold the bytes it is named after.");
                }
            }
        }
    }
}
